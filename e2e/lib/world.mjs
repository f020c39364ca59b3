// A small world in which every screen has something to show: one auction that waits, one that runs, one that is over.
import { inBrowser, somebody } from './api.mjs';
import { person } from './browser.mjs';
import { codeFor, inviteTo, settingsFor } from './people.mjs';
import { twoSeasons } from './season.mjs';
import { claim, until } from './until.mjs';

/** `log` is where the program writes codes for signing in; null when it runs elsewhere. */
export async function makeWorld(browser, base, log = null) {
  const host = await person(browser, base);
  const api = inBrowser(host.context, base);
  const running = await api.post('/competitions/practice', { sport: 'football', pace: 30 });
  await api.patch('/me', { name: 'Asha' });
  const waiting = await makeWaiting(api, base);
  const full = await makeFull(api, base);
  const [over, overCricket] = await Promise.all([makeOver(api), makeOver(api, 'cricket')]);
  const cricket = await api.post('/competitions/practice', { sport: 'cricket', pace: 30 });
  for (const one of [running, cricket]) await command(api, one.auction, { kind: 'begin' });
  const { link } = await api.post(`/competitions/${running.id}/watch-links`, {});
  const { clubs, players } = await twoSeasons(base, api);
  const state = await host.context.storageState();
  await host.context.close();
  return { state, waiting, running, cricket, over, overCricket, full, clubs, players, log, watch: new URL(link).pathname };
}

async function makeWaiting(api, base) {
  const settings = await settingsFor(api, 'football', (wanted) => {
    wanted.name = 'Friday night eight';
    wanted.door = 'approve';
    wanted.rules.clocks = { clock_ms: 30_000, rebid_ms: null, anti_snipe_ms: 10_000, interlude_ms: 5_000 };
  });
  const made = await api.post('/competitions', { settings });
  const invite = await inviteTo(api, made.id);
  for (const name of ['Ben', 'Chidi', 'Dana']) await somebody(base).post(`/join/${invite.code}`, { name });
  const asked = (await api.get(`/competitions/${made.id}`)).members.filter((one) => one.standing === 'asked');
  for (const one of asked.slice(0, 2)) await api.post(`/competitions/${made.id}/members/${one.seat}/admit`);
  await api.post(`/competitions/${made.id}/bots`, { count: 2, style: 'mixed' });
  return { id: made.id, auction: made.auction, code: invite.code };
}

/** No place is free, and two wait for one. */
async function makeFull(api, base) {
  const settings = await settingsFor(api, 'football', (wanted) => {
    wanted.name = 'Saturday two';
    wanted.rules.managers_most = 2;
  });
  const { id } = await api.post('/competitions', { settings });
  const { code } = await inviteTo(api, id);
  await somebody(base).post(`/join/${code}`, { name: 'Ben' });
  for (const name of ['Efe', 'Farah']) await somebody(base).post(`/join/${code}`, { name, wait: true });
  return { id, code };
}

/** A short auction of ten, played to its end by four. */
async function makeOver(api, sport = 'football') {
  const settings = await settingsFor(api, sport, (wanted) => {
    wanted.name = sport === 'football' ? 'Last Friday' : 'Last Sunday';
    wanted.slots_auto = false;
    wanted.rules.slots = 2;
    wanted.rules.managers_most = 4;
    wanted.rules.reoffer_rounds = 0;
    wanted.rules.clocks = { clock_ms: 5_000, rebid_ms: null, anti_snipe_ms: 2_000, interlude_ms: 0 };
  });
  const pool = (await api.get(`/sets/${settings.set}`)).list.slice(0, 10).map((asset) => asset.id);
  const made = await api.post('/competitions', { settings, pool });
  await api.post(`/competitions/${made.id}/bots`, { count: 3, style: 'mixed' });
  await command(api, made.auction, { kind: 'begin' });
  const [seat] = made.me.seats;
  await until('the short auction is over', async () => {
    const { room, seats } = await api.get(`/auctions/${made.auction}`);
    if (room.status === 'completed') return true;
    const mine = seats.find((one) => one.seat === seat);
    if (room.lot && room.lot.leader !== seat && mine && room.lot.minimum <= mine.most && room.lot.bids < 6) {
      await command(api, made.auction, { kind: 'bid', seat, lot: room.lot.lot, amount: room.lot.minimum }, true);
    }
    return false;
  }, 150_000, 400);
  return { id: made.id, auction: made.auction };
}

let sent = 0;
async function command(api, auction, action, mayFail = false) {
  const receipt = await api.post(`/auctions/${auction}/commands`, { id: `world-${Date.now()}-${(sent += 1)}`, action });
  claim(mayFail || receipt.result === 'taken', `${action.kind}: ${receipt.message ?? ''}`);
}

const tab = (name) => (page) => page.getByRole('tab', { name }).click();

