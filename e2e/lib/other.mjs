// One person's whole auction in a browser that is not Chromium: in by the link as a guest, bid, be outbid, win, results.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PHONE } from './browser.mjs';
import { guest, inviteTo, settingsFor } from './people.mjs';
import { claim, same, until } from './until.mjs';

const failures = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../failures');

/** `open` starts the browser. A picture of what it showed stays when something is not as it should be. */
export async function walkIn(open, base) {
  const driver = await open(PHONE);
  try {
    await walk(driver, base);
  } catch (error) {
    await mkdir(failures, { recursive: true });
    await driver.picture().then((png) => writeFile(path.join(failures, `${driver.name}.png`), png)).catch(() => {});
    throw error;
  } finally {
    await driver.close();
  }
}

async function walk(driver, base) {
  const host = await guest(base);
  const competition = await twoPlay(host);
  const command = commander(host, competition.auction);
  await driver.goto(`${base}/join/${(await inviteTo(host, competition.id)).code}`);
  await driver.type('Your name', 'Noor');
  await driver.pressButton('Join');
  await until(`${driver.name} is in the room`, async () => /\/room$/.test(await driver.url()), 30_000);
  await driver.run(() => globalThis.addEventListener('error', (event) => (globalThis.faults ??= []).push(event.message)));
  await until(`${driver.name} is seen by the host`, async () => (await host.get(`/competitions/${competition.id}`)).members.some((one) => one.name === 'Noor' && one.presence === 'here'), 30_000);

  await command({ kind: 'begin' });
  const leader = () => driver.text('[data-testid="leader"]');
  const bidUntilLeading = (what) => until(`${driver.name}: ${what}`, async () => {
    if ((await leader())?.includes('You lead')) return true;
    await driver.run(() => document.querySelector('[data-testid="bid"]')?.getAttribute('aria-disabled') !== 'true').then((can) =>
      can ? driver.press('Bid', () => document.querySelector('[data-testid="bid"]')) : null).catch(() => {});
    return false;
  }, 30_000, 200);
  await bidUntilLeading('a bid leads');
  const { room } = await host.get(`/auctions/${competition.auction}`);
  await command({ kind: 'bid', seat: competition.me.seats[0], lot: room.lot.lot, amount: room.lot.minimum });
  await until(`${driver.name} reads that it is outbid`, async () => /Outbid by/.test((await leader()) ?? ''));
  await bidUntilLeading('a second bid leads');
  const won = await until('the first one is sold', async () => {
    const now = await host.get(`/auctions/${competition.auction}`);
    return now.seats.find((seat) => seat.seat !== competition.me.seats[0]).squad[0] && now;
  });
  // The host takes the next one, and every squad is full.
  await until('the host leads', async () => {
    const { lot } = (await host.get(`/auctions/${competition.auction}`)).room;
    return lot && command({ kind: 'bid', seat: competition.me.seats[0], lot: lot.lot, amount: lot.minimum });
  });

  await driver.press('the way to the results', () => document.querySelector('a[href$="/results"]'));
  const bought = won.assets[won.seats.find((seat) => seat.seat !== competition.me.seats[0]).squad[0].asset].name;
  const words = () => driver.run(() => document.body.textContent);
  await until(`${driver.name} shows that the order was right`, async () => (await words()).includes('The order is right'), 30_000);
  claim((await words()).includes(bought), `${driver.name}: the results name ${bought}`);
  same((await driver.run(() => globalThis.faults ?? [])), [], `${driver.name}: no fault on the page`);
}

/** Three come up for two people with one place each. */
async function twoPlay(host) {
  const settings = await settingsFor(host, 'football', (wanted) => {
    wanted.name = 'Two of us';
    wanted.slots_auto = false;
    wanted.rules.slots = 1;
    wanted.rules.managers_most = 2;
    wanted.rules.reoffer_rounds = 0;
  });
  const pool = (await host.get(`/sets/${settings.set}`)).list.slice(0, 3).map((asset) => asset.id);
  return host.post('/competitions', { settings, pool });
}

function commander(host, auction) {
  let sent = 0;
  return async (action) => {
    sent += 1;
    const receipt = await host.post(`/auctions/${auction}/commands`, { id: `host-${sent}`, action });
    same(receipt.result, 'taken', `${action.kind}: ${receipt.message ?? ''}`);
    return receipt;
  };
}
