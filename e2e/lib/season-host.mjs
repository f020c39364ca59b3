// A season for its host: two managers, squads given by hand, matches without scores.
import { inBrowser, somebody } from './api.mjs';
import { inviteTo, settingsFor } from './people.mjs';
import { emptyCopy } from './season.mjs';
import { claim, until } from './until.mjs';

const HOUR_MS = 3_600_000;

/** Makes a competition whose auction is over: `give[0]` is the host's, `give[1]` the friend's. */
export async function seasonOf(context, base, sport, give, change = () => {}) {
  const api = inBrowser(context, base);
  await api.post('/competitions/practice', { sport });
  await api.patch('/me', { name: 'Asha' });
  const set = await emptyCopy(api, sport);
  const settings = await settingsFor(api, sport, (wanted) => {
    wanted.set = set;
    wanted.slots_auto = false;
    Object.assign(wanted.rules, { slots: give[0].length, managers_most: 2, quotas: [] });
    // Nobody bids: everything is given, and no clock comes in between.
    wanted.rules.clocks = { clock_ms: 600_000, rebid_ms: null, anti_snipe_ms: 0, interlude_ms: 30_000 };
    change(wanted);
  });
  const made = await api.post('/competitions', { settings });
  const friend = somebody(base);
  const invite = await inviteTo(api, made.id);
  const { seat } = await friend.post(`/join/${invite.code}`, { name: 'Ben' });
  const order = commands(api, made.auction);
  await order({ kind: 'begin' });
  const { base: price } = settings.rules;
  for (const [seats, assets] of [[made.me.seats[0], give[0]], [seat, give[1]]]) for (const asset of assets) await award(api, order, made.auction, { seat: seats, asset, price });
  await until('the squads are full', async () => (await api.get(`/auctions/${made.auction}`)).room.status === 'completed', 30_000, 200);
  return { api, friend, id: made.id, seats: [made.me.seats[0], seat] };
}

function commands(api, auction) {
  let sent = 0;
  return async (action) => {
    const receipt = await api.post(`/auctions/${auction}/commands`, { id: `season-${Date.now()}-${(sent += 1)}`, action });
    claim(receipt.result === 'taken', `${action.kind}: ${receipt.message ?? ''}`);
  };
}

async function award(api, order, auction, given) {
  const { head } = await api.get(`/auctions/${auction}`);
  await order({ kind: 'award', on: { seq: head }, reason: null, ...given });
}

/** Matches of the competition, the first of them long over. */
export async function matchesOf({ api, id }, pairs) {
  const ids = [];
  for (const [at, fixture] of pairs.entries()) {
    const starts_at_ms = Date.now() - (48 - at) * HOUR_MS;
    ids.push((await api.post(`/competitions/${id}/season/matches`, { fixture: { starts_at_ms, round: 'Matchday 1', ...fixture } })).match);
  }
  return ids;
}

/** A file as a person would choose it. */
export const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
