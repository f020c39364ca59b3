import { DESKTOP, PHONE, person } from '../lib/browser.mjs';
import { bids, nextLot, noFaults, openTable } from '../lib/host.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'one seat on two phones, and two competitions in one browser';

export async function run({ browser, base }) {
  const table = await openTable(browser, base, PHONE, DESKTOP);
  await table.host.page.getByTestId('begin').click();
  await nextLot(table.asha, '');
  await twoPhones(browser, base, table);
  await twoCompetitions(browser, base, table);
  noFaults(table);
}

/** Both show the same; pressed on both at once, the seat bids once and is never its own rival. */
async function twoPhones(browser, base, { asha, api, id, seats, ben, now, command }) {
  const second = await person(browser, base, { viewport: PHONE, storageState: await asha.context.storageState() });
  await second.page.goto(`/competitions/${id}/room`);
  await nextLot(second, '');
  await bids(asha);
  await until('the other phone leads too', async () => (await leader(second)).includes('You lead'));
  const { lot } = (await now()).room;
  same((await command(ben, { kind: 'bid', seat: seats.Ben, lot: lot.lot, amount: lot.minimum })).result, 'taken', 'Ben bids');
  const phones = [asha, second];
  await until('both are outbid', async () => (await Promise.all(phones.map(leader))).every((text) => text.includes('Outbid by Ben')));
  await Promise.all(phones.map((one) => one.page.getByTestId('bid').click()));
  await until('both lead', async () => (await Promise.all(phones.map(leader))).every((text) => text.includes('You lead')));
  const mine = (await now()).bids.filter((bid) => bid.seat === seats.Asha);
  same(mine.length, 2, 'one bid before and one bid now');

  // One phone is put away: the seat is still here, and the other goes on.
  await second.context.close();
  const member = (await api.get(`/competitions/${id}`)).members.find((one) => one.seat === seats.Asha);
  same(member.presence, 'here', 'the seat is here while one of its phones is');
  same(second.faults, [], 'no fault on the second phone');
}

/** Another auction in another tab of the same browser: each shows its own, and a press counts where it was made. */
async function twoCompetitions(browser, base, { asha, asFriend, now, seats }) {
  const practice = await asFriend.post('/competitions/practice', { sport: 'cricket', bots: 2, pace: 25 });
  const tab = await asha.context.newPage();
  const other = { ...asha, page: tab };
  await tab.goto(`/competitions/${practice.id}/room`);
  await tab.getByTestId('begin').click();
  await nextLot(other, '');
  const [here, before] = [await asha.page.locator('main h1').textContent(), (await now()).head];
  await bids(other);
  same((await now()).head, before, 'a bid in one competition is none in the other');
  same(await asha.page.locator('main h1').textContent(), here, 'the first tab shows its own lot');
  claim((await leader(asha)).includes('You lead'), 'the first tab shows its own leader');
  const there = await asFriend.get(`/auctions/${practice.auction}`);
  claim(there.bids.some((bid) => bid.seat === practice.me.seats[0]), 'the bid is in the other competition');
  claim(!(await tab.locator('body').textContent()).includes('Chidi'), 'nobody of the first is in the second');
  same((await now()).seats.length, Object.keys(seats).length, 'nobody came in');
}

const leader = async (one) => (await one.page.getByTestId('leader').textContent({ timeout: 1_000 }).catch(() => null)) ?? '';
