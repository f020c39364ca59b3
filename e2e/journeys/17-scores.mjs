import { violations } from '../lib/axe.mjs';
import { DESKTOP, PHONE, person } from '../lib/browser.mjs';
import { file, matchesOf, seasonOf } from '../lib/season-host.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'a host brings scores by hand on a phone and by file on a desktop, corrects, undoes, and changes the rules';

const HEAD = 'startsAt,homeTeam,awayTeam,externalMatchId,round,goalsHome,goalsAway,status\n';
const BAD = `${HEAD}2025-08-23T14:00:00Z,Arsenal,Chelsea,x1,2,3,-1,finished\n`;
const ODD = `${HEAD}2025-08-23T14:00:00Z,Arsenal FC,Chelsey,x1,2,2,0,finished\n2025-08-24T14:00:00Z,Liverpool FC,Nowhere Town,x2,2,1,1,finished\n`;

export async function run({ browser, base }) {
  const host = await person(browser, base, { viewport: PHONE });
  const season = await seasonOf(host.context, base, 'football', [['arsenal-fc', 'liverpool-fc'], ['chelsea-fc', 'everton-fc']]);
  await matchesOf(season, [{ home: 'arsenal-fc', away: 'chelsea-fc' }, { home: 'everton-fc', away: 'liverpool-fc' }]);
  const points = async () => {
    const { rows } = await season.api.get(`/competitions/${season.id}/season`);
    return season.seats.map((seat) => rows.find((row) => row.seat === seat).points.shown);
  };
  await byHand(host.page, season, points);
  const desk = await person(browser, base, { viewport: DESKTOP, storageState: await host.context.storageState() });
  await byFile(desk.page, season, points);
  await otherRules(desk.page, season, points);
  await theEnd(desk.page, season);
  await cricket(browser, base);
  same([...host.faults, ...desk.faults], [], 'no fault on any page');
}

const button = (page, label) => page.getByRole('button', { name: label, exact: true });
const says = (page, text) => page.getByText(text).first().waitFor();

