import { DESKTOP, person } from '../lib/browser.mjs';
import { practiseFromHome } from '../lib/practice.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'an auction by keyboard alone: in, begin, raise, bid, clear, pass, tabs and help';

export async function run({ browser, base }) {
  const { page, faults } = await person(browser, base, { viewport: DESKTOP });
  await practiseFromHome(page, 'football', { pace: 100 });
  await tabTo(page, 'the host’s begin button', (one) => one?.dataset.testid === 'begin');
  await page.keyboard.press('Enter');
  await page.getByTestId('price').waitFor({ timeout: 30_000 });

  // Raise by key 1, see a larger sum, clear it, raise again.
  const label = () => page.getByTestId('bid').textContent();
  const canBid = async () => (await page.getByTestId('bid').getAttribute('aria-disabled')) !== 'true';
  await until('a bid can be placed', canBid, 40_000);
  await until('a raise by key', async () => {
    if (!(await canBid())) return false;
    const before = await label();
    await page.keyboard.press('2');
    return (await label()) !== before;
  }, 40_000);
  await page.keyboard.press('Escape');

  await until('a bid by Enter leads', async () => {
    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press('Enter');
    const leader = await page.getByTestId('leader').textContent().catch(() => '');
    return leader?.includes('You lead');
  }, 60_000, 400);
  const heard = await page.getByTestId('said').textContent();
  claim(heard !== null, 'there is a place that a screen reader listens to');

  await until('a pass by key', async () => {
    await page.keyboard.press('p');
    const passed = await page.getByTestId('leader').textContent().catch(() => '');
    const button = await label().catch(() => '');
    return /passed/.test(passed ?? '') || /back/i.test(button ?? '');
  }, 60_000, 400);

  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tabTo(page, 'a tab of the lists', (one) => one?.getAttribute('role') === 'tab');
  const chosen = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  const first = await chosen();
  await page.keyboard.press('ArrowRight');
  claim((await chosen()) !== first, 'arrow keys move between tabs');
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  claim(ring !== 'none', 'what has the focus shows it');
  same(faults, [], 'no fault on any page');
}

/** Presses Tab until `found` is true of what has the focus. */
async function tabTo(page, what, found) {
  const MOST = 80;
  for (let n = 0; n < MOST; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`(${found.toString()})(document.activeElement)`)) return;
  }
  throw new Error(`${what} is not reached by ${MOST} presses of Tab`);
}
