import { violations } from '../lib/axe.mjs';
import { DESKTOP, PHONE, person } from '../lib/browser.mjs';
import { claim } from '../lib/until.mjs';
import { makeWorld, screens, show } from '../lib/world.mjs';

export const name = 'axe finds nothing on any screen, light and dark, phone and desktop, and nothing is cut off sideways';

export async function run({ browser, base }) {
  const world = await makeWorld(browser, base);
  const found = [];
  const passes = [[PHONE, 'light'], [DESKTOP, 'dark'], [PHONE, 'dark'], [DESKTOP, 'light']];
  const walk = async ([viewport, theme]) => {
    const [known, stranger] = await Promise.all([
      person(browser, base, { viewport, theme, storageState: world.state }), person(browser, base, { viewport, theme })
    ]);
    for (const screen of screens(world)) {
      const { page } = screen.stranger ? stranger : known;
      const where = `${screen.name}, ${viewport.width} px, ${theme}`;
      try {
        await show(page, screen);
        for (const line of await violations(page)) found.push(`${where}: ${line}`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 1) found.push(`${where}: ${over} px wider than the screen`);
      } catch (error) {
        found.push(`${where}: ${error.message.split('\n')[0]}`);
      }
    }
    for (const one of [known, stranger]) {
      for (const fault of one.faults) found.push(`${viewport.width} px, ${theme}: fault: ${fault}`);
      await one.context.close();
    }
  };
  await Promise.all(passes.slice(0, 2).map(walk));
  await Promise.all(passes.slice(2).map(walk));
  claim(found.length === 0, `${found.length} findings:\n  ${found.join('\n  ')}`);
}
