import { DESKTOP, PHONE } from '../lib/browser.mjs';
import { bids, control, nextLot, noFaults, openTable, openTool, shows } from '../lib/host.mjs';
import { readRoom } from '../lib/room.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'a host runs the clock on a phone and on a desktop, and somebody else’s screen shows each press';

export async function run({ browser, base }) {
  await Promise.all([walk(browser, base, PHONE, DESKTOP), walk(browser, base, DESKTOP, PHONE)]);
}

async function walk(browser, base, viewport, other) {
  const table = await openTable(browser, base, viewport, other);
  await table.host.page.getByTestId('begin').click();
  await pausing(table, await nextLot(table.asha, ''));
  await bidsUndone(table);
  await selling(table);
  await breaks(table);
  await tooLate(table);
  noFaults(table);
}

/** Stops with a line for everybody, and goes on with the exact time that was left. */
async function pausing({ host, asha, now }) {
  const before = (await now()).room.lot.ends_at_ms;
  const pages = [host.page, asha.page];
  const stood = await Promise.all(pages.map(places));
  await control(host.page, 'pause', async (form) => {
    await form.getByLabel('Message').fill('Back after the pizza');
    await form.getByLabel('Start again by itself').selectOption({ label: 'After 1 minute' });
  });
  await shows(asha, 'Back after the pizza');
  await shows(asha, /Starts again in (1:00|0:5\d)/);
  same(await Promise.all(pages.map(places)), stood, 'what says why the clock stopped moves neither the price nor the bid button');
  const { paused } = (await now()).room;
  await asha.page.getByTestId('bid').and(asha.page.locator('[aria-disabled="true"]')).waitFor();
  await openTool(host.page, 'resume');
  await asha.page.getByText('Back after the pizza').waitFor({ state: 'detached' });
  const again = (await now()).room.lot.ends_at_ms;
  claim(again > before, 'the end is later by the pause');
  const seen = await readRoom(asha.page);
  claim(paused.left_ms > 280_000 && Math.abs(seen.endsAt - again) < 500, `the clock of the other screen runs to the new end (${seen.endsAt}, ${again})`);

  await control(host.page, 'extend', (form) => form.getByRole('button', { name: '1 minute' }).click());
  await until('a minute more on the other screen', async () => Math.abs((await readRoom(asha.page)).endsAt - again - 60_000) < 500);
}

/** From where the price and the bid button are drawn. */
function places(page) {
  return page.evaluate(() =>
    ['price', 'leader', 'bid'].map((id) => {
      const { x, y } = document.querySelector(`[data-testid="${id}"]`).getBoundingClientRect();
      return [id, Math.round(x), Math.round(y)];
    })
  );
}

async function bidsUndone({ host, asha, ben, seats, command, now }) {
  await bids(asha);
  const { lot } = (await now()).room;
  same((await command(ben, { kind: 'bid', seat: seats.Ben, lot: lot.lot, amount: lot.minimum })).result, 'taken', 'Ben bids');
  await shows(asha, 'Outbid by Ben');
  await control(host.page, 'undo_bid');
  await shows(asha, /The host took back the bid of .* by Ben/);
  await until('the bid before it leads', async () => (await asha.page.getByTestId('leader').textContent()).includes('You lead'));
}

/** Sold at once, taken back within the minute, sold again, the next left unsold. */
async function selling({ host, asha, now }) {
  const club = await nextLot(asha, '');
  await control(host.page, 'sell_now');
  const second = await nextLot(asha, club);
  await until('Asha has a place less', async () => (await now()).seats.some((seat) => seat.owned === 1));
  await host.page.locator('[data-tool="undo_sale_now"]').click();
  await shows(asha, `The sale of ${club} to you was cancelled.`);

  // Leaving unsold what somebody leads is asked once, with what will happen.
  await bids(asha);
  await openTool(host.page, 'skip', true);
  await host.page.getByRole('dialog').getByText(`${second} ends unsold, even if somebody leads.`).waitFor();
  await host.page.getByRole('dialog').getByRole('button', { name: 'Leave unsold' }).click();
  same(await nextLot(asha, second), club, 'what was undone comes up next');
  same((await now()).seats.every((seat) => seat.owned === 0), true, 'nobody owns what was left unsold');
}

/** Clocks change from the next one on; a pause in the break ends by itself and the break is not lost. */
async function breaks({ host, asha, api, now, command }) {
  const open = await nextLot(asha, '');
  await control(host.page, 'change_clocks', async (form) => {
    await form.getByLabel('Time for each club (seconds)').fill('200');
    await form.getByLabel('Break between clubs (seconds)').fill('8');
  });
  // The break after the open one is still the old one, over before anybody can press anything.
  await control(host.page, 'sell_now');
  const club = await nextLot(asha, open);
  await control(host.page, 'sell_now');
  await asha.page.getByTestId('next').waitFor();
  await shows(asha, `${club} stays unsold.`);
  const { head } = await now();
  const paused = await command(api, { kind: 'pause', on: { seq: head }, message: 'A moment', resume_after_ms: 5_000 });
  same(paused.result, 'taken', `pause in the break: ${paused.message ?? ''}`);
  const { room } = await now();
  same([room.status, room.phase], ['paused', 'interlude'], 'the break stands still');
  await shows(asha, 'A moment');
  const third = await nextLot(asha, club);
  const { lot } = (await now()).room;
  same(lot.clock_ms, 200_000, `${third} has the new clock`);

  await control(host.page, 'message', (form) => form.getByLabel('Message').fill('Good luck to all'));
  await shows(asha, 'Good luck to all');
}

/** A press that comes too late, and one that comes twice, do nothing and say so. */
async function tooLate({ host, asha, api, now, command }) {
  await bids(asha);
  const { lot } = (await now()).room;
  await openTool(host.page, 'sell_now', true);
  await host.page.getByRole('dialog').locator('form').waitFor();
  same((await command(api, { kind: 'sell_now', lot: lot.lot })).result, 'taken', 'somebody else sold it meanwhile');
  const next = await nextLot(asha, (await now()).assets[lot.asset].name);
  await bids(asha);
  const submit = host.page.getByRole('dialog').locator('button[type="submit"]');
  await submit.click();
  await host.page.getByRole('dialog').getByText('That was done already, or the auction has moved on.').waitFor();
  await host.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  same(await nextLot(asha, ''), next, 'what is open now is not sold by a late press');

  await openTool(host.page, 'sell_now', true);
  await submit.dblclick();
  await until('it is sold', async () => (await now()).seats.some((seat) => seat.owned === 2));
  await nextLot(asha, next);
  same((await now()).lots.filter((one) => one.state === 'open').length, 1, 'two presses sold one');
}
