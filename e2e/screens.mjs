// Pictures of every screen, on a phone and a desktop, light and dark, into docs/screens/.
//   node e2e/screens.mjs [--on URL] [NAME…]
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESKTOP, HALL, openBrowser, person, PHONE } from './lib/browser.mjs';
import { startGavel } from './lib/gavel.mjs';
import { makeWorld, screens, show } from './lib/world.mjs';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../docs/screens');
const args = process.argv.slice(2);
const on = args.includes('--on') ? args[args.indexOf('--on') + 1] : null;
const wanted = args.filter((arg) => arg !== '--on' && arg !== on);

const gavel = on ? { url: on, stop: async () => {} } : await startGavel();
const browser = await openBrowser();
let failed = 0;

async function shoot(world, viewport, theme) {
  const people = {
    known: await person(browser, gavel.url, { viewport, theme, storageState: world.state }),
    stranger: await person(browser, gavel.url, { viewport, theme })
  };
  for (const screen of screens(world).filter((one) => wanted.length === 0 || wanted.some((word) => one.name.includes(word)))) {
    const { page } = screen.stranger ? people.stranger : people.known;
    if (viewport === DESKTOP) await page.setViewportSize(screen.name.startsWith('big-screen') ? HALL : DESKTOP);
    const file = path.join(folder, `${screen.name}-${viewport.width}-${theme}.png`);
    try {
      await show(page, screen);
      // A long page is shown whole on a phone; a dialog or a room as a person sees it.
      const whole = viewport === PHONE && !screen.act && !/room|screen/.test(screen.name);
      await page.screenshot({ path: file, fullPage: whole });
    } catch (error) {
      failed += 1;
      console.log(`${screen.name} ${viewport.width} ${theme}: ${error.message.split('\n')[0]}`);
    }
  }
  for (const one of Object.values(people)) await one.context.close();
}

try {
  await mkdir(folder, { recursive: true });
  const world = await makeWorld(browser, gavel.url);
  for (const theme of ['light', 'dark']) for (const viewport of [PHONE, DESKTOP]) await shoot(world, viewport, theme);
} finally {
  await browser.close();
  await gavel.stop();
}
console.log(failed === 0 ? `Pictures are in ${folder}` : `${failed} pictures are missing`);
process.exit(failed === 0 ? 0 : 1);
