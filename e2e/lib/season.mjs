// A competition whose auction is over, and files that score it: everything through the API, as anybody's client would.
import { somebody, stateOf } from './api.mjs';
import { inviteTo, settingsFor } from './people.mjs';
import { claim, until } from './until.mjs';

const DAY_MS = 86_400_000;
const NAMES = ['Ben', 'Chidi', 'Dana', 'Efe', 'Farah', 'Gita', 'Hugo'];
const SLOTS = { football: 2, cricket: 3 };
/** At least what anything starts at. */
const PRICE = { football: 1_000_000, cricket: 20_000_000 };

/** A host and friends whose squads are full. `friend` is what a browser needs to be the first of them. */
export async function stageSeason(base, api, sport = 'football', friends = NAMES) {
  await api.patch('/me', { name: 'Asha' });
  const set = await emptyCopy(api, sport);
  const settings = await settingsFor(api, sport, (wanted) => {
    wanted.set = set;
    wanted.name = sport === 'football' ? 'Friday night eight' : 'Sunday cricket';
    Object.assign(wanted, { slots_auto: false }).rules.slots = SLOTS[sport];
    wanted.rules.clocks = { clock_ms: 60_000, rebid_ms: null, anti_snipe_ms: 10_000, interlude_ms: 30_000 };
  });
  const made = await api.post('/competitions', { settings });
  const invite = await inviteTo(api, made.id);
  const people = { Asha: { api, seat: made.me.seats[0] } };
  for (const name of friends) {
    const theirs = somebody(base);
    people[name] = { api: theirs, seat: (await theirs.post(`/join/${invite.code}`, { name })).seat };
  }
  const pool = (await api.get(`/sets/${settings.set}`)).list.map((asset) => asset.id);
  const squads = await giveAll(api, made, people, pool, sport);
  return {
    id: made.id, people, squads, pool, api, friend: stateOf(people[friends[0]].api, base),
    bring: (file, name) => bring(api, made.id, file, name)
  };
}

/** The list that is played with, without the matches that ship with it: a season that a journey knows from its first match. */
export async function emptyCopy(api, sport) {
  const { set } = await settingsFor(api, sport);
  const copy = await api.post(`/sets/${set}/copy`, { name: 'A list of our own' });
  const imports = `/sets/${copy.id}/season/imports`;
  for (const { no } of await api.get(imports)) await api.post(`${imports}/${no}/undo`, {});
  return copy.id;
}

/** The host gives everybody their squad, in the order of the list; the auction is over when all are full. */
async function giveAll(api, { id, auction }, people, pool, sport) {
  let sent = 0;
  const order = (action) => api.post(`/auctions/${auction}/commands`, { id: `season-${id}-${(sent += 1)}`, action });
  await order({ kind: 'begin' });
  const free = [...pool];
  /** On a busy machine the first break can end meanwhile: then the number of the last event is old, or this one is being offered. */
  const give = async (seat) => {
    const { head } = await api.get(`/auctions/${auction}`);
    const asset = free.shift();
    const award = { kind: 'award', on: { seq: head }, asset, seat, price: PRICE[sport], reason: 'Drawn from a hat' };
    if ((await order(award)).result === 'taken') return asset;
    free.push(asset);
    return null;
  };
  const squads = Object.fromEntries(Object.keys(people).map((name) => [name, []]));
  for (let place = 0; place < SLOTS[sport]; place += 1) {
    for (const [name, { seat }] of Object.entries(people)) squads[name].push(await until(`${name} is given something`, () => give(seat)));
  }
  // What is being offered comes to its end first.
  await until('the auction is over', async () => (await api.get(`/auctions/${auction}`)).room.status === 'completed', 90_000);
  return squads;
}

/** A file of the host: previewed, then applied. Answers what the change came to. */
export async function bring(api, competition, file, name = 'scores.csv') {
  const path = `/competitions/${competition}/season/imports`;
  const shown = await api.file(`${path}?name=${encodeURIComponent(name)}`, file);
  claim(shown.can_apply, `${name} cannot be applied: ${JSON.stringify(shown).slice(0, 800)}`);
  return api.post(`${path}/${shown.no}/apply`, { expected_head: shown.head });
}

