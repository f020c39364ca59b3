// Pictures of every screen, on phones, a tablet, a desktop and a projector, light and dark, into docs/screens/.
//   node e2e/screens.mjs [--on URL] [--only quiet|played] [NAME…]
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, person } from './lib/browser.mjs';
import { camera, shrink, SQUARE } from './lib/camera.mjs';
import { startGavel } from './lib/gavel.mjs';
import { stageAuction } from './lib/staged.mjs';
import { playAndShoot } from './lib/states.mjs';
import { makeWorld, screens, show } from './lib/world.mjs';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../docs/screens');
const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : null);
const on = option('--on');
const only = option('--only');
const shot = camera(folder, args);
const gavel = on ? { url: on, stop: async () => {} } : await startGavel();
const browser = await openBrowser();

/** The states of these are played by script. */
const PLAYED = /^(room|waiting-room|big-screen)/;

/** The pages that stand still: each is opened, pressed and photographed, light and dark. */
async function quiet() {
  const world = await makeWorld(browser, gavel.url, gavel.log ?? null);
  for (const theme of ['light', 'dark']) {
    const known = await person(browser, gavel.url, { theme, storageState: world.state });
    const stranger = await person(browser, gavel.url, { theme });
    for (const screen of screens(world).filter((one) => shot.wants(one.name) && !PLAYED.test(one.name))) {
      const { page } = screen.stranger ? stranger : known;
      try {
        await show(page, screen);
        await shot.take(page, screen.name, theme, screen.sizes ?? SQUARE, !screen.act && screen.name !== 'watching');
      } catch (error) {
        shot.fault(`${screen.name} ${theme}`, error);
      }
    }
    for (const one of [known, stranger]) await one.context.close();
  }
}

try {
  await mkdir(folder, { recursive: true });
  if (only !== 'quiet') await playAndShoot(browser, gavel.url, await stageAuction(gavel.url), shot);
  if (only !== 'played') await quiet();
  await shrink(shot.taken);
} finally {
  await browser.close();
  await gavel.stop();
}
console.log(shot.failed === 0 ? `Pictures are in ${folder}` : `${shot.failed} pictures are missing`);
process.exit(shot.failed === 0 ? 0 : 1);
