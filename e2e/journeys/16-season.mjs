import { stateOf } from '../lib/api.mjs';
import { violations } from '../lib/axe.mjs';
import { DESKTOP, PHONE, person } from '../lib/browser.mjs';
import { guest } from '../lib/people.mjs';
import { resultsFile, stageSeason } from '../lib/season.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'a season: the table moves on another device, every number says why, a correction counts and is taken back';
/** How long a table takes to move is measured. */
export const alone = true;

/** The table has moved within this after the host's answer, reading and drawing included. */
const MOVED_WITHIN_MS = 1_000;
const WAIT_MS = 20_000;

export async function run({ browser, base }) {
  const api = await guest(base);
  const one = await stageSeason(base, api, 'football', ['Ben', 'Chidi', 'Dana']);
  const [phone, desktop] = await Promise.all([
    person(browser, base, { viewport: PHONE, storageState: one.friend }), person(browser, base, { viewport: DESKTOP, storageState: stateOf(api, base) })
  ]);
  await fromTheCompetition(phone.page, one);
  await desktop.page.goto(`/competitions/${one.id}/season`);
  await desktop.page.getByText('No matches are known yet').waitFor();

  const [asha, ben] = [one.squads.Asha[0], one.squads.Ben[0]];
  await one.bring(resultsFile([[asha, ben, 1, null, 'scheduled'], [one.squads.Chidi[0], one.squads.Dana[0], 2, null, 'scheduled']]), 'fixtures.csv');
  for (const { page } of [phone, desktop]) await page.getByText(/The first is .* on /).waitFor();
  await roundsInOrder(phone.page, one);

  const marks = await Promise.all([phone, desktop].map(({ page }) => mark(page)));
  const scored = await one.bring(resultsFile([[asha, ben, 1, [3, 1]]]), 'scores.csv');
  await moves([phone, desktop], ['6', '1']);
  await why(phone.page, '1', ['Goals scored', '1 goal × 1']);
  await why(desktop.page, '6', ['Win', '1 win × 3', 'Goals scored', '3 goals × 1']);
  await squadOfMine(phone.page, one);

  const corrected = await one.bring(resultsFile([[asha, ben, 1, [3, 3]]]), 'scores.csv');
  claim(corrected.import !== scored.import, 'a correction is an import of its own');
  await moves([phone, desktop], ['4', '4']);
  same(await ranks(desktop.page), ['=1', '=1', '=3', '=3'], 'equal in all, so they share a place');
  await one.api.post(`/competitions/${one.id}/season/imports/${corrected.import}/undo`, {});
  await moves([phone, desktop], ['6', '1']);

  for (const [index, { page }] of [phone, desktop].entries()) same(await mark(page), marks[index], 'no page was loaded again');
  await byKeyboard(desktop.page);
  for (const { page } of [phone, desktop]) same(await violations(page), [], 'axe finds nothing');
  for (const { faults } of [phone, desktop]) same(faults, [], 'no fault on any page');
}

/** From the competition's page, as a person finds it. */
async function fromTheCompetition(page, one) {
  await page.goto(`/competitions/${one.id}`);
  await page.getByRole('link', { name: 'Open the season' }).click();
  await page.getByRole('heading', { name: 'Table' }).waitFor();
}

async function roundsInOrder(page, one) {
  await page.getByRole('link', { name: 'Matches' }).click();
  await page.getByText('Times are shown for Europe/London').waitFor();
  await page.goto(`/competitions/${one.id}/season/fixtures?round=2`);
  same(await page.getByLabel('Round', { exact: true }).inputValue(), '2', 'the address names the round');
  await page.getByRole('button', { name: 'Earlier round' }).click();
  await page.waitForURL(/round=1$/);
  await page.goto(`/competitions/${one.id}/season`);
  await page.getByRole('table').waitFor();
}

/** Something that a page forgets when it is loaded again. */
const mark = (page) => page.evaluate(() => (globalThis.stillHere ??= crypto.getRandomValues(new Uint32Array(1))[0]));

const pointsOf = (page, name) => page.getByRole('row').filter({ hasText: name }).getByRole('cell').last().innerText();
const ranks = (page) =>
  page.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => row.querySelector('[role="cell"] [aria-hidden]')?.textContent ?? ''));

/** Everybody's table says so, and it took no longer than a second from the host's answer. */
async function moves(people, wanted) {
  const began = performance.now();
  const settled = people.map(({ page }) =>
    until(`the table says ${wanted.join(' and ')}`, async () => {
      const shown = await Promise.all(['Asha', 'Ben'].map((who) => pointsOf(page, who).catch(() => '')));
      return shown.join() === wanted.join() && performance.now();
    }, WAIT_MS)
  );
  const last = Math.max(...(await Promise.all(settled)));
  const took = Math.round(last - began);
  claim(took < MOVED_WITHIN_MS, `the table moved after ${took} ms`);
  // Taps do nothing for a moment after the table has moved.
  for (const { page } of people) await until('the table stands still', () => page.evaluate(() => document.querySelector('.settling') === null));
}

/** From a number of the last round to its match, and there rule by rule. */
async function why(page, points, lines) {
  await page.getByRole('button', { name: new RegExp(`Round 1: why ${points} points?$`) }).first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button').filter({ hasText: ' v ' }).first().click();
  for (const line of lines) await sheet.getByText(line, { exact: true }).waitFor();
  same(await violations(page), [], 'axe finds nothing on the sheet');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
}

async function squadOfMine(page, one) {
  await page.getByRole('button', { name: /^Asha: why/ }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Squad of Asha' }).click();
  await page.waitForURL(new RegExp(`/squads/${one.people.Asha.seat}$`));
  await until('the sheet is gone', async () => (await page.getByRole('dialog').count()) === 0);
  await page.getByRole('link', { name: 'My squad' }).click();
  await page.waitForURL(new RegExp(`/squads/${one.people.Ben.seat}$`));
  await page.getByRole('heading', { name: 'Ben' }).waitFor();
  await page.getByRole('link', { name: 'Table' }).click();
  await page.getByRole('table').waitFor();
}

/** Without a pointer: to the leader's points, in, and back to where one was. */
async function byKeyboard(page) {
  const button = page.getByRole('button', { name: 'Asha: why 6 points' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await until('the number is focused again', () => button.evaluate((it) => it === document.activeElement));
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/squads\//);
  await page.goBack();
  await page.getByRole('table').waitFor();
}
