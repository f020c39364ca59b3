// The official Socket.IO client for JavaScript against a running Gavel, by WebSocket and by polling:
// connects, joins, bids, misses events on purpose, resumes, and must agree with the log.
//   node e2e/clients/check.mjs BASE_URL
import { io } from 'socket.io-client';
import { randomBytes, randomUUID } from 'node:crypto';

const base = (process.argv[2] ?? '').replace(/\/$/, '');
if (!/^https?:\/\//.test(base)) {
  console.error('Say where Gavel is: node e2e/clients/check.mjs http://127.0.0.1:8080');
  process.exit(2);
}
/** Nothing here takes longer on a machine that is not stuck. */
const STEP_MAX_MS = 20_000;
const AUCTION_MAX_MS = 180_000;

function must(holds, what) {
  if (!holds) throw new Error(what);
}

async function api(method, path, session, body) {
  const headers = { 'x-gavel': '1', 'content-type': 'application/json' };
  if (session) headers.cookie = session;
  const answer = await fetch(`${base}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  must(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  return { body: text ? JSON.parse(text) : null, cookie };
}

function within(promise, what, ms = STEP_MAX_MS) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What a page keeps of an auction, by the rules of the contract and nothing else. */
class Client {
  constructor(transport, session, auction) {
    this.auction = auction;
    this.head = 0;
    this.healed = 0;
    this.ignored = 0;
    this.hashes = new Map();
    this.seats = new Map();
    this.deaf = false;
    this.wishes = [];
    this.socket = io(base, {
      transports: [transport],
      extraHeaders: { cookie: session },
      auth: { protocol: 1 },
      reconnection: false,
      forceNew: true
    });
    this.socket.on('batch', (batch) => this.take(batch));
    this.socket.on('tick', (tick) => !this.deaf && tick.head > this.head && this.heal());
  }

  async connect() {
    const connected = new Promise((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.once('connect_error', reject);
    });
    if (!this.socket.active) this.socket.connect();
    await within(connected, 'connecting');
    must(!this.socket.io.engine.transport.name.includes('undefined'), 'a transport');
  }

  ask(event, body) {
    return within(this.socket.emitWithAck(event, body), event);
  }

  async join(after) {
    const random = randomBytes(16).toString('hex');
    const answer = await this.ask('join', { auction: this.auction, after, random });
    must(answer.ok, `join: ${JSON.stringify(answer.error)}`);
    if (answer.snapshot) this.replace(answer.snapshot);
    else this.take(answer.batch);
    return answer;
  }

  replace(snapshot) {
    if (snapshot.head < this.head) return;
    this.head = snapshot.head;
    this.hashes.set(snapshot.head, snapshot.head_hash);
    this.room = snapshot.room;
    this.me = snapshot.me;
    this.seats = new Map(snapshot.seats.map((seat) => [seat.seat, seat]));
    this.moved();
  }

  take(batch) {
    if (this.deaf || batch.auction !== this.auction) return;
    if (this.losesNext) {
      this.losesNext = false;
      return;
    }
    if (batch.to <= this.head) {
      this.ignored += 1;
      return;
    }
    if (batch.from !== this.head + 1) {
      this.heal();
      return;
    }
    must(batch.events.every((event, at) => event.seq === batch.from + at), 'numbers without a gap');
    this.head = batch.to;
    this.hashes.set(batch.to, batch.head_hash);
    this.room = batch.room;
    for (const seat of batch.seats) this.seats.set(seat.seat, seat);
    this.moved();
  }

  /** Asks for what is missing; two questions at once are one. */
  heal() {
    if (this.healing) return;
    this.healing = true;
    // A line that breaks meanwhile is healed by the join that follows it.
    this.join(this.head)
      .then(() => (this.healed += 1))
      .catch(() => {})
      .finally(() => (this.healing = false));
  }

  moved() {
    this.wishes = this.wishes.filter((wish) => !wish());
  }

  until(what, holds, ms) {
    return within(
      new Promise((resolve) => {
        const wish = () => {
          const found = holds();
          if (found) resolve(found);
          return found;
        };
        if (!wish()) this.wishes.push(wish);
      }),
      what,
      ms
    );
  }

  command(action, id = randomUUID()) {
    return this.ask('command', { auction: this.auction, id, action });
  }
}

/** Plays as host and manager: bids low, passes when it gets dear, and sells at once when a lot has had a while. */
async function play(client) {
  const seat = client.me.seats[0];
  const tally = { taken: 0, passed: new Set() };
  const wishFor = (lot) => {
    const mine = client.seats.get(seat);
    const led = lot.leader === seat;
    const dear = lot.minimum > 4 * lot.base;
    const late = Date.now() - lot.opened_at_ms > 1_500 && lot.leader !== null;
    if (late) return { kind: 'sell_now', lot: lot.lot };
    if (led || lot.blocked.some((one) => one.seat === seat) || mine.owned >= mine.slots) return null;
    if (!dear) return { kind: 'bid', seat, lot: lot.lot, amount: lot.minimum };
    return tally.passed.has(lot.lot) ? null : { kind: 'pass', seat, lot: lot.lot };
  };
  while (!client.room.completion) {
    const lot = client.room.status === 'running' ? client.room.lot : null;
    const action = lot && !client.deaf ? wishFor(lot) : null;
    if (action && client.socket.connected) {
      const receipt = await client.command(action).catch(() => null);
      if (receipt?.result === 'refused') must(receipt.message.length > 10, 'a refusal says why');
      if (action.kind === 'pass') tally.passed.add(action.lot);
      if (action.kind === 'bid' && receipt?.result === 'taken') tally.taken += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return tally.taken;
}

/** A repeat is answered from the log; nonsense is refused and harms nothing. */
async function askBadly(client) {
  const seat = client.me.seats[0];
  const lot = await client.until('an open lot', () => client.room.lot, 60_000);
  const wrong = [
    [{ kind: 'bid', seat, lot: lot.lot, amount: -1 }, 'bad_request'],
    [{ kind: 'bid', seat, lot: lot.lot, amount: 1.5 }, 'bad_request'],
    [{ kind: 'bid', seat, lot: lot.lot, amount: 2 ** 53 }, 'bad_request'],
    [{ kind: 'bid', seat, lot: lot.lot, amount: 5, extra: 1 }, 'bad_request'],
    [{ kind: 'pass', seat: 999, lot: lot.lot }, 'not_your_seat'],
    [{ kind: 'fly' }, 'bad_request']
  ];
  for (const [action, code] of wrong) {
    const receipt = await client.command(action);
    must(receipt.result === 'refused' && receipt.code === code, `${JSON.stringify(action)}: ${JSON.stringify(receipt)}`);
  }
  const id = randomUUID();
  const text = { kind: 'message', text: 'Good luck, everybody' };
  const [first, second] = [await client.command(text, id), await client.command(text, id)];
  must(first.result === 'taken' && !first.repeated, `a message: ${JSON.stringify(first)}`);
  must(second.seq === first.seq && second.repeated, `a repeat is one: ${JSON.stringify(second)}`);
}

/** Hears nothing for a while, as a phone in a tunnel; then asks for the gap. */
async function missEvents(client) {
  const before = client.head;
  client.deaf = true;
  const other = new Client('websocket', client.session, client.auction);
  await other.connect();
  await other.join();
  await other.until('some events', () => other.head >= before + 5 || other.room.completion, 60_000);
  other.socket.disconnect();
  client.deaf = false;
  const answer = await client.join(before);
  must(answer.snapshot || answer.batch.from === before + 1, 'the gap and nothing else');
  must(client.head > before, 'the gap is closed');
  // One message is lost on its way: the next one, or a tick, shows the hole.
  client.losesNext = true;
  await client.until('the hole is healed', () => client.healed > 0 || client.room.completion, 60_000);
}

/** Loses its line and comes back with the last number it knows. */
async function reconnect(client) {
  client.socket.disconnect();
  const before = client.head;
  await client.connect();
  await client.join(before);
  must(client.head >= before, 'it is where it was, or further');
}

async function agreeWithLog(client, session) {
  let after = 0;
  let head = Infinity;
  let count = 0;
  while (after < head) {
    const page = (await api('GET', `/auctions/${client.auction}/events?after=${after}`, session)).body;
    head = page.head;
    page.events.forEach((event, at) => must(event.seq === after + at + 1, `event ${event.seq} in its place`));
    must(page.events.length > 0, 'a page with events');
    count += page.events.length;
    after += page.events.length;
  }
  await client.until('the head', () => client.head >= head);
  const log = (await api('GET', `/auctions/${client.auction}/export.json`, session)).body.log;
  for (const [seq, hash] of client.hashes) must(log[seq - 1].hash === hash, `the witness of event ${seq} agrees with the log`);
  const results = (await api('GET', `/auctions/${client.auction}/results`, session)).body;
  for (const squad of results.squads) {
    const seen = client.seats.get(squad.seat);
    must(seen.purse === squad.purse && seen.owned === squad.owned, `seat ${squad.seat} as the client saw it`);
  }
  must((await api('GET', `/auctions/${client.auction}/draw`, session)).body.verified === true, 'the draw holds');
  return count;
}

async function check(transport) {
  const made = await api('POST', '/competitions/practice', null, { sport: 'football', bots: 3, pace: 1000 });
  const session = made.cookie;
  const { id, auction } = made.body;
  const client = new Client(transport, session, auction);
  client.session = session;
  await client.connect();
  must(client.socket.io.engine.transport.name === transport, `by ${transport}`);
  const clock = await client.ask('clock', { t: 1.5 });
  must(clock.t === 1.5 && Math.abs(clock.now_ms - Date.now()) < 60_000, 'the clock answers');
  const page = await client.ask('join_competition', { competition: id });
  must(page.ok && page.view.id === id, 'the page of the competition');
  await client.join();
  must(client.room.status === 'waiting' && client.me.host, 'a host in a waiting room');
  const begun = await client.command({ kind: 'begin' });
  must(begun.result === 'taken', `begin: ${JSON.stringify(begun)}`);
  const again = await client.command({ kind: 'begin' });
  must(again.result === 'refused' && again.code === 'already_done', `begin twice: ${JSON.stringify(again)}`);
  await askBadly(client);
  const played = play(client);
  played.catch(() => {});
  await missEvents(client);
  await reconnect(client);
  const bids = await within(played, 'the end', AUCTION_MAX_MS);
  const events = await agreeWithLog(client, session);
  client.socket.disconnect();
  return `${events} events, ${bids} of my bids taken, ${client.healed} gaps healed`;
}

let failed = 0;
for (const transport of ['websocket', 'polling']) {
  try {
    console.log(`PASS  socket.io-client by ${transport}: ${await check(transport)}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  socket.io-client by ${transport}: ${error.stack ?? error}`);
  }
}
console.log(`${2 - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
