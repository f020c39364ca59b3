// A manager without a browser: the official Socket.IO client, its own fold of what it hears, and a simple way to bid.
import { io } from 'socket.io-client';
import { somebody } from './api.mjs';
import { claim } from './until.mjs';

/** Numbers that look random and are the same in every run (mulberry32). */
function numbers(seed) {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Joins with a code and a name, follows the room, and bids now and then until its squad is full. */
export async function playBySocket(base, code, name, auction, seed) {
  const api = somebody(base);
  const { seat } = await api.post(`/join/${code}`, { name });
  const random = numbers(seed);
  const me = { seat, head: 0, headHash: '', room: null, status: 'waiting', seats: new Map(), names: {}, auctions: new Set(), raw: '', bids: 0, close: () => socket.disconnect() };
  const socket = io(base, { transports: ['websocket'], auth: { protocol: 1 }, extraHeaders: { cookie: api.cookie } });
  let asking = false;

  const join = async (after) => {
    const answer = await socket.timeout(5_000).emitWithAck('join', after === null ? { auction } : { auction, after });
    claim(answer.ok, `${name} joins: ${JSON.stringify(answer.error)}`);
    if (answer.snapshot) take(answer.snapshot, answer.snapshot.head, answer.snapshot.names);
    else if (answer.batch) batch(answer.batch);
  };
  const take = (state, head, names) => {
    me.auctions.add(state.auction);
    me.head = head;
    me.headHash = state.head_hash;
    me.room = state.room;
    me.status = state.room.status;
    if (names) me.names = names;
    for (const one of state.seats) me.seats.set(one.seat, one);
    think();
  };
  const batch = async (news) => {
    me.raw += JSON.stringify(news);
    me.auctions.add(news.auction);
    if (news.to <= me.head) return;
    if (news.from === me.head + 1) return take(news, news.to);
    if (asking) return;
    asking = true;
    await join(me.head).finally(() => (asking = false));
  };
  const think = () => {
    const { lot } = me.room;
    const mine = me.seats.get(seat);
    if (me.room.phase !== 'lot' || !lot || !mine || lot.leader === seat || lot.minimum > mine.most || mine.owned >= mine.slots) return;
    if (lot.blocked.some((one) => one.seat === seat) || random() > 0.5) return;
    const action = { kind: 'bid', seat, lot: lot.lot, amount: lot.minimum };
    setTimeout(() => {
      me.bids += 1;
      socket.emit('command', { auction, id: `${name}-${seed}-${me.bids}`, action }, () => {});
    }, 300 + random() * 1_200);
  };

  socket.on('batch', (news) => void batch(news));
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  await join(null);
  return me;
}

/** Joins with a code and a name and looks on; its line can be broken as a tunnel breaks it, and mended. */
export async function lookOn(base, code, name, auction) {
  const api = somebody(base);
  await api.post(`/join/${code}`, { name });
  const socket = io(base, { transports: ['websocket'], auth: { protocol: 1 }, extraHeaders: { cookie: api.cookie }, reconnection: false, autoConnect: false, forceNew: true });
  const connect = async () => {
    const connected = new Promise((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
    socket.connect();
    await connected;
    const answer = await socket.timeout(5_000).emitWithAck('join', { auction });
    claim(answer.ok, `${name} joins: ${JSON.stringify(answer.error)}`);
  };
  await connect();
  return { connect, breakLine: () => socket.io.engine.transport.ws.terminate(), close: () => socket.disconnect() };
}
