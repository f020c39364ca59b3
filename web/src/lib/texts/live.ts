// Texts of the auction room, the big screen and watching.
import type { Code, RoomNow } from '../api/types';
import { count, type Words } from './words';

export const live = {
  room: 'Auction room',
  bids: 'Bids',
  managers: 'Managers',
  lots: 'All',
  me: 'Me',
  tabs: 'More about this auction',
  here: (n: number) => `${n} here`,
  watching: (n: number) => `${n} watching`,
  you: 'You',
  someone: 'A manager',
  hidden: (seat: number) => `Manager ${seat}`,
  bot: 'Bot',
  price: 'Price now',
  starts: 'Starts at',
  timeLeft: 'Time left',
  lastTen: 'Last seconds',
  stopped: 'Clock stopped',
  nobodyYet: 'No bids yet',
  leads: (name: string) => `${name} leads`,
  youLead: 'You lead',
  seatLeads: (name: string) => `You lead as ${name}`,
  outbidBy: (name: string) => `Outbid by ${name}`,
  bidCount: (n: number) => count(n, 'bid', 'bids'),
  passCount: (n: number) => `${n} passed`,
  secondChance: 'Second chance',
  sameName: 'Another one has the same name. Check the details.',
  nextMatch: 'Next match',
  against: (opponent: string, home: boolean) => `${opponent}, ${home ? 'home' : 'away'}`,
  next: (against: string, when: string) => `Next: ${against}, ${when}`,
  moneyLeft: (money: string) => `${money} left`,
  most: (money: string) => `most ${money}`,
  places: (owned: number, slots: number) => `${owned} of ${slots}`,
  placesLabel: (owned: number, slots: number) => `${owned} of ${slots} places filled`,
  bid: (money: string) => `Bid ${money}`,
  bidAs: (name: string, money: string) => `${name}: bid ${money}`,
  sending: (money: string) => `Sending ${money}`,
  again: (money: string, left: string) => `Tap again: ${money}, leaves ${left}`,
  clear: 'Clear',
  pass: 'Pass',
  passed: 'You passed',
  takeBack: 'Bid again on this one',
  passTip: 'Sit this one out. You can come back while it is open.',
  raiseTip: (label: string, key: number) => `Add ${label.replace('+', '')} (key ${key})`,
  keys: {
    bid: 'Enter bids',
    list: [
      ['1 2 3 4', 'raise'],
      ['Enter', 'bid'],
      ['Esc', 'clear the raise'],
      ['P', 'pass, or come back'],
      ['?', 'these keys']
    ] as const,
    title: 'Keys'
  },
  cannot: {
    leading: (money: string) => `You lead with ${money}`,
    tooMuch: (money: string) => `The most you can bid is ${money}`,
    waiting: 'Not started yet',
    break: 'Next one soon',
    paused: 'Paused',
    over: 'This auction is over'
  },
  taken: (money: string) => `Your bid of ${money} is in.`,
  paused: {
    title: 'Paused',
    host: 'The host stopped the clock.',
    room_dropped: 'Many of you lost the connection, so the clock stopped. Nothing is sold meanwhile.',
    away: 'Gavel was away for a while. The host starts the clock again.',
    left: (time: string) => `${time} on the clock when it starts again.`,
    resumes: (time: string) => `Starts again in ${time}.`
  },
  over: {
    title: 'That was the auction',
    squads_full: 'Every squad is full.',
    nobody_can_buy: 'Nobody can buy anything that is left.',
    pool_exhausted: 'Everything has been offered.',
    results: 'See the results',
    cancelled: 'This auction was cancelled.',
    cancelledSays: 'Nothing counts. The host can start a new one.'
  },
  gone: {
    reset: 'The host started over. Taking you to the new room.',
    deleted: 'This competition was deleted by its host.',
    removed: 'The host took you out of this auction.',
    cancelled: 'The host cancelled this auction.',
    link_ended: 'The host ended this link to watch.'
  },
  watchWrong: 'This link to watch does not work',
  link: {
    connecting: 'Connecting',
    live: 'Connected',
    reconnecting: 'Reconnecting',
    offline: 'You are offline. This room comes back by itself.',
    reconnectingSays: (inFlight: boolean) =>
      inFlight ? 'Reconnecting. Your last press is kept and sent when you are back.' : 'Reconnecting. What you see may be old.',
    refused: 'This room cannot be opened.',
    hostsAbsent: 'No host is connected. The auction goes on.',
    suspended: 'This room stopped because of a fault. The host has been told.',
    reload: 'A newer Gavel is ready.',
    reloadNow: 'Load it'
  },
  history: {
    none: 'The first bid can be the starting price.',
    all: (n: number) => `All ${n} bids`,
    label: 'Bids on this one, newest first'
  },
  managersList: {
    spent: (money: string) => `${money} spent`,
    empty: 'Nothing bought yet.',
    open: (name: string) => `Squad of ${name}`,
    removed: 'Taken out',
    leads: 'Leads',
    presence: { here: 'Here', away: 'Away', left: 'Not here' }
  },
  lotList: {
    done: 'Done',
    now: 'Now',
    toCome: (n: number) => `Still to come: ${n}`,
    toComeSays: 'In no order. Nobody knows which is next.',
    unsold: 'Left unsold',
    voided: 'Sale cancelled',
    none: 'Nothing yet. Sales show here as they happen.',
    why: {
      no_bids: 'No bids',
      nobody_can_buy: 'Nobody could buy',
      skipped: 'Left unsold by the host',
      withdrawn: 'Taken out by the host'
    }
  },
  mine: {
    left: 'Money left',
    most: 'Most you can bid',
    places: 'Places filled',
    held: (money: string) => `${money} of it is in your leading bid.`,
    squad: 'My squad',
    squadEmpty: 'What you win shows here.',
    device: 'This phone',
    sound: 'Sound when I am outbid',
    vibration: 'Vibrate when I am outbid',
    awake: 'The screen stays on during the auction.',
    noAwake: 'This browser cannot keep the screen on. Set the screen time-out of this device to 10 minutes.',
    seat: 'Bid for',
    refusals: 'Presses that did not count',
    refusalsNone: 'Every press of yours counted.',
    watching: 'You are watching. Managers bid, you see everything.'
  },
  waiting: {
    title: 'Waiting room',
    who: 'Who is here',
    of: (n: number, most: number) => `${n} of ${most} here`,
    rules: 'Rules in short',
    starts: (time: string) => `Planned start in ${time}`,
    startsNow: 'Planned for now. The host begins when everybody is ready.',
    youStartNow: 'Planned for now. Begin when everybody is ready.',
    hostBegins: 'The host begins when everybody is ready.',
    youBegin: 'You begin when everybody is ready.',
    begin: 'Begin the auction',
    ready: 'Ready to begin',
    notReady: 'Before you begin',
    share: 'Invite more people',
    nobody: 'Nobody is here yet. Share the link to bring people in.'
  },
  practice: {
    title: 'Practice',
    says: 'Try the button and the clock. It counts for nothing.',
    hostSays: 'An invented one with the real clock and the real button. It counts for nothing and shows whose phone is ready.',
    start: 'Start practice',
    end: 'End practice',
    results: 'Practice results',
    didBid: (n: number) => count(n, 'bid', 'bids'),
    none: 'Did not bid',
    slow: 'Slow connection',
    delay: (ms: number) => `${ms} ms`
  },
  rule: {
    money: (money: string) => `Everybody has ${money} to spend.`,
    places: (slots: number) => `Your squad has ${count(slots, 'place', 'places')}.`,
    raise: (money: string) => `The smallest raise is ${money}.`,
    raises: 'Raises get larger as the price climbs.',
    clock: (time: string) => `Each one is open for ${time}.`,
    rebid: (time: string) => `Each bid sets the clock to ${time}.`,
    late: (time: string) => `Late bids add time: a bid in the last ${time} makes it ${time} again.`,
    rest: (time: string) => `A break of ${time} in between.`,
    second: 'What nobody buys gets a second chance.',
    reserve: 'Gavel keeps enough of your money back to fill your other places.',
    random: 'The order is drawn at random. Anyone can check that it was fair afterwards.'
  },
  ask: {
    open: 'Ask the host',
    title: 'Ask the host',
    wrong_bid: 'I made a wrong bid',
    cannot_bid: 'I cannot bid',
    other: 'Something else',
    text: 'Say what happened, if you like',
    send: 'Ask the host',
    sent: 'The host has been told. Stay here.',
    includes: (name: string) => `Sent with it: your name (${name}), what is on sale now and how well you are connected.`
  },
  say: {
    bid: (name: string, money: string) => `${name} bids ${money}.`,
    youBid: (money: string) => `You lead at ${money}.`,
    outbid: (name: string, money: string) => `Outbid by ${name} at ${money}.`,
    sold: (asset: string, name: string, money: string) => `${asset} sold to ${name} for ${money}.`,
    youWon: (asset: string, money: string) => `You bought ${asset} for ${money}.`,
    unsold: (asset: string) => `${asset} stays unsold.`,
    opened: (asset: string, money: string) => `Now: ${asset}, from ${money}.`,
    paused: 'The clock is stopped.',
    resumed: 'The clock runs again.',
    undone: (name: string, money: string) => `The host took back the bid of ${money} by ${name}.`,
    bidForMine: (money: string) => `The host bid ${money} for you.`,
    adjustedMine: (money: string) => `The host changed your money left to ${money}.`,
    undoneMine: (money: string) => `The host took back your bid of ${money}.`,
    voidedMine: (asset: string) => `The sale of ${asset} to you was cancelled.`,
    awardedMine: (asset: string, money: string) => `The host gave ${asset} to you for ${money}.`,
    voided: (asset: string, name: string) => `The sale of ${asset} to ${name} was cancelled.`,
    awarded: (asset: string, name: string, money: string) => `The host gave ${asset} to ${name} for ${money}.`,
    bidFor: (name: string, money: string) => `The host bid ${money} for ${name}.`,
    adjusted: (name: string, money: string) => `The host changed the money left of ${name} to ${money}.`,
    seconds: (n: number) => `${n} seconds left.`,
    began: 'The auction has begun.',
    completed: 'The auction is over.'
  },
  screen: {
    last: 'Last sales',
    left: 'Money left',
    join: 'Join with your phone',
    or: 'or type the code',
    soon: 'Starting soon',
    rehearsal: 'Rehearsal'
  },
  completion: (why: NonNullable<RoomNow['completion']>): string => live.over[why]
};

/** A short reason for the bid button; the server's whole sentence stands below it. */
export function shortReason(code: Code, sentence: string): string {
  return short[code] ?? sentence;
}

const short: Partial<Record<Code, string>> = {
  squad_full: 'Squad full',
  quota: 'Team limit reached',
  over_max_bid: 'Not enough money for this one',
  over_purse: 'Not enough money for this one'
};

/** Texts that name a club or a player. */
export function liveOf(words: Words) {
  return {
    progress: (n: number, of: number) => `${words.Asset} ${n} of ${of}`,
    next: (seconds: number) => (seconds > 0 ? `Next ${words.asset} in ${seconds}` : `Next ${words.asset} now`),
    first: (seconds: number) => (seconds > 0 ? `First ${words.asset} in ${seconds}` : `First ${words.asset} now`),
    pool: (n: number) => `${n} ${words.assets} to bid for.`,
    toCome: `${words.Assets} still to come`,
    lotsTab: words.Assets,
    squadOf: (name: string) => `${words.Squad} of ${name}`
  };
}