async function clean(page, where) {
  same(await violations(page), [], `axe finds nothing on ${where}`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  claim(over <= 1, `${where} is ${over} px wider than the screen`);
}

/** From the competition's page to the score, corrected, and back. */
async function byHand(page, { id }, points) {
  await page.goto(`/competitions/${id}`);
  await page.getByRole('link', { name: /2 matches should be over/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Scores' }).waitFor();
  await clean(page, 'the scores page');
  await page.getByRole('link', { name: 'Arsenal v Chelsea' }).first().click();
  const goals = (club) => page.getByLabel(`After 90 minutes: Goals of ${club}`, { exact: true });
  await goals('Arsenal').fill('3');
  await button(page, 'After 90 minutes: Goals of Chelsea: one more').click();
  await until('the points are shown before they count', async () => /Arsenal.*6/s.test(await page.getByTestId('gives').innerText()));
  same(await points(), ['0', '0'], 'nothing counts before it is saved');
  await clean(page, 'the result form');
  await button(page, 'Save').click();
  await says(page, 'Saved. Everybody sees the new table.');
  same(await points(), ['6', '1'], 'a 3–1 win');

  await goals('Chelsea').fill('3');
  await button(page, 'Save').click();
  await until('the correction counts', async () => (await points()).join() === '4,4');
  await button(page, 'Undo').click();
  await says(page, 'Taken back.');
  same(await points(), ['6', '1'], 'the correction is taken back');

  await button(page, 'Clear score').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear score' }).click();
  await until('cleared', async () => (await points()).join() === '0,0');
  await button(page, 'Undo').click();
  await until('there again', async () => (await points()).join() === '6,1');
  await somebodyElse(page, { id }, points);
}

/** Two hosts at once: the second is told, and nothing is lost. */
async function somebodyElse(page, { id }, points) {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel('After 90 minutes: Goals of Chelsea', { exact: true }).fill('2');
  await page.getByLabel('After 90 minutes: Goals of Arsenal', { exact: true }).fill('5');
  await button(other, 'Save').click();
  await says(other, 'Saved. Everybody sees the new table.');
  await other.close();
  await button(page, 'Save').click();
  await says(page, 'Somebody else changed this meanwhile.');
  await button(page, 'Take theirs').click();
  await until('theirs stands there', async () => (await page.getByLabel('After 90 minutes: Goals of Chelsea', { exact: true }).inputValue()) === '2');
  same(await points(), ['6', '2'], 'theirs counts');
  claim(page.url().includes(id), 'the page stayed where it was');
}

/** A file with a mistake, a file with unknown names, applied and taken back. */
async function byFile(page, { id }, points) {
  await page.goto(`/competitions/${id}/season/scores`);
  const choose = page.getByLabel('Choose a file', { exact: true });
  await choose.setInputFiles(file('wrong.csv', BAD));
  await says(page, '1 problem');
  await says(page, 'line 2, column goalsAway');
  same(await button(page, 'Apply').count(), 0, 'a wrong file cannot be applied');
  await clean(page, 'the list of problems');

  await choose.setInputFiles(file('round-2.csv', ODD));
  await says(page, '2 names are not known here');
  const chelsey = page.getByRole('group', { name: 'Who is “Chelsey”?' });
  await chelsey.getByRole('button', { name: 'Chelsea FC' }).click();
  await page.getByRole('group', { name: 'Who is “Nowhere Town”?' }).getByRole('button', { name: 'Leave out' }).click();
  await clean(page, 'the unknown names');
  await button(page, 'Go on with these').click();
  await button(page, 'Apply').waitFor();
  await says(page, 'Arsenal v Chelsea');
  await clean(page, 'the preview');
  const before = await points();
  // Somebody else is quicker: the preview says so and is made again.
  await page.evaluate(async (competition) => {
    const body = JSON.stringify({ fixture: { home: 'everton-fc', away: 'arsenal-fc', round: 'Matchday 3' } });
    await fetch(`/api/v1/competitions/${competition}/season/matches`, { method: 'POST', body, headers: { 'x-gavel': '1', 'content-type': 'application/json' } });
  }, id);
  await button(page, 'Apply').click();
  await says(page, 'Something else changed meanwhile.');
  same(await points(), before, 'an overtaken preview counts for nothing');
  await button(page, 'Apply').click();
  await says(page, 'Applied. Everybody sees the new table.');
  claim((await points()).join() !== before.join(), 'the file moved the table');
  await page.getByTestId('file-card').getByRole('button', { name: 'Undo' }).click();
  await says(page, 'Taken back. The table is as it was before.');
  same(await points(), before, 'the file is taken back');
  await button(page, 'Bring back: round-2.csv').click();
  await until('it counts again', async () => (await points()).join() !== before.join());
  await says(page, 'means Chelsea FC');
  await button(page, 'Forget “chelsey”').click();
  await says(page, '“chelsey” is forgotten.');
}

/** The table by other rules is seen before they count, and they can be taken back. */
async function otherRules(page, { id }, points) {
  const before = await points();
  await page.goto(`/competitions/${id}/season/rules`);
  const effect = page.getByTestId('effect');
  await effect.getByText('Asha').waitFor();
  await page.getByText('3 points for each win').click();
  await page.getByLabel('Points', { exact: true }).fill('10');
  await until('the table moves before saving', async () => (await effect.locator('s').count()) > 0);
  same(await points(), before, 'nothing counts before it is saved');
  await clean(page, 'the rules');
  await page.getByLabel('Points', { exact: true }).fill('x');
  await says(page, 'Write a number such as 4, −2 or 0.5.');
  await page.getByLabel('Points', { exact: true }).fill('10');
  await button(page, 'Save and score again').click();
  await says(page, 'Saved. Every match was scored again.');
  claim((await points()).join() !== before.join(), 'the new rules moved the table');
  await page.getByRole('button', { name: /Go back to these.*The rules of the sport/ }).click();
  await button(page, 'Save and score again').click();
  await until('the old rules count', async () => (await points()).join() === before.join());
}

/** Asked once, and opened again. */
async function theEnd(page, { id }) {
  await page.goto(`/competitions/${id}/season/scores`);
  await button(page, 'Finish the season').click();
  await button(page, 'Yes, finish it').click();
  await says(page, 'The season is finished.');
  await clean(page, 'a finished season');
  await button(page, 'Open it again').click();
  await page.getByTestId('file-card').waitFor();
}

/** A player of cricket, typed in on a phone. */
async function cricket(browser, base) {
  const host = await person(browser, base, { viewport: PHONE });
  const season = await seasonOf(
    host.context, base, 'cricket', [['harry-brook'], ['matt-henry']], (wanted) => (wanted.set = 'new-zealand-england-odi-2025')
  );
  const [match] = await matchesOf(season, [{ title: 'New Zealand v England', format: 'odi', venue: 'Bay Oval' }]);
  const { page } = host;
  await page.goto(`/competitions/${season.id}/season/scores/${match}`);
  await button(page, 'Add a player').click();
  await page.getByLabel('Search a name').fill('brook');
  await page.getByRole('button', { name: /Harry Brook/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Runs', { exact: true }).fill('89');
  await sheet.getByRole('button', { name: 'Catches: one more' }).click();
  await until('99 points are shown before they count', async () => /99 points/.test(await sheet.innerText()));
  await clean(page, 'the numbers of a player');
  await sheet.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Add everybody of New Zealand' }).waitFor();
  await clean(page, 'who took part');
  await button(page, 'Save').click();
  await says(page, 'Saved. Everybody sees the new table.');
  const { rows } = await season.api.get(`/competitions/${season.id}/season`);
  same(rows.map((row) => row.points.shown), ['99', '0'], '89 runs and a catch');
  same(host.faults, [], 'no fault on any page of cricket');
}
