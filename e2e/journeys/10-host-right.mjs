import { DESKTOP, PHONE } from '../lib/browser.mjs';
import { bids, control, nextLot, noFaults, openTable, openTool, shows, tab } from '../lib/host.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'a host puts things right on a phone and on a desktop, and somebody else’s screen shows each press';

export async function run({ browser, base }) {
  await Promise.all([walk(browser, base, PHONE, DESKTOP), walk(browser, base, DESKTOP, PHONE)]);
}

async function walk(browser, base, viewport, other) {
  const table = await openTable(browser, base, viewport, other);
  await table.host.page.getByTestId('begin').click();
  await nextLot(table.asha, '');
  await onBehalf(table);
  await order(table);
  await money(table);
  await sales(table);
  await removal(table);
  await ends(table);
  noFaults(table);
}

const assetNamed = async (table, name) => Object.entries((await table.now()).assets).find(([, asset]) => asset.name === name)[0];
const seat = async (table, name) => (await table.now()).seats.find((one) => one.seat === table.seats[name]);
/** The option of a list whose label begins with a name. */
async function pick(form, label, name) {
  const options = await form.getByLabel(label).locator('option').allTextContents();
  const found = options.find((text) => text.startsWith(name));
  claim(found, `${label} offers ${name}: ${options.join(', ')}`);
  await form.getByLabel(label).selectOption({ label: found });
}

async function onBehalf(table) {
  const { host, asha } = table;
  const club = await nextLot(asha, '');
  await control(host.page, 'bid_for', async (form) => {
    await pick(form, 'Manager', 'Asha');
    await form.getByLabel('Amount').fill('7');
  });
  await shows(asha, 'You lead');
  await shows(asha, /The host bid £7m for you/);
  await control(host.page, 'sell_now');
  await nextLot(asha, club);
  same((await seat(table, 'Asha')).squad.map((one) => one.price), [7_000_000], 'Asha owns it for £7m');
}

/** One comes up next, one is taken out, and so is the one that is open. */
async function order(table) {
  const { host, asha, now } = table;
  await tab(asha, 'Clubs');
  const open = await nextLot(asha, '');
  const [first, second] = (await now()).to_come;
  const { assets } = await now();
  await control(host.page, 'move_up', (form) => pick(form, 'Which one', assets[first].name));
  await control(host.page, 'withdraw', (form) => pick(form, 'Which one', assets[second].name));
  await until(`${assets[second].name} is not to come any more`, async () => (await asha.page.getByText(assets[second].name, { exact: true }).count()) === 0);
  await control(host.page, 'withdraw', (form) => pick(form, 'Which one', open));
  await shows(asha, 'Taken out by the host');
  same(await nextLot(asha, open), assets[first].name, 'what was moved up is next');
}

async function money(table) {
  const { host, asha } = table;
  await control(host.page, 'adjust_purse', async (form) => {
    await pick(form, 'Manager', 'Asha');
    await form.getByLabel('New amount left').fill('300');
    await form.getByLabel('Reason').fill('Bonus of the quiz');
  });
  await shows(asha, '£300m left');
  await shows(asha, /The host changed your money left to £300m\. Bonus of the quiz/);

  const { assets, to_come: coming } = await table.now();
  const gift = assets[coming[0]].name;
  await control(host.page, 'award', async (form) => {
    await pick(form, 'Which one', gift);
    await pick(form, 'Manager', 'Asha');
    await form.getByLabel('Price').fill('20');
  });
  await shows(asha, `The host gave ${gift} to you for £20m.`);
  await shows(asha, '£280m left');
}

