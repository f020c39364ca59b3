// A host with every control, and somebody else's screen on which each of them must be seen.
import { inBrowser, somebody } from './api.mjs';
import { person } from './browser.mjs';
import { guestInBrowser, inviteTo, settingsFor } from './people.mjs';
import { claim, same, until } from './until.mjs';

/**
 * A host and Asha in browsers, Ben and Chidi without; the auction has not begun.
 * `viewport` is the host's, `other` is Asha's.
 */
export async function openTable(browser, base, viewport, other) {
  const [host, asha] = await Promise.all([person(browser, base, { viewport }), person(browser, base, { viewport: other })]);
  const api = await guestInBrowser(host.context, base);
  await api.patch('/me', { name: 'Host' });
  const settings = await settingsFor(api, 'football', (wanted) => {
    wanted.name = 'The table';
    wanted.slots_auto = false;
    wanted.rules.slots = 3;
    wanted.rules.managers_most = 4;
    // Nothing ends by itself here: the host does everything.
    wanted.rules.clocks = { clock_ms: 300_000, rebid_ms: null, anti_snipe_ms: 10_000, interlude_ms: 300 };
  });
  const pool = (await api.get(`/sets/${settings.set}`)).list.slice(0, 14).map((asset) => asset.id);
  const made = await api.post('/competitions', { settings, pool });
  const { code } = await inviteTo(api, made.id);
  await asha.page.goto(`/join/${code}`);
  await asha.page.getByLabel('Your name').fill('Asha');
  await asha.page.getByRole('button', { name: 'Join', exact: true }).click();
  await asha.page.waitForURL(/\/room$/);
  const [ben, chidi] = [somebody(base), somebody(base)];
  for (const [friend, name] of [[ben, 'Ben'], [chidi, 'Chidi']]) await friend.post(`/join/${code}`, { name });
  await host.page.goto(`/competitions/${made.id}/room`);
  const seats = Object.fromEntries((await api.get(`/competitions/${made.id}`)).members.map((one) => [one.name, one.seat]));
  await asha.page.getByRole('heading', { name: 'Who is here' }).waitFor();
  return {
    host, asha, ben, chidi, api, seats, id: made.id, auction: made.auction, names: { name: settings.name },
    now: () => api.get(`/auctions/${made.auction}`),
    command: (by, action) => by.post(`/auctions/${made.auction}/commands`, { id: `by-hand-${Math.random()}`, action }),
    asFriend: inBrowser(asha.context, base)
  };
}

/** Opens one control of the host, from the bar when it stands there, else from the list behind “Host controls” or “More”. */
export async function openTool(page, tool, list = false) {
  const dialog = page.getByRole('dialog');
  const quick = page.getByRole('toolbar').locator(`[data-tool="${tool}"]`);
  if (!list && (await quick.isVisible())) return quick.click();
  const more = page.getByRole('toolbar').locator('[data-tool="more"]');
  if (await more.isVisible()) await more.click();
  else await page.getByRole('button', { name: 'Host controls' }).click();
  return dialog.locator(`[data-tool="${tool}"]`).click();
}

/** One control from the first press to the sheet's closing. `fill` fills its form; every form is the one question that is asked. */
export async function control(page, tool, fill = async () => {}) {
  await openTool(page, tool, true);
  const dialog = page.getByRole('dialog');
  await dialog.locator('form').waitFor();
  await fill(dialog);
  await dialog.locator('button[type="submit"]').click();
  await until(`“${tool}” is done`, async () => {
    const said = await dialog.getByRole('alert').allTextContents().catch(() => []);
    claim(said.length === 0, `“${tool}” is refused: ${said.join(' ')}`);
    return (await dialog.count()) === 0;
  });
}

/** What somebody's screen says, until it does. */
export function shows(one, text) {
  return one.page.getByText(text).first().waitFor();
}

/** The name of what is open, once something else than `before` is. */
export function nextLot(one, before) {
  return until('the next one is open', async () => {
    // Name and price of one moment: in a break the heading says what became of the last one.
    const name = await one.page.evaluate(() =>
      document.querySelector('[data-testid="price"]') ? (document.querySelector('main h1')?.textContent.trim() ?? null) : null
    ).catch(() => null);
    return name !== before ? name : null;
  });
}

/** Somebody bids with the button. */
export async function bids(one) {
  await until('a bid leads', async () => {
    await one.page.getByTestId('bid').click({ timeout: 500 }).catch(() => {});
    return (await one.page.getByTestId('leader').textContent().catch(() => ''))?.includes('You lead');
  });
}

/** The rows of a list on a phone's tab or a desktop's column. */
export async function tab(one, name) {
  const trigger = one.page.getByRole('tab', { name, exact: true });
  if (await trigger.isVisible().catch(() => false)) await trigger.click();
}

export function noFaults(table) {
  for (const one of [table.host, table.asha]) same(one.faults, [], 'no fault on any page');
}
