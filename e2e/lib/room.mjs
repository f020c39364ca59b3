// The auction room as a person reads it.
import { until } from './until.mjs';

/** What the page shows: name, price, leader, and the moment at which its clock will be at zero. */
export async function readRoom(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const text = (selector) => document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? null;
        const face = document.querySelector('[role="timer"]');
        const read = (endsAt) => {
          resolve({ name: text('main h1'), price: text('[data-testid="price"]'), leader: text('[data-testid="leader"] strong'), endsAt });
        };
        if (!face) return read(null);
        // The clock writes what is left when a tenth of a second changes; only at that moment is it exact.
        const watch = new MutationObserver(() => {
          watch.disconnect();
          clearTimeout(timer);
          read(Date.now() + Number(face.dataset.leftMs));
        });
        const timer = setTimeout(() => {
          watch.disconnect();
          read(null);
        }, 400);
        watch.observe(face, { attributes: true, attributeFilter: ['data-left-ms'] });
      })
  );
}

export const bidButton = (page) => page.getByTestId('bid');

/** Two who never give up would bid to their last coin; this many bids on one lot are enough. */
const BIDS_PER_LOT = 3;

/** Presses Bid while it can be pressed, a few times for each lot, until the page says that the auction is over. Answers how often it did. */
export async function bidUntilOver(page, withinMs = 200_000) {
  let bids = 0;
  const done = new Map();
  await until(
    'the auction is over',
    async () => {
      if (await over(page)) return true;
      const seen = await page.evaluate(() => {
        const button = document.querySelector('[data-testid="bid"]');
        const can = button && button.getAttribute('aria-disabled') !== 'true' && !button.textContent.includes('Sending');
        return can ? (document.querySelector('main h1')?.textContent ?? '') : null;
      }).catch(() => null);
      if (seen === null || (done.get(seen) ?? 0) >= BIDS_PER_LOT) return false;
      const pressed = await bidButton(page).click({ timeout: 500 }).then(() => true, () => false);
      if (pressed) {
        bids += 1;
        done.set(seen, (done.get(seen) ?? 0) + 1);
      }
      return false;
    },
    withinMs,
    150
  );
  return bids;
}

/** Whether the page leads to the results or is there. */
export async function over(page) {
  if (page.url().includes('/results')) return true;
  return page.evaluate(() => document.querySelector('a[href$="/results"]') !== null).catch(() => false);
}

/** Every word on the page, also those that only a screen reader hears. */
export async function words(page) {
  return page.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')].flatMap((one) =>
      ['aria-label', 'title', 'alt', 'placeholder'].map((name) => one.getAttribute(name) ?? '')
    );
    return `${document.title}\n${document.body.textContent}\n${labels.join('\n')}`;
  });
}
