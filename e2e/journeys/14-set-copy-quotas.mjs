import { inBrowser, somebody } from '../lib/api.mjs';
import { PHONE, person } from '../lib/browser.mjs';
import { control } from '../lib/host.mjs';
import { guestInBrowser, inviteTo } from '../lib/people.mjs';
import { competitionOf } from '../lib/practice.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'a list is copied, an own club put in, a team limit set; the limit holds in the room, and the clocks can be changed twice';

/** Two of them are of one country: whoever owns one may not buy the other. */
const OWN = ['First of Scotland', 'Second of Scotland'];

export async function run({ browser, base }) {
  const host = await person(browser, base, { viewport: PHONE });
  await guestInBrowser(host.context, base);
  const api = inBrowser(host.context, base);
  await copyTheSet(host.page);
  await create(host.page);
  const id = competitionOf(host.page);
  const view = await api.get(`/competitions/${id}`);
  same(view.set.name, 'My clubs', 'the competition is made from the copy');
  await host.page.getByText('Scotland: at most 1').first().waitFor();
  // The two and one more: the draw may bring them in any order.
  const list = (await api.get(`/sets/${view.set.id}`)).list;
  const pool = [...OWN, 'Aston Villa FC'].map((club) => list.find((one) => one.name === club)?.id);
  await api.put(`/competitions/${id}/pool`, { assets: pool.map((one) => ({ id: one })) });
  const { code } = await inviteTo(api, id);
  const ben = somebody(base);
  await ben.post(`/join/${code}`, { name: 'Ben' });
  await host.page.getByRole('link', { name: 'Open the waiting room' }).click();
  await host.page.getByText('Scotland: at most 1.').waitFor();
  await host.page.getByTestId('begin').click();
  await buyAll(host.page, api, view.auction);
  await clocks(host.page);
  same(host.faults, [], 'no fault on the page');
}

async function copyTheSet(page) {
  await page.goto('/sets/premier-league-2025-26');
  await page.getByRole('button', { name: 'Make my own copy' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name of the copy').fill('');
  await sheet.getByRole('button', { name: 'Make my own copy' }).click();
  await sheet.getByRole('alert').filter({ hasText: 'Type 3 to 60 letters.' }).waitFor();
  await sheet.getByLabel('Name of the copy').fill('My clubs');
  await sheet.getByRole('button', { name: 'Make my own copy' }).click();
  await page.getByText('Your copy').waitFor();
  await page.getByRole('button', { name: 'Change Arsenal FC' }).click();
  await sheet.getByRole('button', { name: 'Take out of this list' }).click();
  await page.getByRole('button', { name: 'Change Arsenal FC' }).waitFor({ state: 'detached' });
  for (const club of OWN) {
    await page.getByRole('button', { name: 'Add a club' }).click();
    await sheet.getByLabel('Name', { exact: true }).fill(club);
    await sheet.getByLabel('Country').fill('Scotland');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: `Change ${club}` }).waitFor();
  }
}

async function create(page) {
  await page.getByRole('link', { name: 'Create an auction with it' }).click();
  await page.getByLabel('Name', { exact: true }).fill('The limit');
  await page.getByText('More settings').click();
  await page.getByText('Work out the places for me').click();
  await page.getByLabel('Places: clubs each person can buy').fill('2');
  await page.getByLabel('Time for each club (seconds)').fill('300');
  await page.getByLabel('Break between clubs (seconds)').fill('0');
  await page.getByRole('button', { name: 'Add a limit' }).click();
  await page.getByLabel('Which').selectOption('Scotland');
  await page.getByLabel('At most', { exact: true }).fill('1');
  const button = page.getByRole('button', { name: 'Create', exact: true });
  await until('Create can be pressed', async () => (await button.getAttribute('aria-disabled').catch(() => 'true')) !== 'true');
  await button.click();
  await page.waitForURL(/\/competitions\/[^/]+$/);
}

/** Bids on whatever comes until the second of Scotland is refused, in words, on the button itself. */
async function buyAll(page, api, auction) {
  let scots = 0;
  await page.getByTestId('price').waitFor({ timeout: 30_000 });
  for (let lot = 1; lot <= 3; lot += 1) {
    const { room } = await until(`club ${lot} is open`, async () => {
      const now = await api.get(`/auctions/${auction}`);
      return now.room.lot?.lot === lot ? now : null;
    });
    const club = await page.locator('main h1').textContent();
    const scottish = OWN.includes(club.trim());
    if (scottish && scots === 1) {
      await page.getByTestId('bid').filter({ hasText: 'Team limit reached' }).waitFor();
      same(room.lot.blocked.length, 1, 'one of the two cannot buy it');
      return;
    }
    scots += Number(scottish);
    if (!scottish) {
      await control(page, 'skip');
      continue;
    }
    // A tap in the first moment of a club is meant for the one before it.
    await until('my bid leads', async () => {
      await page.getByTestId('bid').click({ timeout: 500 }).catch(() => {});
      return (await page.getByTestId('leader').textContent())?.includes('You lead');
    }, 15_000, 200);
    await control(page, 'sell_now');
  }
  claim(false, 'both clubs of Scotland came up');
}

/** What was changed is what stands there when it is changed again. */
async function clocks(page) {
  await control(page, 'change_clocks', async (form) => {
    await form.getByLabel('Time for each club (seconds)').fill('abc');
    await form.getByText('Type a number of seconds, such as 30.').waitFor();
    await form.getByLabel('Time for each club (seconds)').fill('45');
    await form.getByLabel('Time after each bid (seconds)').fill('12');
    await form.getByText('Not used while the clock restarts after each bid.').waitFor();
  });
  await control(page, 'change_clocks', async (form) => {
    same(await form.getByLabel('Time for each club (seconds)').inputValue(), '45', 'the clock that was set');
    same(await form.getByLabel('Time after each bid (seconds)').inputValue(), '12', 'the time after each bid that was set');
    await form.getByLabel('Break between clubs (seconds)').fill('1');
  });
}
