// The one-page guides. A plan belongs to one sport and is shown only there; the others speak in the sport's own words.
import type { Words } from '../words';

export interface Guide {
  slug: string;
  /** The id of the sport that it is for; null for every sport. */
  sport: string | null;
  title: string;
  lead: string;
  parts: { title: string; lines: string[] }[];
}

function bidding(words: Words): Guide {
  return {
    slug: 'bid-in-60-seconds',
    sport: null,
    title: 'Bid in 60 seconds',
    lead: 'All you need before your first auction.',
    parts: [
      {
        title: 'What you see',
        lines: [
          `One ${words.asset} at a time. The two big numbers are the price now and the time left.`,
          'Under them it says who leads. If it is you, it says so, with a tick.',
          'Below is your money: what is left, the most you can bid, and how many places you have filled.'
        ]
      },
      {
        title: 'How to bid',
        lines: [
          'The big button bids the amount written on it. One tap is one bid.',
          'The small buttons above it raise that amount first. Taps add up. Then press the big button.',
          'A very large bid asks for a second tap and says what you would have left.',
          'With a keyboard: 1 2 3 4 raise, Enter bids, Esc clears, P passes.'
        ]
      },
      {
        title: 'The clock',
        lines: [
          `At zero the ${words.asset} goes to whoever leads.`,
          'A bid in the last seconds brings the clock back up, so nobody wins by waiting.',
          `No bids at all: the ${words.asset} stays unsold and may get a second chance at the end.`
        ]
      },
      {
        title: 'Why it says no',
        lines: [
          'Somebody was quicker: the price has moved. Look at the new number and bid again.',
          'Too much: you must keep enough to fill your other places at the lowest price.',
          'Squad full: you have bought all you can. Enjoy the rest.'
        ]
      },
      {
        title: 'Good to know',
        lines: [
          `Pass means: not this ${words.asset}, thank you. When all others have passed it ends sooner.`,
          'Phone locked or no signal? Open the page again. The true price is there within a second, and your last bid still counts.',
          'Something wrong? Press Ask the host. They can put mistakes right.',
          'It is play money. There is nothing to pay.'
        ]
      }
    ]
  };
}

const football: Guide = {
  slug: 'football-plan',
  sport: 'football',
  title: 'A plan for football clubs',
  lead: 'How to leave with clubs you like and no money wasted.',
  parts: [
    {
      title: 'Before it starts',
      lines: [
        'Look through the clubs in the auction. Sort them into three groups: must have, nice to have, fine if cheap.',
        'Split your money by places. With £500m and three places, a fair share is about £166m each.',
        'Decide one club that you would pay more for, and where the money for it would come from.'
      ]
    },
    {
      title: 'What scores',
      lines: [
        'Results and goals score: a win is worth more than a draw, and every goal counts.',
        'So attacking clubs are worth more than careful ones with the same place in the table.',
        'A strong club that plays in Europe as well rests players at home. Look at the calendar.'
      ]
    },
    {
      title: 'During the auction',
      lines: [
        'The order is random: the best club may come first or last. Do not spend early only because it is early.',
        'Watch the money of the others. When two people have little left, the last clubs go cheaply.',
        'If you want a club, bid in single steps and stop at your number. If you do not want it, pass.',
        'Keep one place for late: when most are full, a good club can go at the starting price.'
      ]
    },
    {
      title: 'Three mistakes',
      lines: [
        'All the money on one club and the starting price for the rest.',
        'Saving so much that money is left at the end. It is worth nothing then.',
        'Bidding against somebody only to make them pay. Sometimes they stop.'
      ]
    }
  ]
};

const cricket: Guide = {
  slug: 'cricket-plan',
  sport: 'cricket',
  title: 'A plan for cricket players',
  lead: 'How to build eleven that score every week.',
  parts: [
    {
      title: 'Before it starts',
      lines: [
        'Write down a team, not a list: top order, a keeper, all-rounders, quick bowlers, spinners.',
        'Give each part a share of your money. With ₹100 crore and eleven places, ₹9 crore is the average, not the target.',
        'Pick two or three stars to fight for. The other eight come from good players at fair prices.'
      ]
    },
    {
      title: 'What scores',
      lines: [
        'Runs, wickets, catches, stumpings and run-outs. So a player who does two things is worth more.',
        'All-rounders and keepers who bat high score in most matches.',
        'A bowler who bowls four overs and the last ones has more chances than one who bowls two.',
        'A player who does not start scores nothing. Know who plays every week.'
      ]
    },
    {
      title: 'During the auction',
      lines: [
        'There are many players. A good one you miss now has a cousin who comes later.',
        'Early prices are high because everybody is rich. The middle is where bargains are.',
        'Check the limits of the rules, such as the number of players from overseas, before you fill your places.',
        'The room shows the most you can bid. It already keeps back enough for your other places.'
      ]
    },
    {
      title: 'Three mistakes',
      lines: [
        'Four stars and seven players who never start.',
        'Forgetting a keeper until none is left.',
        'A large bid for a name from three seasons ago.'
      ]
    }
  ]
};

