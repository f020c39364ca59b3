import { PHONE, person } from '../lib/browser.mjs';
import { startGavel } from '../lib/gavel.mjs';
import { guest, inviteTo, settingsFor } from '../lib/people.mjs';
import { readRoom } from '../lib/room.mjs';
import { playBySocket } from '../lib/socket.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'a phone that was offline for 20 seconds, asleep, or on a call is right again within a second, and nobody else is asked for anything';
export const alone = true;

const OFFLINE_MS = 20_000;
/** Longer than the eight seconds after which both sides take a silent line for dead. */
const ASLEEP_MS = 12_000;
const CALL_MS = 3_000;
const RIGHT_WITHIN_MS = 1_000;
/** Reading the page waits for the clock's next tenth, and asking the server takes a moment. */
const READING_MS = 400;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function run({ browser }) {
  // A server of its own: what it was asked for is counted.
  const gavel = await startGavel();
  try {
    await walk(browser, gavel.url);
  } finally {
    await gavel.stop();
  }
}

async function walk(browser, base) {
  const room = await open(browser, base);
  const { context, page, faults } = room.phone;
  const lifecycle = await context.newCDPSession(page);

  await away(room, 'offline', async () => {
    await context.setOffline(true);
    await page.getByText('You are offline').first().waitFor();
    await pause(OFFLINE_MS);
  }, () => context.setOffline(false));
  await away(room, 'asleep', async () => {
    await lifecycle.send('Page.setWebLifecycleState', { state: 'frozen' });
    await pause(ASLEEP_MS);
  }, () => lifecycle.send('Page.setWebLifecycleState', { state: 'active' }));
  await away(room, 'on a call', () =>
    page.evaluate((ms) => {
      const end = performance.now() + ms;
      // Nothing of the page runs meanwhile, as on a phone that shows something else.
      while (performance.now() < end);
    }, CALL_MS), async () => {});

  same(faults, [], 'no fault on any page');
  for (const one of room.others) one.close();
}

/** One phone that looks on and two people who bid all the time. */
async function open(browser, base) {
  const host = await guest(base);
  const settings = await settingsFor(host, 'football', (wanted) => {
    wanted.name = 'Away';
    wanted.slots_auto = false;
    wanted.rules.slots = 6;
    wanted.rules.managers_most = 4;
    wanted.rules.bids_per_minute = 1_000;
    wanted.rules.clocks = { clock_ms: 5_000, rebid_ms: 3_000, anti_snipe_ms: 0, interlude_ms: 300 };
  });
  const made = await host.post('/competitions', { settings });
  await host.patch(`/competitions/${made.id}/members/${made.me.seats[0]}`, { plays: false });
  const { code } = await inviteTo(host, made.id);
  const phone = await person(browser, base, { viewport: PHONE });
  const asked = countJoins(phone.page);
  await phone.page.goto(`/join/${code}`);
  await phone.page.getByLabel('Your name').fill('Asha');
  await phone.page.getByRole('button', { name: 'Join', exact: true }).click();
  await phone.page.waitForURL(/\/room$/);
  const others = [await playBySocket(base, code, 'Ben', made.auction, 1), await playBySocket(base, code, 'Chidi', made.auction, 2)];
  const receipt = await host.post(`/auctions/${made.auction}/commands`, { id: 'begin', action: { kind: 'begin' } });
  same(receipt.result, 'taken', `it begins (${receipt.message ?? ''})`);
  await phone.page.getByTestId('price').waitFor();
  return { base, host, auction: made.auction, phone, asked, others };
}

async function away({ base, host, auction, phone, asked }, what, go, comeBack) {
  const { page } = phone;
  const truth = () => host.get(`/auctions/${auction}`);
  await until('a lot is open', async () => (await truth()).room.lot !== null && (await readRoom(page)).endsAt !== null);
  const before = { head: (await truth()).head, joins: await joinsOf(base), own: asked.joins(), loads: asked.loads() };
  await go();
  const missed = (await truth()).head - before.head;
  claim(missed > 0, `${what}: the auction went on meanwhile`);
  await comeBack();
  const back = performance.now();
  const right = await until(`${what}: the page shows what the server says`, async () => {
    const [seen, now] = [await readRoom(page), await truth()];
    const { lot } = now.room;
    if (!lot) return null;
    const agrees = seen.name === now.assets[lot.asset].name && seen.endsAt !== null && Math.abs(seen.endsAt - lot.ends_at_ms) <= 150;
    return agrees ? performance.now() : null;
  }, 10_000, 20);
  claim(right - back <= RIGHT_WITHIN_MS + READING_MS, `${what}: right again after ${Math.round(right - back)} ms`);
  // What the server was asked for since, the phone alone asked for.
  const [joins, own] = [(await joinsOf(base)) - before.joins, asked.joins() - before.own];
  same(joins, own, `${what}: nobody else joined anew`);
  same(asked.loads(), before.loads, `${what}: the page was not loaded again`);
}

/** How often anybody joined a room, by the server's own count. */
async function joinsOf(base) {
  const text = await (await fetch(`${base}/metrics`)).text();
  const found = /^gavel_socket_messages_total\{event="join"\} (\d+)/m.exec(text);
  claim(found, 'the server counts who joins');
  return Number(found[1]);
}

/** What this page asked for: pages, and its place in a room. */
function countJoins(page) {
  let joins = 0;
  let loads = 0;
  page.on('request', (request) => (loads += request.isNavigationRequest() ? 1 : 0));
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => (joins += /^42\d*\["join",/.test(String(payload)) ? 1 : 0));
  });
  return { joins: () => joins, loads: () => loads };
}
