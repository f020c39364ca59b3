import { claim, until } from './until.mjs';

/** Bots and clocks at this pace (percent), so that a journey takes a minute and not half an hour. */
export const FAST = 10_000;

/** From Home into a practice auction, by the button that a stranger presses. The page's own request is asked to hurry. */
export async function practiseFromHome(page, sport, wish = {}) {
  await page.route('**/api/v1/competitions/practice', async (route) => {
    const body = { ...route.request().postDataJSON(), pace: FAST, ...wish };
    await route.continue({ postData: JSON.stringify(body) });
  });
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(`practice.*${sport}`, 'i') }).click();
  await page.waitForURL(/\/competitions\/[^/]+\/room$/);
  await page.unroute('**/api/v1/competitions/practice');
  return competitionOf(page);
}

export function competitionOf(page) {
  const id = /\/competitions\/([^/?#]+)/.exec(page.url())?.[1];
  claim(id, `${page.url()} names no competition`);
  return id;
}

/** Presses the host's button; answers when the first lot stands open. */
export async function begin(page) {
  await page.getByTestId('begin').click();
  await until('the first price stands there', () => page.getByTestId('price').isVisible().catch(() => false), 30_000);
}
