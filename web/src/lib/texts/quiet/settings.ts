import type { Words } from '../words';
import { count } from '../words';

export const settings = {
  createTitle: 'Create an auction',
  createLead: 'Four choices, then share the link. Everything else has a good setting already.',
  create: 'Create',
  nameFirst: 'Type a name first',
  signInToCreate: 'Sign in to create',
  editTitle: 'Change the rules',
  save: 'Save',
  saved: 'Saved',
  locked: 'The auction has started, so the rules stay as they are.',
  signInFirst: 'Sign in to create. What you chose here is kept.',
  sport: 'Sport',
  set: 'Taken from',
  setOver: (when: string) => `This season ended on ${when}. It is fine for fun; for a season to follow, take a newer set.`,
  name: 'Name',
  nameHint: '3 to 60 letters. For example: Friday night eight.',
  pace: 'Pace',
  paceOwn: 'Your own',
  most: 'How many people bid, at most',
  least: 'How many people, at least',
  more: 'More settings',
  moreSays: 'Money, time, order, limits, joining',
  summary: 'What you get',
  minutes: (n: number) => `About ${count(n, 'minute', 'minutes')}`,
  people: (n: number) => `up to ${count(n, 'person', 'people')}`,
  checking: 'Checking',
  fixFirst: 'Put these right first',
  warnings: 'Good to know',

  money: 'Money',
  moneyShown: 'How money is written',
  purse: 'Money for each person',
  purseHint: 'Everybody starts with the same. You can change it for one person later.',
  base: 'Starting price',
  raises: 'Smallest raise',
  raisesHint: 'From a price upwards, bids grow by this step.',
  from: 'From',
  step: 'Step',
  addStep: 'Add a step',
  removeStep: 'Remove this step',

  places: 'Places',
  placesAuto: 'Work out the places for me',
  placesAutoSays: 'As many as can be filled for everybody.',
  leastSquad: 'Least to buy',
  leastSquadHint: 'Empty: all places must be filled.',

  time: 'Time',
  clock: 'Time for each (seconds)',
  rebidOn: 'Restart the clock after each bid',
  rebid: 'Time after each bid (seconds)',
  late: 'Late bids add time (seconds)',
  lateHint: 'A bid in the last seconds brings the clock back up to this. 0 switches it off.',
  lateOff: 'Not used while the clock restarts after each bid.',
  gap: 'Break (seconds)',
  startsAt: 'Planned start',
  startsAtHint: 'Shown as a countdown. The host still starts by hand.',

  order: 'Order',
  orders: {
    drawn: 'Drawn at random, and anybody can check it was fair',
    catalogue: 'As in the list',
    sets_drawn: 'Group by group, drawn at random inside each'
  },
  chances: 'Second chances',

  limits: 'Team limits',
  addLimit: 'Add a limit',
  removeLimit: 'Remove this limit',
  limitKind: 'Kind',
  limitValue: 'Which',
  limitLeast: 'At least',
  limitMost: 'At most',
  noLimits: 'No limits. Everybody buys what they like.',

  joining: 'Joining',
  door: 'Who can come in',
  doors: { open: 'Everybody with the link', approve: 'Everybody with the link, after the host says yes' },
  lateJoin: 'Joining after the start',
  lateJoins: { with_hosts_yes: 'With the host’s yes', anyone: 'Anybody with the link', nobody: 'Nobody' },
  lateUntil: 'Until',
  lateUntils: { half_of_lots: 'half way', lot: 'a number', end: 'the end' },
  lateLot: 'Number',

  bidding: 'Bidding',
  bidsPerMinute: 'Bids a minute, for each person',
  bidsPerMinuteHint: 'Who presses faster than this is asked to slow down. Bids that are refused count too.',

  safety: 'If the connection breaks',
  pauseOnDrop: 'Pause when half of the room loses its connection',
  secondsLeast: (n: number) => `At least ${n}`,
  wholeNumber: 'Type a whole number.',
  seconds: 'Type a number of seconds, such as 30.'
};

export function settingsOf(words: Words) {
  return {
    slots: `Places: ${words.assets} each person can buy`,
    slotsEach: (n: number) => `${count(n, words.asset, words.assets)} each`,
    chancesHint: `How often unsold ${words.assets} come up again.`,
    setView: (n: number) => `Look at the ${count(n, words.asset, words.assets)}`,
    time: `Time for each ${words.asset} (seconds)`,
    gap: `Break between ${words.assets} (seconds)`,
    lateLot: `After which ${words.asset}`,
    noneLeft: `Not enough ${words.assets} to fill every place.`
  };
}
