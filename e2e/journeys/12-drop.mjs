import { PHONE, person } from '../lib/browser.mjs';
import { control, openTool, shows } from '../lib/host.mjs';
import { guestInBrowser, inviteTo, settingsFor } from '../lib/people.mjs';
import { lookOn } from '../lib/socket.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'half of the room loses its connection: the lot stops with its exact time left and says why, and goes on 20 s after they are back, or at the host’s word';

const RESUMES_AFTER_MS = 20_000;
/** What the house may be late by on two busy cores. */
const LATE_MS = 3_000;
const FRIENDS = 6;
/** Of six friends and the host who plays: more than half of the room. */
const DROP = 4;

export async function run({ browser, base }) {
  const room = await open(browser, base);
  const { host, api, friends, now, begin } = room;
  await begin();
  await host.page.getByTestId('price').waitFor();
  const before = (await now()).room.lot;

  const stopped = await drop(room, friends.slice(0, DROP));
  same(stopped.lot.lot, before.lot, 'the same lot');
  // The clock stopped at one moment: what is left, and when it stopped, are the end it had.
  const event = (await eventsOf(api, room.auction)).find((one) => one.kind === 'paused');
  const off = Math.abs(event.at_ms + stopped.paused.left_ms - before.ends_at_ms);
  claim(off <= 1, `the exact time that was left, to the millisecond that is shown: ${off} ms off`);
  same((await now()).seats.map((seat) => seat.owned).filter(Boolean), [], 'nothing was sold');

  // Four in five of four are all of them; 20 s after the last one the clock runs.
  for (const friend of friends.slice(0, DROP)) await friend.connect();
  const back = performance.now();
  await until('it goes on', async () => (await now()).room.status === 'running', RESUMES_AFTER_MS + 10_000, 100);
  const after = performance.now() - back;
  claim(after >= RESUMES_AFTER_MS - 500 && after <= RESUMES_AFTER_MS + LATE_MS, `it goes on by itself after ${Math.round(after)} ms`);
  await host.page.getByText('Many of you lost the connection').waitFor({ state: 'detached' });

  // On the next one it happens again, and the host does not wait.
  await control(host.page, 'sell_now');
  await until('the next lot', async () => ((await now()).room.lot?.lot ?? 0) > before.lot);
  await drop(room, friends.slice(0, DROP));
  await openTool(host.page, 'resume');
  await until('it runs at the host’s word', async () => (await now()).room.status === 'running');
  same(host.faults, [], 'no fault on the page');
  for (const friend of friends) friend.close();
}

async function open(browser, base) {
  const host = await person(browser, base, { viewport: PHONE });
  const api = await guestInBrowser(host.context, base);
  const settings = await settingsFor(api, 'football', (wanted) => {
    wanted.name = 'Tunnel';
    wanted.slots_auto = false;
    wanted.rules.slots = 1;
    wanted.rules.managers_most = FRIENDS + 1;
    wanted.rules.pause_on_drop = true;
    wanted.rules.clocks = { clock_ms: 120_000, rebid_ms: null, anti_snipe_ms: 5_000, interlude_ms: 300 };
  });
  const made = await api.post('/competitions', { settings });
  const { code } = await inviteTo(api, made.id);
  await host.page.goto(`/competitions/${made.id}/room`);
  const friends = [];
  for (let n = 0; n < FRIENDS; n += 1) friends.push(await lookOn(base, code, `Friend ${n + 1}`, made.auction));
  await until('everybody is here', async () =>
    (await api.get(`/competitions/${made.id}`)).members.filter((one) => one.presence === 'here').length === FRIENDS + 1);
  const begin = async () => {
    const receipt = await api.post(`/auctions/${made.auction}/commands`, { id: 'begin', action: { kind: 'begin' } });
    same(receipt.result, 'taken', `it begins (${receipt.message ?? ''})`);
  };
  return { host, api, friends, auction: made.auction, begin, now: () => api.get(`/auctions/${made.auction}`) };
}

/** Their lines break at once, without a goodbye. Answers the room as it then stands. */
async function drop({ host, now }, friends) {
  for (const friend of friends) friend.breakLine();
  await shows(host, 'Many of you lost the connection, so the clock stopped. Nothing is sold meanwhile.');
  const { room } = await now();
  same([room.status, room.paused.why], ['paused', 'room_dropped'], 'it is paused because the room dropped');
  return room;
}

async function eventsOf(api, auction) {
  return (await api.get(`/auctions/${auction}/events?after=0`)).events;
}
