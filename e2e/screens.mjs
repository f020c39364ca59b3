// A picture of every screen at both sizes and in both themes, in docs/screens.
//   node e2e/screens.mjs [--on URL]
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESKTOP, PHONE, openBrowser, person } from './lib/browser.mjs';
import { startGavel } from './lib/gavel.mjs';
import { FAST, begin, practiseFromHome } from './lib/practice.mjs';
import { until } from './lib/until.mjs';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../docs/screens');
const on = process.argv.includes('--on') ? process.argv[process.argv.indexOf('--on') + 1] : null;
const gavel = on ? { url: on, stop: async () => {} } : await startGavel();
const browser = await openBrowser();
await mkdir(folder, { recursive: true });

/** Bots as quick as people, so that a picture has time to be taken. */
const HUMAN = 100;

async function take(page, name, mark) {
  // Pictures are compared by people: nothing may be half drawn.
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(folder, `${name}-${mark}.png`) });
  console.log(`${name}-${mark}`);
}

async function finished(page) {
  await begin(page);
  const view = () => page.evaluate(async () => {
    const id = /competitions\/([^/]+)/.exec(location.pathname)?.[1];
    const answer = await fetch(`/api/v1/competitions/${id}`);
    return (await answer.json()).auction_status;
  });
  await until('the auction is over', async () => (await view()) === 'completed', 300_000);
}

for (const [viewport, size] of [[PHONE, 390], [DESKTOP, 1440]]) {
  for (const theme of ['light', 'dark']) {
    const mark = `${size}-${theme}`;
    const { context, page } = await person(browser, gavel.url, { viewport, theme });
    for (const [name, where] of [['home', '/'], ['sign-in', '/sign-in'], ['help', '/help']]) {
      await page.goto(where);
      await take(page, name, mark);
    }
    const id = await practiseFromHome(page, 'football', { pace: HUMAN });
    await take(page, 'waiting', mark);
    await page.goto(`/competitions/${id}`);
    await take(page, 'competition', mark);
    await page.goto(`/competitions/${id}/pool`);
    await take(page, 'pool', mark);
    await page.goto(`/competitions/${id}/room`);
    await begin(page);
    await page.waitForTimeout(8_000);
    await take(page, 'room', mark);
    await page.goto(`/competitions/${id}/screen`);
    await page.waitForTimeout(1_500);
    await take(page, 'screen', mark);
    for (const [name, where] of [['create', '/create'], ['profile', '/profile']]) {
      await page.goto(where);
      await take(page, name, mark);
    }
    await practiseFromHome(page, 'cricket', { pace: HUMAN });
    await take(page, 'cricket-waiting', mark);
    await begin(page);
    await page.waitForTimeout(8_000);
    await take(page, 'cricket-room', mark);
    const over = await practiseFromHome(page, 'football', { pace: FAST });
    await finished(page);
    await page.goto(`/competitions/${over}/results`);
    await take(page, 'results', mark);
    await context.close();
  }
}
await browser.close();
await gavel.stop();
