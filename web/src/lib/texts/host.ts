// Texts of the host's controls. Each that changes something for others says what will happen.
export const host = {
  bar: 'Host controls',
  more: 'More',
  all: 'All controls',
  groups: { now: 'Now', room: 'The room', fix: 'Put right', end: 'End' },
  done: 'Done.',
  doIt: 'Yes, do it',
  reason: 'Reason, shown to everybody',
  reasonMaybe: 'Reason, if you like. Shown to everybody',
  money: 'Amount',
  moneyHint: (example: string) => `Such as ${example}`,
  manager: 'Manager',
  pick: 'Which one',
  begin: 'Begin',
  pause: {
    label: 'Pause',
    says: 'The clock stops with its exact time left.',
    message: 'Message, if you like. Shown to everybody',
    auto: 'Start again by itself',
    autos: { never: 'No, I will', m1: 'After 1 minute', m5: 'After 5 minutes', m10: 'After 10 minutes', m15: 'After 15 minutes' },
    go: 'Pause now'
  },
  resume: 'Resume',
  sellNow: {
    label: 'Sell now',
    withLeader: (asset: string, name: string, money: string) => `${asset} is sold to ${name} for ${money} at once.`,
    without: (asset: string) => `Nobody has bid: ${asset} is left unsold at once.`
  },
  skip: {
    label: 'Leave unsold',
    says: (asset: string) => `${asset} ends unsold, even if somebody leads. It may get a second chance later.`
  },
  extend: { label: 'Add time', says: 'How much longer is it open?', seconds: (n: number) => `${n} seconds`, minute: '1 minute' },
  undoBid: {
    label: 'Undo last bid',
    says: (name: string, money: string) => `The bid of ${money} by ${name} is taken back. The bid before it leads, with at least 10 seconds left.`
  },
  undoSale: { label: 'Undo sale', says: (asset: string) => `Undo the sale of ${asset}`, left: (n: number) => `${n} s` },
  withdraw: {
    label: 'Take out',
    says: 'It is not offered again. If it is open now, it ends unsold.'
  },
  moveUp: { label: 'Bring up next', says: 'It is the next one after this.' },
  bidFor: {
    label: 'Bid for…',
    says: 'For a manager who is in the room but cannot press. Everybody sees that the host did it.',
    go: (money: string, name: string) => `Bid ${money} for ${name}`
  },
  message: { label: 'Message', says: 'One line for everybody. In the last 10 seconds it waits for the break.', text: 'Message', go: 'Send' },
  clocks: {
    label: 'Change clocks',
    says: 'From the next one on.',
    rebidHint: 'Empty: a bid does not restart the clock.',
    go: 'Change from the next one'
  },
  void: {
    label: 'Cancel a sale',
    says: 'The money and the place come back. Later sales stay as they are.',
    to: 'Where does it go?',
    next: 'Up next',
    end: 'To the end',
    out: 'Out, for good',
    go: 'Cancel this sale',
    none: 'Nothing has been sold yet.'
  },
  award: { label: 'Give to…', says: 'Without bidding, for a price that you set.', price: 'Price', go: 'Give it' },
  purse: {
    label: 'Change money left',
    now: (money: string) => `Now: ${money}`,
    to: 'New amount left',
    go: 'Change it'
  },
  remove: {
    label: 'Remove a manager',
    says: 'Their bids on this one are struck and the highest other bid leads.',
    back: 'What they own goes back to be sold',
    stay: 'What they own stays theirs',
    go: 'Remove them'
  },
  admit: {
    label: 'Let someone in',
    none: 'Nobody is waiting to be let in.',
    yes: 'Let in',
    no: 'Say no',
    asks: 'People who asked to join',
    list: 'Waiting list. A free place is for whoever has waited longest.'
  },
  cancel: {
    label: 'Cancel the auction',
    says: 'It ends without a result for everybody. It can be undone for 30 days.',
    type: (name: string) => `Type the name of the competition to go on: ${name}`,
    notName: (name: string) => `Not the same yet. It is written: ${name}`,
    name: 'Name of the competition',
    go: 'Cancel the auction'
  },
  reset: {
    label: 'Start over',
    says: 'This auction is cancelled and a new one is made with the same people. It can be undone until the new one begins.',
    go: 'Start over'
  },
  help: {
    title: 'People who ask for help',
    none: 'Nobody asks for help.',
    done: 'Helped',
    kinds: { wrong_bid: 'Made a wrong bid', cannot_bid: 'Cannot bid', other: 'Something else' }
  }
};