/** Every screen: its name, its address, what to press first, and whether it is seen without signing in. */
export function screens(world) {
  const { waiting, running, cricket, over, overCricket, full, log, watch } = world;
  return [
    { name: 'home-new', path: '/', stranger: true },
    { name: 'sign-in', path: '/sign-in', stranger: true },
    { name: 'join', path: `/join/${waiting.code}`, stranger: true },
    { name: 'join-wrong', path: '/join/ABCDEFGH', stranger: true },
    { name: 'watching', path: watch, stranger: true },
    { name: 'home', path: '/' },
    { name: 'create', path: '/create' },
    { name: 'create-more', path: '/create', act: (page) => page.getByText('More settings').click() },
    { name: 'competition', path: `/competitions/${waiting.id}` },
    { name: 'competition-qr', path: `/competitions/${waiting.id}`, act: (page) => page.getByRole('button', { name: 'Show QR code' }).click() },
    { name: 'competition-member', path: `/competitions/${waiting.id}`, act: (page) => page.getByRole('button', { name: /Ben/ }).click() },
    {
      name: 'competition-delete', path: `/competitions/${waiting.id}`,
      act: (page) => page.getByRole('button', { name: 'Delete', exact: true }).click()
    },
    { name: 'pool', path: `/competitions/${waiting.id}/pool` },
    { name: 'edit', path: `/competitions/${waiting.id}/edit` },
    { name: 'waiting-room', path: `/competitions/${waiting.id}/room` },
    { name: 'big-screen-waiting', path: `/competitions/${waiting.id}/screen` },
    { name: 'room', path: `/competitions/${running.id}/room` },
    { name: 'room-managers', path: `/competitions/${running.id}/room`, act: tab('Managers') },
    { name: 'room-me', path: `/competitions/${running.id}/room`, act: tab('Me') },
    { name: 'big-screen', path: `/competitions/${running.id}/screen` },
    { name: 'competition-list', path: `/competitions/${full.id}`, sizes: ['phone'] },
    { name: 'cricket-room', path: `/competitions/${cricket.id}/room`, act: (page) => page.getByTestId('price').waitFor() },
    { name: 'cricket-results', path: `/competitions/${overCricket.id}/results` },
    { name: 'results', path: `/competitions/${over.id}/results` },
    { name: 'results-sales', path: `/competitions/${over.id}/results`, act: tab('Sales') },
    { name: 'results-numbers', path: `/competitions/${over.id}/results`, act: tab('Numbers') },
    {
      name: 'results-lot', path: `/competitions/${over.id}/results`,
      act: async (page) => {
        await page.getByRole('tab', { name: 'Sales' }).click();
        await page.getByRole('button', { name: /Club 1\b/ }).click();
      }
    },
    ...seasonScreens('season', world.clubs),
    ...seasonScreens('season-cricket', world.players).filter(({ name }) => /table|squad|why|match|top/.test(name)),
    { name: 'set', path: '/sets/premier-league-2025-26' },
    { name: 'profile', path: '/profile' },
    { name: 'help', path: '/help?sport=football' },
    { name: 'guide-bid', path: '/help/bid-in-60-seconds?sport=football' },
    { name: 'guide-football', path: '/help/football-plan?sport=football' },
    { name: 'guide-cricket', path: '/help/cricket-plan?sport=cricket' },
    { name: 'guide-season', path: '/help/season?sport=football' },
    { name: 'season-scores', path: `/competitions/${world.clubs.id}/season/scores` },
    {
      name: 'season-score', path: `/competitions/${world.clubs.id}/season/scores`,
      act: async (page) => {
        await page.getByRole('link', { name: / v / }).first().click();
        await page.getByRole('heading', { level: 1, name: / v / }).waitFor();
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      }
    },
    { name: 'season-rules', path: `/competitions/${world.clubs.id}/season/rules` },
    { name: 'guide-scores', path: '/help/scores?sport=football' },
    { name: 'guide-evening', path: '/help/hosts-evening?sport=football' },
    { name: 'missing', path: '/nothing-here', stranger: true },
    // The stranger is nobody new after these: first with an address and no name, then on a list.
    ...(log === null ? [] : [{ name: 'sign-in-name', path: '/sign-in', stranger: true, sizes: ['phone'], act: (page) => signedIn(page, log) }]),
    {
      name: 'waiting-list', path: `/join/${full.code}`, stranger: true, sizes: ['phone'],
      act: async (page) => {
        await page.getByLabel('Your name').fill('Gita');
        await page.getByRole('button', { name: 'Wait for a place' }).click();
        await page.getByText(/on the list/).waitFor();
      }
    }
  ];
}

/** The pages of a season, for a manager who is not the host as well. */
function seasonScreens(name, { id, people, squads }) {
  const at = `/competitions/${id}/season`;
  const why = (page) => page.getByRole('button', { name: /: why / });
  return [
    { name: `${name}-table`, path: at },
    { name: `${name}-squad`, path: `${at}/squads/${people.Ben.seat}` },
    { name: `${name}-asset`, path: `${at}/assets/${squads.Ben[0]}` },
    { name: `${name}-fixtures`, path: `${at}/fixtures` },
    { name: `${name}-match`, path: `${at}/assets/${squads.Ben[0]}`, act: openMatch },
    { name: `${name}-top`, path: `${at}/top` },
    { name: `${name}-chart`, path: `${at}/chart` },
    { name: `${name}-why-sum`, path: at, act: (page) => why(page).nth(1).click() },
    { name: `${name}-why`, path: `${at}/assets/${squads.Ben[0]}`, act: (page) => why(page).first().click() }
  ];
}

async function openMatch(page) {
  await page.locator('main a[href*="/matches/"]').first().click();
  await page.waitForURL(/\/matches\//);
  await page.getByRole('table').waitFor();
}

/** Signed in for the first time, with no name yet. */
async function signedIn(page, log) {
  const email = `new-${Date.now()}@example.org`;
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Six-digit code').fill(await codeFor(log, email));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'What are you called?' }).waitFor();
}

/** Opens a screen and waits until it stands still. */
export async function show(page, screen) {
  await page.goto(screen.path);
  await page.locator('h1, [data-testid="price"]').first().waitFor();
  await until(`${screen.name} is loaded`, () => page.evaluate(() => document.querySelector('.skeleton, [aria-busy="true"]') === null), 15_000);
  if (screen.act) await screen.act(page);
  await page.waitForTimeout(350);
}
