// One auction played by script, so that every state of the room can be looked at: who bids what is written down, nothing is left to chance.
import { somebody, stateOf } from './api.mjs';
import { inviteTo, settingsFor } from './people.mjs';
import { claim, until } from './until.mjs';

const M = 1_000_000;
const FRIENDS = ['Ben', 'Chidi', 'Dana', 'Efe', 'Farah', 'Gita', 'Hugo'];
const CLOCKS = { clock_ms: 60_000, rebid_ms: null, anti_snipe_ms: 10_000, interlude_ms: 20_000 };
const QUICK = { ...CLOCKS, interlude_ms: 0 };

/** A host who plays and seven friends, everybody in and nothing begun. `host` and `friend` are what a browser needs to be them. */
export async function stageAuction(base, sport = 'football') {
  const api = somebody(base);
  await api.post('/competitions/practice', { sport });
  await api.patch('/me', { name: 'Asha' });
  const settings = await settingsFor(api, sport, (wanted) => {
    wanted.name = sport === 'football' ? 'Friday night eight' : 'Sunday cricket';
    wanted.rules.clocks = CLOCKS;
    if (sport === 'football') Object.assign(wanted, { slots_auto: false }).rules.slots = 2;
  });
  const made = await api.post('/competitions', { settings });
  const invite = await inviteTo(api, made.id);
  const people = { Asha: { api, seat: made.me.seats[0] } };
  for (const name of FRIENDS) {
    const theirs = somebody(base);
    people[name] = { api: theirs, seat: (await theirs.post(`/join/${invite.code}`, { name })).seat };
  }
  const [host, friend] = [stateOf(api, base), stateOf(people.Ben.api, base)];
  return { host, friend, ...script(people, made), id: made.id, auction: made.auction, code: invite.code };
}

/** What the script can do: everything goes through the API, as anybody's client would. */
function script(people, { auction, id }) {
  const host = people.Asha.api;
  let sent = 0;
  const view = () => host.get(`/auctions/${auction}`);
  const order = async (api, action) => {
    const receipt = await api.post(`/auctions/${auction}/commands`, { id: `staged-${(sent += 1)}`, action });
    claim(receipt.result === 'taken', `${action.kind}: ${receipt.message ?? ''}`);
  };
  const lot = () => until('a lot is open', async () => (await view()).room.lot, 40_000, 200);
  const bid = async (name, millions) =>
    order(people[name].api, { kind: 'bid', seat: people[name].seat, lot: (await lot()).lot, amount: millions * M });
  const asHost = async (action) => order(host, action);
  return {
    view, lot, bid, asHost,
    remove: () => host.delete(`/competitions/${id}`, { name: 'Friday night eight' }),
    people,
    begin: () => asHost({ kind: 'begin' }),
    pause: async () => asHost({ kind: 'pause', on: { lot: (await lot()).lot }, message: 'Pizza is here. Back in five minutes.' }),
    resume: async () => asHost({ kind: 'resume', on: { lot: (await view()).room.lot.lot } }),
    undo: async () => {
      const { lot: number, leading_bid: last } = await lot();
      await asHost({ kind: 'undo_bid', lot: number, bid: last });
    },
    sell: async () => asHost({ kind: 'sell_now', lot: (await lot()).lot }),
    breaks: async (long) => asHost({ kind: 'change_clocks', on: { seq: (await view()).head }, clocks: long ? CLOCKS : QUICK }),
    /** Sold at once, to the last who bids. */
    sale: async (...bids) => {
      const { lot: number } = await lot();
      for (const [name, millions] of bids) await bid(name, millions);
      await asHost({ kind: 'sell_now', lot: number });
      await until('the next lot', async () => ((await view()).room.lot?.lot ?? number) !== number, 40_000, 100);
    }
  };
}
