// Texts of the season: table, squads, matches, why, chart. What a host does there is in season-host.ts.
import type { Words } from './words';
import { count } from './words';

/** `1st`, `2nd`, `3rd`, `4th`, `11th`. */
export function ordinal(n: number): string {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return `${n}th`;
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;
}

export const season = {
  title: 'Season',
  openSeason: 'Open the season',
  table: 'Table',
  live: 'Points can still change',
  finished: 'Season over',
  nav: { table: 'Table', mine: 'My squad', top: 'Best', chart: 'Chart' },
  rank: 'Place',
  rankShared: (rank: number) => `${ordinal(rank)}, shared`,
  rankOf: (rank: number) => ordinal(rank),
  placeOf: (rank: number, of: number, shared: boolean) => `${ordinal(rank)} of ${of}${shared ? ', shared' : ''}`,
  moved: 'Up or down',
  up: (n: number) => `up ${n}`,
  down: (n: number) => `down ${n}`,
  same: 'no change',
  name: 'Name',
  me: 'you',
  youAre: (place: string, points: string) => `You are ${place}: ${points === '1' ? '1 point' : `${points} points`}`,
  inRound: (round: string, points: string) => `${round}: ${points}`,
  changed: 'The table has changed.',
  points: 'Points',
  pointsShort: 'Pts',
  lastRound: 'Last round',
  lastShort: 'Last',
  liveShort: 'can still change',
  pointsOf: (points: string) => (points === '1' ? '1 point' : `${points} points`),
  byRound: 'Points by round',
  why: 'Why?',
  whyOf: (what: string, points: string) => `${what}: why ${points === '1' ? '1 point' : `${points} points`}`,
  whyTotal: (name: string) => `Points of ${name}`,
  whyRound: (name: string, round: string) => `${name}, ${round}`,
  rule: 'Rule',
  counted: 'What counted',
  sum: 'In all',
  noReasons: 'No rule gave points here.',
  rounds: (n: number) => count(n, 'match', 'matches'),
  round: (name: string) => (/^\d+$/.test(name) ? `Round ${name}` : name),
  rules: (name: string, says: string) => `${name}: ${says}.`,
  ties: (names: string) => `What decides when points are level: ${names}.`,
  then: ', then ',
  nobody: 'Nobody',
  owner: 'Owner',
  emptyTable: 'No table yet',
  emptyTableSays: 'When the auction is done, everybody who took part stands here.',
  before: 'Nothing scored yet',
  statuses: {
    scheduled: 'To come',
    live: 'Being played',
    finished: 'Finished',
    postponed: 'Postponed',
    abandoned: 'Abandoned',
    void: 'Does not count; played again'
  },
  extraTime: 'after extra time',
  after90: (home: number, away: number) => `${home}–${away} after 90 minutes`,
  shootout: (home: number, away: number) => `${home}–${away} on penalties`,
  score: 'Score',
  noDate: 'No date yet',
  zone: (zone: string) => `Times are shown for ${zone}.`,
  roundLabel: 'Round',
  earlier: 'Earlier round',
  later: 'Later round',
  chartTitle: 'Points, round by round',
  chartSays: 'The leaders and you. Each line adds up the points after each round.',
  chartTable: 'As a table',
  chartEmpty: 'The lines begin when two rounds have been scored.',
  topBy: 'Best by',
  topRound: 'In',
  topEmpty: 'Nobody yet',
  topEmptySays: 'Choose another round, or something else to count.',
  allRounds: 'The whole season',
  save: 'Save or print'
};

export function seasonOf(words: Words) {
  return {
    fixtures: words.Fixtures,
    squadOf: (name: string) => `${words.Squad} of ${name}`,
    column: words.Asset,
    match: words.Fixture,
    top: `Best ${words.assets}`,
    scored: (counted: number, all: number) =>
      counted === 0 ? `No ${words.fixture} scored yet` : `${counted} of ${count(all, words.fixture, words.fixtures)} scored`,
    firstIs: (title: string, when: string) => `The first is ${title} on ${when}.`,
    noFixtures: `No ${words.fixtures} are known yet`,
    noFixturesSays: `When the host has brought the ${words.fixtures}, they stand here with their dates and scores.`,
    noneScored: `No ${words.fixture} scored yet`,
    emptySquad: `No ${words.asset} in this ${words.squad}`,
    noMatchesOf: `No ${words.fixture} of this ${words.asset} has been scored yet`,
    allMatches: (n: number) => `All ${count(n, words.fixture, words.fixtures)}`,
    matchEmpty: 'No points yet',
    matchEmptySays: `Points appear here when this ${words.fixture} is scored.`,
    owned: (n: number) => count(n, words.asset, words.assets)
  };
}
