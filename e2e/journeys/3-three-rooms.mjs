import { DESKTOP, PHONE, person } from '../lib/browser.mjs';
import { guest, inviteTo, settingsFor } from '../lib/people.mjs';
import { playBySocket } from '../lib/socket.mjs';
import { bidUntilOver, over, readRoom } from '../lib/room.mjs';
import { claim, same, until } from '../lib/until.mjs';

export const name = 'eight people in each of three auctions at once: one end for all, nothing crosses, price, leader and clock agree';
export const alone = true;

const BROWSERS = 3;
const SOCKETS = 5;
const CLOCK_WITHIN_MS = 100;
const SAMPLES = 4;
const POOL = 10;

export async function run({ browser, base }) {
  const rooms = await Promise.all(['football', 'cricket', 'football'].map((sport, index) => open(browser, base, sport, index)));
  await Promise.all(rooms.map((room) => room.begin()));
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    for (const room of rooms) await agree(room);
  }
  const bidding = Promise.all(rooms.flatMap((room) => room.people.map((one) => bidUntilOver(one.page))));
  await Promise.all(rooms.map((room) => until(`${room.name} is over`, () => room.sockets.every((one) => one.status === 'completed'), 180_000, 200)));
  await bidding;
  for (const room of rooms) await sameEnd(room);
  const auctions = rooms.map((room) => room.auction);
  for (const room of rooms) {
    for (const one of room.sockets) {
      same([...one.auctions], [room.auction], `a client of ${room.name} heard of its own auction only`);
      claim(!auctions.filter((auction) => auction !== room.auction).some((other) => one.raw.includes(other)), 'no id of another auction in any message');
    }
    for (const one of room.people) same(one.faults, [], 'no fault on any page');
    for (const one of room.sockets) one.close();
  }
}

/** A competition with its host and friends, in browsers and by socket. */
async function open(browser, base, sport, index) {
  const host = await guest(base);
  const settings = await settingsFor(host, sport, (wanted) => {
    wanted.name = `Room ${index + 1}`;
    wanted.slots_auto = false;
    wanted.rules.slots = 1;
    wanted.rules.managers_most = BROWSERS + SOCKETS;
    wanted.rules.reoffer_rounds = 0;
    if (sport === 'cricket') wanted.set = 'new-zealand-england-odi-2025';
  });
  // Ten come up for eight people, and the host only hosts: short, and still with something left unsold.
  const pool = (await host.get(`/sets/${settings.set}`)).list.slice(0, POOL).map((asset) => asset.id);
  const competition = await host.post('/competitions', { settings, pool });
  await host.patch(`/competitions/${competition.id}/members/${competition.me.seats[0]}`, { plays: false });
  const invite = await inviteTo(host, competition.id);
  const people = [];
  for (let n = 0; n < BROWSERS; n += 1) {
    const one = await person(browser, base, { viewport: n === 0 ? DESKTOP : PHONE });
    await one.page.goto(`/join/${invite.code}`);
    await one.page.getByLabel('Your name').fill(`Browser ${n + 1}`);
    await one.page.getByRole('button', { name: 'Join', exact: true }).click();
    await one.page.waitForURL(/\/room$/);
    people.push(one);
  }
  const sockets = [];
  for (let n = 0; n < SOCKETS; n += 1) sockets.push(await playBySocket(base, invite.code, `Socket ${n + 1}`, competition.auction, index * 10 + n));
  const view = await host.get(`/competitions/${competition.id}`);
  const begin = async () => {
    const snapshot = await host.get(`/auctions/${view.auction}`);
    const receipt = await host.post(`/auctions/${view.auction}/commands`, { id: `begin-${index}`, action: { kind: 'begin' } });
    same(receipt.result, 'taken', `${settings.name} begins (${JSON.stringify(receipt)})`);
    return snapshot;
  };
  return { name: settings.name, auction: view.auction, competition: competition.id, host, people, sockets, begin };
}

/** Reads every client between two bids and compares. */
async function agree(room) {
  await until(`a quiet moment of ${room.name}`, async () => {
    if (room.sockets[0].status === 'completed') return true;
    const before = room.sockets[0].head;
    if (!room.sockets[0].room?.lot) return false;
    const pages = await Promise.all(room.people.map((one) => readRoom(one.page)));
    const heads = room.sockets.map((one) => one.head);
    // Something happened while it was read: look again.
    if (heads.some((head) => head !== before) || pages.some((page) => page.endsAt === null || page.price === null)) return false;
    const { lot } = room.sockets[0].room;
    for (const one of room.sockets) {
      same([one.room.lot?.lot, one.room.lot?.price, one.room.lot?.leader], [lot.lot, lot.price, lot.leader], `${room.name}: lot, price and leader by socket`);
    }
    same(new Set(pages.map((page) => `${page.name} ${page.price}`)).size, 1, `${room.name}: one price on every page (${JSON.stringify(pages)})`);
    for (const page of pages) {
      const off = Math.abs(page.endsAt - lot.ends_at_ms);
      claim(off <= CLOCK_WITHIN_MS, `${room.name}: the clock of a page is ${Math.round(off)} ms from the server's end`);
    }
    if (lot.leader !== null) {
      const name = room.sockets[0].names[lot.leader]?.name;
      const seen = pages.filter((page) => page.leader?.includes(name) || page.leader?.includes('You lead'));
      same(seen.length, pages.length, `${room.name}: every page says that ${name} leads (${pages.map((page) => page.leader)})`);
    }
    return true;
  }, 60_000, 100);
}

async function sameEnd(room) {
  const truth = await room.host.get(`/auctions/${room.auction}`);
  const squads = (seats) => [...seats].map((seat) => [seat.seat, seat.purse, seat.squad.map((held) => `${held.asset} ${held.price}`)]);
  for (const one of room.sockets) {
    same([one.head, one.headHash], [truth.head, truth.head_hash], `${room.name}: a client stands at the end of the log`);
    same(squads(one.seats.values()), squads(truth.seats), `${room.name}: a client knows the same squads`);
  }
  // What anybody can take home says the same: its log ends where everybody stands.
  const { log } = await room.host.get(`/auctions/${room.auction}/export.json`);
  same([log.length, log.at(-1).hash], [truth.head, truth.head_hash], `${room.name}: the export ends where the clients do`);
  const { squads: exported } = await room.host.get(`/auctions/${room.auction}/results`);
  const short = (list) => [...list].map((one) => [one.seat, one.purse, one.owned]).sort((a, b) => a[0] - b[0]);
  same(short(room.sockets[0].seats.values()), short(exported), `${room.name}: the results are what the clients know`);
  for (const one of room.people) {
    await until(`${room.name}: the page says that it is over`, () => over(one.page), 15_000);
  }
}
