import { SMALL_PHONE, person } from '../lib/browser.mjs';
import { begin, practiseFromHome } from '../lib/practice.mjs';
import { claim } from '../lib/until.mjs';

export const name = 'at 360 × 740 with text at 200 %, and at 400 % zoom, price, clock, leader and Bid are seen without scrolling';

export async function run({ browser, base }) {
  const { page } = await person(browser, base, { viewport: SMALL_PHONE });
  await practiseFromHome(page, 'football', { pace: 50 });
  await begin(page);
  await seen(page, 'as it comes');

  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
  await seen(page, 'text at 200 %');
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));

  // 400 % of a 1440 × 900 window leaves a quarter of its width and height.
  await page.setViewportSize({ width: 360, height: 225 });
  await seen(page, '400 % zoom');
}

async function seen(page, when) {
  await page.waitForTimeout(400);
  const size = page.viewportSize();
  const parts = { price: page.getByTestId('price'), clock: page.locator('[role="timer"]'), leader: page.getByTestId('leader'), bid: page.getByTestId('bid') };
  for (const [what, part] of Object.entries(parts)) {
    const box = await part.first().boundingBox();
    claim(box, `${when}: ${what} is there`);
    const inside = box.x >= -1 && box.y >= -1 && box.x + box.width <= size.width + 1 && box.y + box.height <= size.height + 1;
    claim(inside, `${when}: ${what} lies inside the screen, not at ${JSON.stringify(box)}`);
    const covered = await part.first().evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return top !== null && !element.contains(top) && !top.contains(element);
    });
    claim(!covered, `${when}: nothing covers ${what}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
  claim(!wide, `${when}: nothing has to be scrolled sideways`);
}
