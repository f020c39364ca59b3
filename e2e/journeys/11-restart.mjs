import { DESKTOP, PHONE } from '../lib/browser.mjs';
import { startGavel } from '../lib/gavel.mjs';
import { nextLot, noFaults, openTable } from '../lib/host.mjs';
import { readRoom } from '../lib/room.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'kill -9 in the middle of a lot: open pages come back by themselves with the right price, leader and clock, and a press in flight counts once';

/** A lot keeps at least this after a recovery. */
const LEFT_LEAST_MS = 15_000;

export async function run({ browser }) {
  const gavel = await startGavel();
  try {
    await walk(browser, gavel);
  } finally {
    await gavel.stop();
  }
}

async function walk(browser, gavel) {
  const table = await openTable(browser, gavel.url, PHONE, DESKTOP);
  const { host, asha, ben, seats, command, now } = table;
  const loads = [];
  for (const { page } of [host, asha]) page.on('request', (request) => request.isNavigationRequest() && loads.push(request.url()));
  await host.page.getByTestId('begin').click();
  const club = await nextLot(asha, '');
  const { lot } = (await now()).room;
  same((await command(ben, { kind: 'bid', seat: seats.Ben, lot: lot.lot, amount: 9_000_000 })).result, 'taken', 'Ben bids £9m');
  await until('both pages say so', async () => (await leaders(table)).every((text) => text?.includes('Ben leads')));

  await gavel.kill();
  await until('both pages say that the line is gone', async () =>
    (await Promise.all([host, asha].map(({ page }) => page.getByText(/^Reconnecting/).first().isVisible()))).every(Boolean));
  // A press meanwhile is shown as on its way, never as a fact.
  await until('the press is on its way', async () => {
    await asha.page.getByTestId('bid').click({ timeout: 500 }).catch(() => {});
    return (await asha.page.getByTestId('bid').textContent()).includes('Sending £10m');
  });
  await asha.page.getByText('Your last press is kept and sent when you are back.').waitFor();
  claim((await asha.page.getByTestId('leader').textContent()).includes('Ben leads'), 'nobody else leads before the server says so');

  await gavel.again();
  await until('the press counts', async () => (await leaders(table))[1]?.includes('You lead'), 15_000);
  const after = await now();
  same([after.assets[after.room.lot.asset].name, after.room.lot.price, after.room.lot.leader], [club, 10_000_000, seats.Asha], 'what the server says');
  const bids = after.bids.map((bid) => [bid.seat, bid.amount]).sort((a, b) => a[1] - b[1]);
  same(bids, [[seats.Ben, 9_000_000], [seats.Asha, 10_000_000]], 'each bid once');
  for (const one of [host, asha]) {
    await until('the page agrees', async () => {
      const seen = await readRoom(one.page);
      return seen.name === club && seen.price?.includes('10') && Math.abs(seen.endsAt - after.room.lot.ends_at_ms) <= 150;
    });
  }
  claim(after.room.lot.ends_at_ms - after.now_ms >= LEFT_LEAST_MS - 5_000, 'the lot has time left');
  claim((await leaders(table))[0].includes('Asha leads'), 'the other page says who leads');
  same(loads, [], 'no page was loaded again');
  noFaults(table);
}

const leaders = ({ host, asha }) =>
  Promise.all([host, asha].map(({ page }) => page.getByTestId('leader').textContent({ timeout: 1_000 }).catch(() => null)));
