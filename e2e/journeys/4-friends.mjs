import { DESKTOP, PHONE, person } from '../lib/browser.mjs';
import { inBrowser } from '../lib/api.mjs';
import { signIn } from '../lib/people.mjs';
import { competitionOf } from '../lib/practice.mjs';
import { bidButton } from '../lib/room.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'a host signs in, creates, invites; friends come in with a link and a name, after the host’s yes';

export async function run({ browser, base, log }) {
  claim(log, 'the program’s words are needed for the code: without --on, or with GAVEL_LOG');
  const host = await person(browser, base, { viewport: DESKTOP });
  await signIn(host.page, log, `host-${Date.now()}@example.org`, '/create');
  await create(host.page);
  const competition = competitionOf(host.page);
  const api = inBrowser(host.context, base);
  const invite = (await api.get(`/competitions/${competition}`)).invite;
  await host.page.getByText(invite.code).first().waitFor();

  const asha = await ask(browser, base, invite.link, 'Asha');
  const stranger = await ask(browser, base, invite.link, 'Nobody knows');
  await host.page.getByText('Asha').first().waitFor();
  const rows = host.page.getByRole('list', { name: 'Waiting for your yes' }).getByRole('listitem');
  await rows.filter({ hasText: 'Asha' }).getByRole('button', { name: 'Let in' }).click();
  await rows.filter({ hasText: 'Nobody knows' }).getByRole('button', { name: 'Say no' }).click();
  await asha.page.waitForURL(new RegExp(`/competitions/${competition}/room$`));
  await stranger.page.getByRole('heading', { name: 'The host said no this time' }).waitFor();

  // The code by hand is as good as the link, and typing it small does not matter.
  const ben = await person(browser, base, { viewport: PHONE });
  await ben.page.goto('/');
  await ben.page.getByLabel('Code').fill(invite.code.toLowerCase());
  await ben.page.getByRole('button', { name: 'Join', exact: true }).click();
  // Home asks for a name too, for practice: this one is for the page that comes.
  await ben.page.waitForURL(/\/join\//);
  await ben.page.getByLabel('Your name').fill('Asha');
  await ben.page.getByRole('button', { name: 'Ask to join' }).click();
  await rows.getByRole('button', { name: 'Let in' }).click();
  await ben.page.waitForURL(/\/room$/);
  const names = (await api.get(`/competitions/${competition}`)).members.filter((one) => one.standing === 'in').map((one) => one.name);
  same(new Set(names).size, names.length, `everybody has a name of their own: ${names.join(', ')}`);

  await host.page.goto(`/competitions/${competition}/room`);
  await host.page.getByTestId('begin').click();
  await asha.page.getByTestId('price').waitFor({ timeout: 30_000 });
  await until('the bid of a friend leads', async () => {
    await bidButton(asha.page).click({ timeout: 500 }).catch(() => {});
    return (await asha.page.getByTestId('leader').textContent().catch(() => ''))?.includes('You lead');
  });
  await until('the others see who leads', async () => {
    const seen = await Promise.all([host, ben].map((one) => one.page.getByTestId('leader').textContent().catch(() => '')));
    return seen.every((text) => text?.includes('Asha'));
  });
  for (const one of [host, asha, ben, stranger]) same(one.faults, [], 'no fault on any page');
}

async function create(page) {
  await page.getByLabel('Name').fill('Friday night');
  await page.getByText('More settings').click();
  await page.getByLabel('Who can come in').selectOption('approve');
  const button = page.getByRole('button', { name: 'Create', exact: true });
  await until('Create can be pressed', async () => (await button.getAttribute('aria-disabled').catch(() => 'true')) !== 'true');
  await button.click();
  await page.waitForURL(/\/competitions\/[^/]+$/);
}

async function ask(browser, base, link, name) {
  const friend = await person(browser, base, { viewport: PHONE });
  // The link names the address that the program was told; the path is what counts here.
  await friend.page.goto(new URL(link).pathname);
  await friend.page.getByLabel('Your name').fill(name);
  await friend.page.getByRole('button', { name: 'Ask to join' }).click();
  await friend.page.getByRole('heading', { name: 'The host has been asked' }).waitFor();
  return friend;
}
