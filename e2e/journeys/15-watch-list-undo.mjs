import { inBrowser } from '../lib/api.mjs';
import { DESKTOP, PHONE, person } from '../lib/browser.mjs';
import { guestInBrowser, inviteTo, settingsFor } from '../lib/people.mjs';
import { same } from '../lib/until.mjs';

export const name = 'a waiting list, a second host, a link to watch that is cut, a new start and a deletion that are taken back';

export async function run({ browser, base }) {
  const host = await person(browser, base, { viewport: DESKTOP });
  const api = await guestInBrowser(host.context, base);
  await api.patch('/me', { name: 'Host' });
  const settings = await settingsFor(api, 'football', (wanted) => {
    wanted.name = 'Full house';
    wanted.slots_auto = false;
    Object.assign(wanted.rules, { slots: 2, managers_least: 2, managers_most: 2 });
    wanted.rules.clocks = { clock_ms: 300_000, rebid_ms: null, anti_snipe_ms: 10_000, interlude_ms: 300 };
  });
  const { id } = await api.post('/competitions', { settings });
  const { code } = await inviteTo(api, id);
  const friend = () => person(browser, base, { viewport: PHONE });
  const [asha, gita, watcher] = await Promise.all([friend(), friend(), friend()]);
  await enter(asha.page, code, 'Asha', 'Join');
  await asha.page.waitForURL(/\/room$/);
  await wrongCode(watcher.page);
  await waitAndComeIn({ host, asha, gita, id, code });
  await secondHost({ host, gita, id });
  await cut({ host, watcher, api, id });
  await again({ host, gita, id });
  for (const one of [host, asha, gita, watcher]) same(one.faults, [], 'no fault on any page');
}

async function enter(page, code, who, button) {
  await page.goto(`/join/${code}`);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'Type 2 to 30 letters.' }).waitFor();
  await page.getByLabel('Your name').fill(who);
  await page.getByRole('button', { name: button, exact: true }).click();
}

async function wrongCode(page) {
  await page.goto('/join/WRONGONE');
  await page.getByRole('alert').filter({ hasText: 'A wrong code, or an old one' }).waitFor();
}

/** It is full: Gita waits, opens the link again and still waits; a place becomes free and the host takes her in. */
async function waitAndComeIn({ host, asha, gita, id, code }) {
  await enter(gita.page, code, 'Gita', 'Wait for a place');
  await gita.page.getByText('You are next.').waitFor();
  await gita.page.goto(`/join/${code}`);
  await gita.page.getByText('You are next.').waitFor();
  await host.page.goto(`/competitions/${id}`);
  await host.page.getByRole('button', { name: 'No place is free yet' }).waitFor();
  await asha.page.goto(`/competitions/${id}`);
  await asha.page.getByRole('button', { name: /Asha/ }).click();
  const sheet = asha.page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Leave' }).click();
  await sheet.getByText('Leave this auction?').waitFor();
  await sheet.getByRole('button', { name: 'Leave' }).click();
  await host.page.getByRole('button', { name: 'Let in' }).click();
  await gita.page.waitForURL(/\/room$/);
  await gita.page.getByText('Who is here').waitFor();
  same(await gita.page.getByText('Asha', { exact: true }).count(), 0, 'whoever left is not here any more');
}

/** Who becomes a host has the button at once, begins and pauses; the other's page knows. */
async function secondHost({ host, gita, id }) {
  await host.page.getByRole('button', { name: /Gita/ }).click();
  await host.page.getByRole('button', { name: 'Make a second host' }).click();
  await gita.page.getByTestId('begin').click();
  await gita.page.getByTestId('price').waitFor({ timeout: 30_000 });
  await host.page.keyboard.press('Escape');
  await host.page.getByRole('heading', { name: 'The auction is on' }).waitFor();
  await gita.page.getByRole('button', { name: 'Host controls' }).click();
  const dialog = gita.page.getByRole('dialog');
  await dialog.locator('[data-tool="pause"]').click();
  await dialog.getByRole('button', { name: 'Pause now' }).click();
  await host.page.getByRole('heading', { name: 'The auction is paused' }).waitFor();
  same(new URL(host.page.url()).pathname, `/competitions/${id}`, 'the host is still on the page of the competition');
}

/** A link to watch is made with a name, opened, asked about once, and cut. */
async function cut({ host, watcher, api, id }) {
  await host.page.getByText('Links to watch').click();
  await host.page.getByLabel('Name of the link').fill('Hall');
  await host.page.getByRole('button', { name: 'Make a link to watch' }).click();
  await host.page.getByRole('button', { name: 'End the link “Hall”' }).waitFor();
  const [{ link }] = (await api.get(`/competitions/${id}`)).invite.watch_links;
  await watcher.page.goto(new URL(link).pathname);
  await watcher.page.getByTestId('price').waitFor();
  await host.page.getByRole('button', { name: 'End the link “Hall”' }).click();
  await host.page.getByText('sees nothing more, at once').waitFor();
  await host.page.getByRole('button', { name: 'End this link' }).click();
  await watcher.page.getByRole('heading', { name: 'The host ended this link to watch.' }).waitFor();
  await watcher.page.reload();
  await watcher.page.getByRole('alert').filter({ hasText: 'This link to watch does not work' }).waitFor();
}

/** Started again and taken back, deleted and brought back: each asks for the name, and everybody is told. */
async function again({ host, gita, id }) {
  const sheet = host.page.getByRole('dialog');
  const type = async (button, typed) => {
    await sheet.getByRole('textbox').fill(typed);
    await sheet.getByRole('button', { name: button }).click();
  };
  await host.page.getByRole('button', { name: 'Start the auction again' }).click();
  await type('Start the auction again', 'full house');
  await sheet.getByText('Not the same yet. It is written: Full house').waitFor();
  await type('Start the auction again', 'Full house');
  await gita.page.getByText('Who is here').waitFor();
  await host.page.getByRole('button', { name: 'Undo the new start' }).click();
  await gita.page.getByTestId('price').waitFor();
  await host.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await type('Delete', 'Full house');
  await gita.page.getByRole('heading', { name: 'This competition was deleted by its host.' }).waitFor();
  // Later, from Home: it is still there for whoever made it.
  await host.page.goto('/');
  await host.page.getByRole('region', { name: 'Deleted' }).getByRole('link', { name: /Full house/ }).click();
  await host.page.getByRole('button', { name: 'Bring it back' }).click();
  await host.page.getByRole('heading', { name: 'The auction is paused' }).waitFor();
  const back = await inBrowser(gita.context, new URL(host.page.url()).origin).get(`/competitions/${id}`);
  same([back.auction_status, back.deleted], ['paused', false], 'everything is as it was');
}