function evening(words: Words): Guide {
  return {
    slug: 'hosts-evening',
    sport: null,
    title: 'The host’s evening',
    lead: 'From an hour before to the last goodbye. Print it and tick it off.',
    parts: [
      {
        title: 'The day before',
        lines: [
          'Create the auction. Look at the time it will take; over 90 minutes is long for a Friday.',
          'Send the link. Ask people to open it once, so that their phones know it.',
          'Make a second host, in case your phone gives up.'
        ]
      },
      {
        title: 'An hour before',
        lines: [
          'Charge phones. Check the Wi-Fi where people sit, or use mobile data.',
          'Open the big screen on a laptop with the projector. It shows the QR code to join.',
          'Open the waiting room on your own device. Green dots are people who are here.'
        ]
      },
      {
        title: 'Five minutes before',
        lines: [
          'Run the practice round. It shows who can bid and whose phone is slow.',
          'For a place whose person is missing: wait, keep it, let a bot play until they come, or take it away.',
          `Say the three rules aloud: how much money, how many ${words.assets}, late bids add time.`
        ]
      },
      {
        title: 'During the auction',
        lines: [
          'Start. From here Gavel runs by itself; you can just play.',
          `Pause whenever the room needs it. The clock stops exactly where it is, also between two ${words.assets}.`,
          'Wrong bid? Undo the last bid while it is open. Sold by mistake? Undo the sale within a minute, or cancel that sale later; nothing else changes.',
          'Somebody without a phone? Bid for them. They must be in the room.',
          'If half of the room loses the connection, it pauses by itself and says why.'
        ]
      },
      {
        title: 'Afterwards',
        lines: [
          'Open Results on the big screen: squads, best buys, hardest fights.',
          'Anybody can check that the order was fair. It takes one tap.',
          'Save the spreadsheet. People with a name only can add an e-mail address in their profile, so that they keep their place.'
        ]
      },
      {
        title: 'If something breaks',
        lines: [
          'One phone: open the link again. Everything is still there.',
          'Everybody: the auction waits. When the server is back, it goes on with at least 15 seconds on the clock.',
          'Nothing that was accepted is ever lost.'
        ]
      }
    ]
  };
}

function season(words: Words): Guide {
  return {
    slug: 'season',
    sport: null,
    title: 'The season',
    lead: `Your ${words.squad} scores by itself. This is where you see it, and how you find out why.`,
    parts: [
      {
        title: 'The table',
        lines: [
          'It moves by itself when a score comes in. You never need to load the page again.',
          'The arrow says how many places the last round has won or lost. A place with = before it is shared.',
          'A star beside points means that they can still change, because something is still being played.'
        ]
      },
      {
        title: 'Ask why',
        lines: [
          'Every number with dots under it answers a tap: what counted, how often, and what each rule gave.',
          `A tap on a name opens the ${words.squad} with the points of every ${words.fixture}.`,
          'When two are level on points, the line below the table says what decides.'
        ]
      },
      {
        title: `The ${words.fixtures}`,
        lines: [
          'The next round opens first. Times are those of your own clock; the line below says which.',
          'Extra time and penalties stand apart from the score. The rules below the table say what counts.',
          `“Does not count” means that a ${words.fixture} is played again. Its points go, and come back with the new one.`
        ]
      },
      {
        title: 'For the host',
        lines: [
          `Bring a file with scores, or type them in. You see what will change before it counts.`,
          'Nothing is lost: a correction replaces what was there, and can be taken back.',
          'A change of the rules counts for the whole season, from the first round on. Try it first; the page shows what it would do.'
        ]
      }
    ]
  };
}

function scores(words: Words): Guide {
  const { fixture, fixtures } = words;
  return {
    slug: 'scores',
    sport: null,
    title: 'Scores: the host’s page',
    lead: 'How points come in, how mistakes go away, and how the rules change. Only hosts see this page.',
    parts: [
      {
        title: 'By file',
        lines: [
          'Open the season, then Scores. Drop a file on the card, or choose one on a phone.',
          'You see what it would change before anything counts: what is new, what changes from what to what, what goes.',
          'Problems stand with their line and what would work. A file with a problem changes nothing at all.',
          'A name that is not known is never guessed. You choose who is meant, once; it is remembered. Or leave it out.'
        ]
      },
      {
        title: 'By hand',
        lines: [
          `${words.Fixtures} without a score stand on top. Tap one, type the score, look at the points, save.`,
          'Correct it the same way. Clear takes the score away, and the date stays.',
          `A ${fixture} moved, postponed or stopped? Say so there. “Does not count” is for one that is played again.`,
          `Something is missing? Add a ${fixture}.`
        ]
      },
      {
        title: 'Mistakes',
        lines: [
          'Every change has Undo beside it, and stands in the history with who did it and when.',
          'Taking something back shows what was there before. You can bring it back again.',
          'If somebody else changed the season while you looked at a file, nothing is lost: you are told, and look again.'
        ]
      },
      {
        title: 'Rules',
        lines: [
          'Under Rules you change what gives points. The table beside it shows who would move, before you save.',
          `When you save, all ${fixtures} are scored again. Earlier rules are kept, and you can go back to them.`
        ]
      }
    ]
  };
}

/** The guides of a sport, in its words; of every sport when none is named. */
export function guidesOf(words: Words, sport: string | null): Guide[] {
  return [bidding(words), football, cricket, season(words), scores(words), evening(words)].filter(
    (guide) => sport === null || guide.sport === null || guide.sport === sport
  );
}