const RESULTS = 'startsAt,homeAssetExternalId,awayAssetExternalId,venue,round,externalMatchId,goalsHome,goalsAway,goalsHomeExtraTime,goalsAwayExtraTime,penaltiesHome,penaltiesAway,status';

/** Three o'clock so many days from today. */
export const inDays = (days) => (Math.floor(Date.now() / DAY_MS) + days) * DAY_MS + 15 * 3_600_000;

/** One line for each match: `[home, away, round, goals, status?, extra?, penalties?]`, a week between rounds. */
export function resultsFile(matches, firstDay = inDays(3)) {
  const two = (pair) => (pair ? pair.join(',') : ',');
  const line = ([home, away, round, goals, status = '', extra = null, penalties = null], index) => {
    const at = new Date(firstDay + (round - 1) * 7 * DAY_MS + (index % 3) * 7_200_000).toISOString().replace('.000Z', 'Z');
    return `${at},${home},${away},,${round},${home}-${away},${two(goals)},${two(extra)},${two(penalties)},${status}`;
  };
  return `${[RESULTS, ...matches.map(line)].join('\n')}\n`;
}

/** Everybody meets somebody else each round (the circle method); the scores follow from the numbers alone. */
export function season(assets, rounds, played) {
  const all = [];
  const ring = assets.slice(0, assets.length - (assets.length % 2));
  for (let round = 1; round <= rounds; round += 1) {
    for (let at = 0; at < ring.length / 2; at += 1) {
      const [home, away] = [ring[at], ring[ring.length - 1 - at]];
      const goals = round <= played ? [(round * 7 + at * 5) % 4, (round * 3 + at * 11) % 3] : null;
      all.push(round % 2 ? [home, away, round, goals] : [away, home, round, goals && goals.toReversed()]);
    }
    ring.splice(1, 0, ring.pop());
  }
  return all;
}

const GROUNDS = ['North Park', 'Harbour Ground', 'Hill Road'];

/** Matches of teams that are not in the set, one a day: `match-1`, `match-2` and so on. */
export function daysFile(matches, firstDay) {
  const line = (_, at) => {
    const when = new Date(firstDay + at * DAY_MS).toISOString().replace('.000Z', 'Z');
    return `${when},${GROUNDS[at % GROUNDS.length]},Matchday ${at + 1},match-${at + 1}`;
  };
  return `${['startsAt,venue,round,externalMatchId', ...Array.from({ length: matches }, line)].join('\n')}\n`;
}

/** One line for each player of a match; the counts follow from the numbers alone. */
export function linesFile(players, matches) {
  const line = (match) => (player, at) =>
    `match-${match},${player},${(match * 31 + at * 17) % 97},${(match + at) % 4},${(match * at) % 3},0,${at % 5 === 0 ? 1 : 0}`;
  const rows = Array.from({ length: matches }, (_, index) => players.map(line(index + 1))).flat();
  return `${['matchId,playerExternalId,runs,wickets,catches,stumpings,runOuts', ...rows].join('\n')}\n`;
}

/** A season of clubs, half played, and one of players: both have something on every page. */
export async function twoSeasons(base, api) {
  const clubs = await stageSeason(base, api, 'football');
  const table = season(clubs.pool, 12, 7);
  await clubs.bring(resultsFile(table, inDays(-46)), 'matches.csv');
  const cup = [clubs.squads.Ben[0], clubs.squads.Asha[0], 8, [1, 1], 'finished', [2, 2], [4, 2]];
  await clubs.bring(resultsFile([cup], inDays(-50)), 'cup.csv');
  const players = await stageSeason(base, api, 'cricket');
  await players.bring(daysFile(9, inDays(-7)), 'matches.csv');
  await players.bring(linesFile(Object.values(players.squads).flat(), 6), 'scores.csv');
  return { clubs, players };
}
