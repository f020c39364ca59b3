export const help = {
  title: 'Help',
  lead: 'Short answers first. If something is wrong right now, ask the host from the room.',
  guides: 'One-page guides',
  print: 'Print',
  back: 'All help',
  askTitle: 'Ask the host',
  roomFirst: 'In an auction, the “Ask the host” button is at the top of the room.',
  reportTitle: 'Report a problem',
  reportLead: 'Goes to the people who run this Gavel. It holds what you write and what this page did lately, never codes or addresses.',
  what: 'What happened, and what did you expect?',
  report: 'Send report',
  reported: 'Thank you. It was sent.',
  reportedSays: 'Name this reference when you talk about it:',
  another: 'Report something else',
  whatIsSent: 'See what is sent with it',
  nothingYet: 'Nothing happened on this page yet.',
  questions: 'Quick questions',
  answers: [
    {
      q: 'I pressed Bid and it did not count',
      a: 'The room says why, under the button: somebody was quicker, the time was over, or the amount was too high. Every answer stays in the list under Me.'
    },
    {
      q: 'My phone was locked, or I had a call',
      a: 'Open the page again. Within a second you see the true price and clock. What you bid before still stands.'
    },
    {
      q: 'I changed my phone',
      a: 'With an e-mail address: sign in on the new phone. With a name only: ask the host, who can let you in again.'
    },
    {
      q: 'Why can I not bid all of my money?',
      a: 'You must be able to fill your other places at the lowest price. The room shows the most you can bid.'
    },
    {
      q: 'Does it cost anything?',
      a: 'No. It is play money. There is nothing to pay and there are no cash prizes.'
    }
  ]
};
