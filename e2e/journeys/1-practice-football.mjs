import { DESKTOP, PHONE, person } from '../lib/browser.mjs';
import { inBrowser } from '../lib/api.mjs';
import { begin, practiseFromHome } from '../lib/practice.mjs';
import { bidUntilOver } from '../lib/room.mjs';
import { claim, same } from '../lib/until.mjs';

export const name = 'a stranger practises football against seven bots, from Home to the results, on a phone and on a desktop';

export async function run({ browser, base }) {
  await Promise.all([walk(browser, base, PHONE), walk(browser, base, DESKTOP)]);
}

async function walk(browser, base, viewport) {
  const { context, page, faults } = await person(browser, base, { viewport });
  const competition = await practiseFromHome(page, 'football');
  const view = await inBrowser(context, base).get(`/competitions/${competition}`);
  same(view.readiness.filter((one) => !one.ok), [], 'the practice auction is ready without a warning');
  await begin(page);
  claim((await bidUntilOver(page)) > 0, 'the person placed a bid');
  await page.goto(`/competitions/${competition}/results`);
  await page.getByRole('heading', { name: 'Results' }).waitFor();

  const done = await inBrowser(context, base).get(`/auctions/${view.auction}/results`);
  same(done.status, 'completed', 'the auction is over');
  same(done.squads.length, 8, 'eight squads');
  for (const squad of done.squads) same(squad.owned, squad.slots, `${squad.name} filled every place`);
  for (const squad of done.squads) await page.getByRole('heading', { name: squad.name }).waitFor();
  await page.getByText('The order is right').waitFor();

  await page.getByRole('tab', { name: 'Sales' }).click();
  const sold = done.lots.find((lot) => lot.state === 'sold');
  await page.getByRole('button', { name: new RegExp(`club ${sold.lot}\\b`, 'i') }).click();
  await page.getByRole('dialog').getByRole('table').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Numbers' }).click();
  await page.getByRole('heading', { name: 'Who spent what' }).waitFor();
  same(faults, [], 'no fault on any page');
}
