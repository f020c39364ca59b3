// Every state of the auction room and of the big screen, one after the other, as a host, a friend, a watcher and a hall see it.
import { person } from './browser.mjs';
import { EVERY, SIZES, SQUARE } from './camera.mjs';
import { until } from './until.mjs';

const THEMES = ['light', 'dark'];
const tab = (page, name) => page.getByRole('tab', { name, exact: true }).click();

/** Plays the staged auction from the waiting room to its deletion and takes a picture of each state. */
export async function playAndShoot(browser, base, staged, shot) {
  const room = `/competitions/${staged.id}/room`;
  const open = async (storageState, path) => {
    const opened = {};
    for (const theme of THEMES) {
      opened[theme] = await person(browser, base, { theme, storageState, viewport: { width: 390, height: 844 } });
      await opened[theme].page.goto(path);
    }
    return opened;
  };
  const host = await open(staged.host, room);
  const friend = await open(staged.friend, room);
  const hall = await open(staged.host, `/competitions/${staged.id}/screen`);
  /** One picture of what `who` sees, in both themes. */
  const see = async (who, name, sizes = SQUARE, before = async () => {}) => {
    for (const theme of THEMES) {
      const { page } = who[theme];
      try {
        await page.setViewportSize(SIZES[sizes[0]]);
        await before(page);
        await shot.take(page, name, theme, sizes);
      } catch (error) {
        shot.fault(`${name} ${theme}`, error);
      }
    }
  };
  const all = { staged, see, host, friend, hall };
  await waitingRoom(all);
  await firstLot(all);
  await breakAndPause(all);
  await limits(all);
  await theEnd(all);
  for (const one of [host, friend, hall]) for (const theme of THEMES) await one[theme].context.close();
}

const says = (page, word) => page.getByText(word).first().waitFor();

async function waitingRoom({ see, host, friend, hall }) {
  await see(host, 'waiting-room-host', EVERY, (page) => says(page, 'Who is here'));
  await see(friend, 'waiting-room', EVERY, (page) => says(page, 'Who is here'));
  await see(hall, 'big-screen-waiting', ['hall'], (page) => says(page, 'Join with your phone'));
  await host.light.page.getByRole('button', { name: 'Start practice' }).click();
  await see(friend, 'practice', SQUARE, (page) => says(page, 'It counts for nothing'));
  await host.light.page.getByRole('button', { name: 'End practice' }).click();
}

async function firstLot({ staged, see, host, friend, hall }) {
  await staged.begin();
  await see(host, 'room-first', ['phone'], (page) => says(page, /First club/));
  await staged.breaks(false);
  await staged.lot();
  await see(friend, 'room-nobody', SQUARE, (page) => page.getByTestId('price').waitFor());
  await staged.sale(['Chidi', 6], ['Dana', 34]);
  await staged.sale(['Efe', 12], ['Farah', 48]);
  // What is changed here counts from the next one on.
  await staged.breaks(true);
  await staged.sale(['Gita', 3]);
  for (const [name, millions] of [['Ben', 5], ['Hugo', 8], ['Asha', 12], ['Dana', 20], ['Hugo', 24], ['Dana', 31], ['Asha', 38], ['Ben', 46]]) {
    await staged.bid(name, millions);
  }
  await see(host, 'room-again', ['phone'], async (page) => {
    await page.getByRole('button', { name: '+£50m' }).click();
    await page.getByTestId('bid').click();
  });
  for (const theme of THEMES) await host[theme].page.keyboard.press('Escape');
  const leads = (page) => says(page, 'You lead');
  await see(friend, 'room-lead', EVERY, leads);
  await see(host, 'room-outbid', EVERY, (page) => says(page, 'Outbid by Ben'));
  await staged.asHost({ kind: 'extend', lot: (await staged.lot()).lot, by_ms: 60_000 });
  await see(friend, 'room-managers', ['phone'], async (page) => {
    await tab(page, 'Managers');
    await page.getByRole('button', { name: /Farah/ }).click();
    await page.getByRole('list', { name: 'Squad of Farah' }).scrollIntoViewIfNeeded();
  });
  await see(friend, 'room-lots', ['phone'], (page) => tab(page, 'Clubs'));
  await see(friend, 'room-me', ['phone'], (page) => tab(page, 'Me'));
  await see(hall, 'big-screen', ['hall']);
  await see(host, 'room-keys', ['desktop'], (page) => page.keyboard.press('?'));
  for (const theme of THEMES) await host[theme].page.keyboard.press('Escape');
  for (const theme of THEMES) await tab(friend[theme].page, 'Bids');
}

async function breakAndPause({ staged, see, host, friend, hall }) {
  await staged.breaks(false);
  await staged.sell();
  await see(friend, 'room-won', SQUARE, (page) => says(page, /You bought/));
  await see(host, 'room-sold', SQUARE, (page) => says(page, /sold to Ben/));
  await see(hall, 'big-screen-sold', ['hall'], (page) => says(page, /sold to Ben/));
  await staged.lot();
  await staged.bid('Efe', 20);
  await staged.pause();
  await see(friend, 'room-paused', SQUARE, (page) => says(page, 'Pizza is here'));
  await see(hall, 'big-screen-paused', ['hall'], (page) => says(page, 'Pizza is here'));
  await see(host, 'room-host', ['phone'], (page) => page.getByRole('button', { name: 'Host controls' }).click());
  for (const theme of THEMES) await host[theme].page.keyboard.press('Escape');
  await staged.resume();
  // Shown for some seconds only: once for each theme.
  await see(friend, 'room-corrected', SQUARE, async (page) => {
    await staged.bid('Dana', 25);
    await staged.undo();
    await says(page, /took back the bid/);
  });
}

async function limits({ staged, see, host, friend }) {
  await staged.sale(['Asha', 300]);
  await staged.lot();
  await staged.bid('Chidi', 420);
  await see(host, 'room-too-much', SQUARE, (page) => says(page, 'The most you can bid'));
  await staged.sell();
  await staged.lot();
  await staged.sale(['Ben', 60]);
  await staged.lot();
  await staged.bid('Dana', 9);
  await see(friend, 'room-full', SQUARE, (page) => says(page, 'Squad full'));
  for (const theme of THEMES) {
    await friend[theme].context.setOffline(true);
    await friend[theme].page.evaluate(() => dispatchEvent(new Event('offline')));
  }
  await see(friend, 'room-reconnecting', SQUARE, (page) => says(page, /offline|Reconnecting/));
  for (const theme of THEMES) await friend[theme].context.setOffline(false);
}

async function theEnd({ staged, see, friend, host, hall }) {
  await until('everybody has a full squad', async () => {
    const { room, seats } = await staged.view();
    if (room.status === 'completed') return true;
    const buyer = seats.find((one) => one.owned < one.slots && room.lot && one.most >= room.lot.minimum);
    const name = buyer && Object.keys(staged.people).find((one) => staged.people[one].seat === buyer.seat);
    if (!name) return false;
    await staged.bid(name, Math.min(buyer.most / 1_000_000, room.lot.minimum / 1_000_000 + (room.lot.lot * 7) % 40));
    await staged.sell();
    return false;
  }, 60_000, 100);
  await see(host, 'room-over', SQUARE, (page) => says(page, 'See the results'));
  await see(hall, 'big-screen-end', ['hall'], (page) => says(page, 'That was the auction'));
  await staged.remove();
  await see(friend, 'deleted', SQUARE, (page) => says(page, /deleted/));
}
