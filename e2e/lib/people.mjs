// People of a journey: a host with an e-mail address, friends with a name only.
import { readFile } from 'node:fs/promises';
import { inBrowser, somebody } from './api.mjs';
import { claim, until } from './until.mjs';

/** The code that was sent to an address. Without a mail server it stands where the program writes. */
export async function codeFor(log, email) {
  return until(`a code for ${email}`, async () => {
    const plain = (await readFile(log, 'utf8')).replaceAll(/\x1b\[[0-9;]*m/g, '');
    const lines = plain.split('\n').filter((line) => line.includes(email));
    return /\b(\d{6})\b/.exec(lines.at(-1)?.replace(/^\S+/, '') ?? '')?.[1] ?? null;
  });
}

/** Signs in on the page as a person does: address, code, done. */
export async function signIn(page, log, email, next = '/') {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const code = await codeFor(log, email);
  await page.getByLabel('Six-digit code').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  // Who is new chooses the name that others see.
  await page.getByLabel('Your name').fill('Hanna Host');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL((url) => url.pathname === next);
}

/** Settings of a sport as Create begins with them, hurried for a journey, changed by `change`. */
export async function settingsFor(api, sport, change = () => {}) {
  const meta = await api.get('/meta');
  const pack = meta.sports.find((one) => one.id === sport);
  claim(pack, `there is ${sport}`);
  const settings = {
    name: `Journey ${sport}`, sport, set: pack.defaults.set, money: pack.defaults.money, slots_auto: true, starts_at_ms: null,
    door: 'open', evening: null, rules: structuredClone(pack.defaults.rules)
  };
  settings.rules.clocks = { clock_ms: 5_000, rebid_ms: null, anti_snipe_ms: 2_000, interlude_ms: 500 };
  settings.rules.pause_on_drop = false;
  change(settings);
  return settings;
}

/** Somebody with a cookie and nothing else: a guest of this machine. */
export async function guest(base) {
  const api = somebody(base);
  await api.post('/competitions/practice', { sport: 'football' });
  return api;
}

/** The same in a browser. */
export async function guestInBrowser(context, base) {
  const api = inBrowser(context, base);
  await api.post('/competitions/practice', { sport: 'football' });
  return api;
}

/** A code that lets people in. */
export async function inviteTo(api, competition) {
  const view = await api.get(`/competitions/${competition}`);
  if (view.invite?.code) return view.invite;
  return api.post(`/competitions/${competition}/invite`);
}
