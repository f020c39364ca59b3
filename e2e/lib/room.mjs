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

/** Presses Bid whenever it can be pressed, until the page says that the auction is over. Answers how often it did. */
export async function bidUntilOver(page, withinMs = 200_000) {
  let bids = 0;
  await until(
    'the auction is over',
    async () => {
      if (await over(page)) return true;
      const button = bidButton(page);
      const can = await button.evaluate((one) => one.getAttribute('aria-disabled') !== 'true' && !one.textContent.includes('Sending'), null, {
        timeout: 300
      }).catch(() => false);
      if (can) {
        await button.click({ timeout: 500 }).then(() => (bids += 1)).catch(() => {});
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