/** Cancels sales: one goes out, one comes up next, one goes to the end. */
async function sales(table) {
  const { host, asha, now } = table;
  const cancel = async (name, to, reason) => {
    await control(host.page, 'void', async (form) => {
      await pick(form, 'Which one', name);
      await form.getByLabel('Where does it go?').selectOption({ label: to });
      await form.getByLabel('Reason').fill(reason);
    });
    await shows(asha, new RegExp(`The sale of ${name} to .* was cancelled\\. ${reason}`));
  };
  const owned = (await seat(table, 'Asha')).squad.map((one) => one.asset);
  const { assets } = await now();
  // Without a reason the server says so, and nothing happens.
  await openTool(host.page, 'void', true);
  await host.page.getByRole('dialog').locator('button[type="submit"]').click();
  await host.page.getByRole('dialog').getByText(/reason/i).last().waitFor();
  await host.page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click();
  same((await seat(table, 'Asha')).owned, 2, 'nothing was cancelled without a reason');

  await cancel(assets[owned[0]].name, 'Out, for good', 'Wrong club');
  claim(!(await now()).to_come.includes(owned[0]), 'what is out does not come again');
  await cancel(assets[owned[1]].name, 'Up next', 'Meant for Ben');
  await shows(asha, '£307m left');
  const open = await nextLot(asha, '');
  await bids(asha);
  await control(host.page, 'sell_now');
  same(await nextLot(asha, open), assets[owned[1]].name, 'the cancelled one is next');
  await cancel(open, 'To the end', 'Phone in a pocket');
  claim((await now()).to_come.includes(await assetNamed(table, open)), 'it comes again');
}

/** One manager goes and what they own comes back; another goes and it stays. */
async function removal(table) {
  const { host, asha, ben, chidi, command, now, seats } = table;
  for (const [friend, name, back] of [[ben, 'Ben', true], [chidi, 'Chidi', false]]) {
    const open = await nextLot(asha, '');
    const { lot } = (await now()).room;
    same((await command(friend, { kind: 'bid', seat: seats[name], lot: lot.lot, amount: lot.minimum })).result, 'taken', `${name} bids`);
    await control(host.page, 'sell_now');
    await nextLot(asha, open);
    const opened = (await now()).room.lot;
    same((await command(friend, { kind: 'bid', seat: seats[name], lot: opened.lot, amount: opened.minimum })).result, 'taken', `${name} bids again`);
    await shows(asha, `${name} leads`);
    await control(host.page, 'remove_seat', async (form) => {
      await pick(form, 'Manager', name);
      await form.getByRole('button', { name: back ? 'goes back' : 'stays theirs' }).click();
    });
    await shows(asha, 'No bids yet');
    same((await now()).to_come.includes(lot.asset), back, `what ${name} owned ${back ? 'comes again' : 'stays'}`);
    same((await seat(table, name)).removed, true, `${name} is out`);
  }
}

/** Starts over by typing the name, takes that back, cancels by typing the name: the other screen follows without a reload. */
async function ends(table) {
  const { host, asha, id, auction, now, api } = table;
  const loads = [];
  asha.page.on('request', (request) => request.isNavigationRequest() && loads.push(request.url()));
  const open = await nextLot(asha, '');
  await openTool(host.page, 'reset', true);
  await host.page.getByRole('dialog').getByLabel('Name of the competition').fill('The tabel');
  await host.page.getByRole('dialog').locator('button[type="submit"]').click();
  await host.page.getByRole('dialog').getByText('Type the name of the competition to go on').first().waitFor();
  await host.page.getByRole('dialog').getByLabel('Name of the competition').fill('The table');
  await host.page.getByRole('dialog').locator('button[type="submit"]').click();
  await asha.page.getByRole('heading', { name: 'Who is here' }).waitFor();
  claim((await api.get(`/competitions/${id}`)).auction !== auction, 'the new auction has an id of its own');
  await host.page.goto(`/competitions/${id}`);
  await host.page.getByRole('button', { name: 'Undo the new start' }).click();
  same(await nextLot(asha, ''), open, 'the earlier auction is back where it was');
  same((await now()).room.lot !== null, true, 'its lot is open');

  await host.page.goto(`/competitions/${id}/room`);
  await nextLot(host, '');
  await control(host.page, 'cancel', (form) => form.getByLabel('Name of the competition').fill('The table'));
  await shows(asha, 'This auction was cancelled.');
  same((await now()).room.status, 'cancelled', 'it is over');
  same(loads, [], 'the other screen never loaded anew');
}
