// What one event costs in the room of a phone with a slow processor: 40 managers, 200 bids on the list, processor slowed four times.
//   node e2e/event-cost.mjs
import { inviteTo, settingsFor } from './lib/people.mjs';
import { somebody, stateOf } from './lib/api.mjs';
import { openBrowser, person, PHONE } from './lib/browser.mjs';
import { startGavel } from './lib/gavel.mjs';
import { claim, until } from './lib/until.mjs';

const MANAGERS = 40;
const HISTORY = 200;
const SLOWED = 4;
const EVENTS = 40;
const EVERY_MS = 200;
const AIM_MS = 8;

async function crowd(base) {
  const api = somebody(base);
  await api.post('/competitions/practice', { sport: 'football' });
  const settings = await settingsFor(api, 'football', (wanted) => {
    wanted.slots_auto = false;
    Object.assign(wanted.rules, { slots: 1, managers_most: MANAGERS, bids_per_minute: 600 });
    wanted.rules.clocks = { clock_ms: 600_000, rebid_ms: null, anti_snipe_ms: 10_000, interlude_ms: 0 };
  });
  const made = await api.post('/competitions', { settings });
  const { code } = await inviteTo(api, made.id);
  const people = [{ api, seat: made.me.seats[0] }];
  while (people.length < MANAGERS) {
    const friend = somebody(base);
    people.push({ api: friend, seat: (await friend.post(`/join/${code}`, { name: `Friend ${people.length}` })).seat });
  }
  let sent = 0;
  const order = async (by, action) => {
    const receipt = await by.api.post(`/auctions/${made.auction}/commands`, { id: `cost-${(sent += 1)}`, action });
    claim(receipt.result === 'taken', `${action.kind}: ${receipt.message ?? ''}`);
  };
  await order(people[0], { kind: 'begin' });
  const { lot } = await until('a lot is open', async () => (await api.get(`/auctions/${made.auction}`)).room.lot, 30_000);
  let price = 0;
  const bid = async () => {
    price += 1;
    const by = people[price % MANAGERS];
    await order(by, { kind: 'bid', seat: by.seat, lot, amount: price * 1_000_000 });
  };
  return { bid, state: stateOf(api, base), room: `/competitions/${made.id}/room` };
}

/** Script, style and layout so far, in milliseconds of the main thread's own time: others on the machine do not count, nor does
    painting, which a headless browser does without a graphics processor. */
async function busy(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name) => 1_000 * metrics.find((one) => one.name === name).value;
  return of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration');
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const gavel = await startGavel();
const browser = await openBrowser();
try {
  const room = await crowd(gavel.url);
  for (let at = 0; at < HISTORY; at += 1) await room.bid();
  for (const [name, list] of [['bids', 'Bids'], ['managers', 'Managers']]) {
    const { context, page } = await person(browser, gavel.url, { viewport: PHONE, storageState: room.state });
    await page.goto(room.room);
    await page.getByRole('tab', { name: list, exact: true }).click();
    const rows = await page.locator('[role="tabpanel"] li:visible').count();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await pause(1_000);
    const start = await busy(cdp);
    await pause(EVENTS * EVERY_MS);
    const idle = (await busy(cdp)) - start;
    const before = await busy(cdp);
    const until = performance.now() + EVENTS * EVERY_MS;
    for (let at = 0; at < EVENTS; at += 1) {
      await room.bid();
      await pause(Math.max(0, until - performance.now() - (EVENTS - 1 - at) * EVERY_MS));
    }
    const cost = ((await busy(cdp)) - before - idle) / EVENTS;
    console.log(`${name}: ${rows} rows, ${cost.toFixed(1)} ms of script, style and layout for one event, aim ${AIM_MS} (the clock alone: ${(idle / EVENTS / EVERY_MS * 100).toFixed(1)} %)`);
    await context.close();
  }
} finally {
  await browser.close();
  await gavel.stop();
}
