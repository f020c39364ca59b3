import { PHONE, person } from '../lib/browser.mjs';
import { inBrowser } from '../lib/api.mjs';
import { begin, practiseFromHome } from '../lib/practice.mjs';
import { readRoom } from '../lib/room.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'a phone that is offline for 20 seconds in the middle of an auction is right again within a second';
export const alone = true;

const AWAY_MS = 20_000;
const RIGHT_WITHIN_MS = 1_000;

export async function run({ browser, base }) {
  const { context, page, faults } = await person(browser, base, { viewport: PHONE });
  const api = inBrowser(context, base);
  const competition = await practiseFromHome(page, 'football', { pace: 400 });
  const { auction } = await api.get(`/competitions/${competition}`);
  await begin(page);
  const headBefore = (await api.get(`/auctions/${auction}`)).head;
  const asked = countRequests(page);

  await context.setOffline(true);
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  await until('the page says that the connection is gone', () => page.getByText(/reconnecting|offline|connection/i).first().isVisible(), 12_000);
  await new Promise((resolve) => setTimeout(resolve, AWAY_MS));
  const loads = asked.loads();

  await context.setOffline(false);
  const back = performance.now();
  const right = await until('the page shows what the server says', async () => {
    const [seen, truth] = [await readRoom(page), await api.get(`/auctions/${auction}`)];
    const lot = truth.room.lot;
    if (!lot) return truth.room.status !== 'running' || seen.price === null ? performance.now() : null;
    const shown = truth.assets[lot.asset].name;
    return seen.name === shown && seen.endsAt !== null && Math.abs(seen.endsAt - lot.ends_at_ms) <= 150 ? performance.now() : null;
  }, 10_000, 20);
  claim(right - back <= RIGHT_WITHIN_MS + 400, `right again after ${Math.round(right - back)} ms (reading the page takes up to 400)`);
  same(asked.loads(), loads, 'the page was not loaded again');
  claim((await api.get(`/auctions/${auction}`)).head > headBefore, 'the auction went on meanwhile');
  same(faults.filter((fault) => !/ERR_INTERNET|network|fetch/i.test(fault)), [], 'no fault on any page');
}

function countRequests(page) {
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  return { loads: () => loads };
}
