// Takes pictures: the sizes of each screen, and files small enough to keep.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { DESKTOP, HALL, PHONE, SMALL_PHONE, TABLET } from './browser.mjs';

const run = promisify(execFile);
export const SIZES = { phone: PHONE, desktop: DESKTOP, small: SMALL_PHONE, tablet: TABLET, hall: HALL };
/** A picture stands still for this long before it is taken: after the longest movement. */
const STILL_MS = 450;

export const SQUARE = ['phone', 'desktop'];
export const EVERY = ['phone', 'desktop', 'small', 'tablet'];

/** A camera for one folder. `failed` counts the pictures that could not be taken. */
export function camera(folder, wanted = []) {
  const shot = {
    failed: 0,
    taken: [],
    wants: (name) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
    /** One screen as it stands, in each size. `whole`: a long page from top to bottom, on a phone. */
    async take(page, name, theme, sizes = SQUARE, whole = false) {
      if (!shot.wants(name)) return;
      for (const size of sizes) {
        const viewport = SIZES[size];
        const file = path.join(folder, `${name}-${viewport.width}-${theme}.png`);
        try {
          await page.setViewportSize(viewport);
          await page.waitForTimeout(STILL_MS);
          await page.screenshot({ path: file, fullPage: whole && size === 'phone' });
          shot.taken.push(file);
        } catch (error) {
          shot.fault(`${name} ${size} ${theme}`, error);
        }
      }
    },
    fault(where, error) {
      shot.failed += 1;
      console.log(`${where}: ${error.message.split('\n')[0]}`);
    }
  };
  return shot;
}

/** Makes the files small, where pngquant is installed; they are as good to look at without it. */
export async function shrink(files) {
  if (!existsSync('/usr/bin/pngquant')) return console.log('pngquant is not installed: the pictures stay large.');
  for (let at = 0; at < files.length; at += 40) {
    // 98 and 99: no smaller than it was, or not as good; then the picture stays as it is.
    await run('pngquant', ['--force', '--skip-if-larger', '--ext', '.png', '--speed', '3', '--quality', '70-95', ...files.slice(at, at + 40)])
      .catch((error) => error.code === 98 || error.code === 99 || Promise.reject(error));
  }
}
