import { PHONE, person } from '../lib/browser.mjs';
import { inBrowser } from '../lib/api.mjs';
import { begin, practiseFromHome } from '../lib/practice.mjs';
import { bidUntilOver, words } from '../lib/room.mjs';
import { claim, same } from '../lib/until.mjs';

export const name = 'cricket never says a football word, and one person goes back and forth between both sports';

const FOOTBALL = /\b(clubs?|football|goals?|goalkeepers?|defenders?|midfielders?|(?<!indian )premier league|penalt(y|ies))\b/i;

export async function run({ browser, base }) {
  const { context, page, faults } = await person(browser, base, { viewport: PHONE });
  const football = await practiseFromHome(page, 'football');
  const cricket = await practiseFromHome(page, 'cricket', { set: 'new-zealand-england-odi-2025' });

  await spoken(page, 'waiting room');
  for (const [screen, path] of [
    ['competition', ''], ['players', '/pool'], ['rules', '/edit'], ['big screen', '/screen'], ['results before the start', '/results']
  ]) {
    await visit(page, `/competitions/${cricket}${path}`);
    await spoken(page, screen);
  }
  await visit(page, '/help');
  await spoken(page, 'help');
  for (const guide of ['bid-in-60-seconds', 'cricket-plan', 'hosts-evening']) {
    await visit(page, `/help/${guide}`);
    await spoken(page, guide);
  }

  await page.goto(`/competitions/${cricket}/room`);
  await begin(page);
  await spoken(page, 'auction room');
  for (const tab of ['Managers', /players|lots/i, 'Me', 'Bids']) {
    const trigger = page.getByRole('tab', { name: tab }).first();
    if (await trigger.isVisible().catch(() => false)) await trigger.click();
    await spoken(page, `auction room, tab ${tab}`);
  }

  // The same person looks at football meanwhile, and comes back.
  await visit(page, `/competitions/${football}`);
  claim(/\bclubs?\b/i.test(await words(page)), 'football speaks of clubs');
  await page.goto(`/competitions/${cricket}/room`);
  await page.getByTestId('price').waitFor({ timeout: 30_000 });
  claim((await bidUntilOver(page)) > 0, 'the person placed a bid');

  await visit(page, `/competitions/${cricket}/results`);
  await spoken(page, 'results');
  for (const tab of ['Sales', 'Numbers']) {
    await page.getByRole('tab', { name: tab }).click();
    await spoken(page, `results, ${tab}`);
  }
  const view = await inBrowser(context, base).get(`/competitions/${cricket}`);
  const done = await inBrowser(context, base).get(`/auctions/${view.auction}/results`);
  for (const squad of done.squads) same(squad.owned, squad.slots, `${squad.name} filled every place`);
  same(faults, [], 'no fault on any page');
}

async function visit(page, path) {
  await page.goto(path);
  await page.locator('main h1').first().waitFor();
}

async function spoken(page, screen) {
  const found = FOOTBALL.exec(await words(page));
  claim(!found, `the ${screen} says “${found?.[0]}”`);
}
