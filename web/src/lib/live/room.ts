// The one reducer of the auction room: messages in, the room's state out. Pure: no socket, no clock, no browser.
// Every number is the server's; nothing is computed here that the rules decide.
import type {
  AssetView, Batch, BidView, EventOf, EventView, Gone, LotView, MemberView, MoneyFormat, NextMatch, OwnPass, Presence, PresenceNow, RoomNow, RulesView, SeatName,
  SeatNow, Snapshot, Tick
} from '../api/types';

/** News that the page tells once: said aloud, felt, or shown for a moment. The newest last. */
const NEWS_MAX = 40;

export interface RoomState {
  auction: string;
  competition: string;
  name: string;
  sport: string;
  money: MoneyFormat;
  head: number;
  headHash: string;
  room: RoomNow;
  seats: ReadonlyMap<number, SeatNow>;
  names: ReadonlyMap<number, SeatName>;
  presence: ReadonlyMap<number, Presence>;
  watching: number;
  hostsAbsent: boolean;
  assets: Readonly<Record<string, AssetView>>;
  /** What they play next, soonest first, where it is known. */
  next: Readonly<Record<string, readonly NextMatch[]>>;
  toCome: readonly string[];
  /** Every lot so far; the newest first. */
  lots: readonly LotView[];
  /** The bids of the open lot that stand; the newest first. */
  bids: readonly BidView[];
  rules: RulesView;
  seedHash: string;
  me: { seats: readonly number[]; host: boolean; watching: boolean; can: ReadonlySet<string> };
  /** My seats that stepped out of the open lot. */
  passed: ReadonlySet<number>;
  /** At which event that is known of each of them: what is older says nothing new. */
  passedAt: ReadonlyMap<number, number>;
  news: readonly EventView[];
  gone: Gone | null;
}

export type RoomMessage =
  | { kind: 'snapshot'; snapshot: Snapshot }
  | { kind: 'batch'; batch: Batch }
  | { kind: 'presence'; presence: PresenceNow }
  | { kind: 'tick'; tick: Tick }
  | { kind: 'members'; members: MemberView[] }
  | { kind: 'own_pass'; pass: OwnPass }
  | { kind: 'gone'; gone: Gone };

/** What the page must ask for: the events after a number, or everything. */
export type Need = null | { after: number } | 'snapshot';

export interface Reduced {
  state: RoomState | null;
  need: Need;
}

const numbered = <T>(record: Record<string, T>): Map<number, T> =>
  new Map(Object.entries(record).map(([seat, value]) => [Number(seat), value]));

export function fromSnapshot(snapshot: Snapshot): RoomState {
  return {
    auction: snapshot.auction,
    competition: snapshot.competition,
    name: snapshot.name,
    sport: snapshot.sport,
    money: snapshot.money,
    head: snapshot.head,
    headHash: snapshot.head_hash,
    room: snapshot.room,
    seats: new Map(snapshot.seats.map((seat) => [seat.seat, seat])),
    names: numbered(snapshot.names),
    presence: new Map(snapshot.presence.map((one) => [one.seat, one.presence])),
    watching: 0,
    hostsAbsent: false,
    assets: snapshot.assets,
    next: snapshot.next,
    toCome: snapshot.to_come,
    lots: [...snapshot.lots].sort((a, b) => b.lot - a.lot),
    bids: [...snapshot.bids].sort((a, b) => b.seq - a.seq),
    rules: snapshot.rules,
    seedHash: snapshot.seed_hash,
    me: {
      seats: snapshot.me.seats,
      host: snapshot.me.host,
      watching: snapshot.me.watching,
      can: new Set(snapshot.me.can)
    },
    passed: new Set(snapshot.me.passed),
    passedAt: new Map(snapshot.me.seats.map((seat) => [seat, snapshot.head])),
    news: [],
    gone: null
  };
}

/** One message. A message of another auction, or one already known, changes nothing. */
export function reduce(state: RoomState | null, message: RoomMessage): Reduced {
  if (message.kind === 'snapshot') return fresh(state, message.snapshot);
  if (!state) return { state, need: message.kind === 'gone' ? null : 'snapshot' };
  switch (message.kind) {
    case 'batch':
      return batched(state, message.batch);
    case 'presence':
      if (message.presence.auction !== state.auction) return { state, need: null };
      return { state: present(state, message.presence), need: null };
    case 'tick':
      if (message.tick.auction !== state.auction) return { state, need: null };
      return { state, need: message.tick.head > state.head ? { after: state.head } : null };
    case 'members':
      return { state: renamed(state, message.members), need: movedUp(state, message.members) ? 'snapshot' : null };
    case 'own_pass':
      return { state: stepped(state, message.pass), need: null };
    case 'gone':
      if (message.gone.auction !== state.auction) return { state, need: null };
      return { state: { ...state, gone: message.gone }, need: null };
  }
}

/** A snapshot older than what is shown would turn time back; it is dropped. */
function fresh(state: RoomState | null, snapshot: Snapshot): Reduced {
  if (state && state.auction === snapshot.auction && snapshot.head < state.head) return { state, need: null };
  const next = fromSnapshot(snapshot);
  if (state?.auction === snapshot.auction) {
    next.watching = state.watching;
    next.hostsAbsent = state.hostsAbsent;
    next.news = state.news;
    next.gone = state.gone;
  }
  return { state: next, need: null };
}

function batched(state: RoomState, batch: Batch): Reduced {
  if (batch.auction !== state.auction || batch.to <= state.head) return { state, need: null };
  if (batch.from > state.head + 1) return { state, need: { after: state.head } };
  const events = batch.events.filter((event) => event.seq > state.head);
  const seats = new Map(state.seats);
  for (const seat of batch.seats) seats.set(seat.seat, seat);
  const lots = batch.lots.length ? mergeLots(state.lots, batch.lots) : state.lots;
  const next: RoomState = {
    ...state,
    head: batch.to,
    headHash: batch.head_hash,
    room: batch.room,
    seats,
    lots,
    bids: foldBids(state.bids, events),
    toCome: foldToCome(state.toCome, events),
    rules: foldRules(state.rules, events),
    passed: events.some(startsLot) ? new Set() : state.passed,
    news: [...state.news, ...events].slice(-NEWS_MAX)
  };
  return { state: next, need: unknownIn(next) || events.some(changesMuch) ? 'snapshot' : null };
}

/** After these the snapshot's own parts (pool, names, what I may do) are no longer what they were. */
function changesMuch(event: EventView): boolean {
  return ['begun', 'seat_added', 'seat_removed', 'sale_voided', 'awarded'].includes(event.kind);
}

/** Somebody or something that the snapshot did not name. Shown nowhere until its name is here. */
function unknownIn(state: RoomState): boolean {
  const lot = state.room.lot;
  if (lot && !state.assets[lot.asset]) return true;
  for (const seat of state.seats.keys()) if (!state.names.has(seat)) return true;
  return false;
}

function mergeLots(lots: readonly LotView[], changed: readonly LotView[]): LotView[] {
  const by = new Map(lots.map((lot) => [lot.lot, lot]));
  for (const lot of changed) by.set(lot.lot, lot);
  return [...by.values()].sort((a, b) => b.lot - a.lot);
}

const startsLot = (event: EventView): event is EventOf<'lot_opened'> => event.kind === 'lot_opened';

function foldBids(bids: readonly BidView[], events: readonly EventView[]): readonly BidView[] {
  let next = bids;
  for (const event of events) {
    if (startsLot(event)) next = [];
    else if (event.kind === 'bid_taken') {
      next = [{ seq: event.seq, seat: event.seat, amount: event.amount, at_ms: event.at_ms }, ...next];
    } else if (event.kind === 'bid_undone') next = next.filter((bid) => bid.seq !== event.bid);
    else if (event.kind === 'seat_removed') next = next.filter((bid) => bid.seat !== event.seat);
  }
  return next;
}

function foldToCome(toCome: readonly string[], events: readonly EventView[]): readonly string[] {
  const gone = new Set(events.flatMap((event) => (startsLot(event) || event.kind === 'withdrawn' ? [event.asset] : [])));
  return gone.size ? toCome.filter((asset) => !gone.has(asset)) : toCome;
}

/** The host's new clocks: whoever changes them again starts from these. */
function foldRules(rules: RulesView, events: readonly EventView[]): RulesView {
  const changed = events.findLast((event) => event.kind === 'clocks_changed');
  return changed ? { ...rules, clocks: changed.clocks } : rules;
}

function present(state: RoomState, now: PresenceNow): RoomState {
  const presence = new Map(state.presence);
  for (const one of now.seats) presence.set(one.seat, one.presence);
  return { ...state, presence, watching: now.watching, hostsAbsent: now.hosts_absent };
}

function renamed(state: RoomState, members: readonly MemberView[]): RoomState {
  const names = new Map(state.names);
  const presence = new Map(state.presence);
  for (const member of members) {
    // Who asks at the door, or waits for a place, is not here yet.
    if (member.standing === 'asked' || member.standing === 'waiting') continue;
    names.set(member.seat, { name: member.name, colour: member.colour, kind: member.kind, hidden: member.hidden });
    presence.set(member.seat, member.presence);
  }
  return { ...state, names, presence };
}

/** Whether I became a host, or am none any more: what I may do is then in the snapshot. */
function movedUp(state: RoomState, members: readonly MemberView[]): boolean {
  const mine = members.filter((member) => state.me.seats.includes(member.seat));
  const host = mine.some((member) => member.role === 'commissioner' || member.role === 'co_commissioner');
  return mine.length > 0 && host !== state.me.host;
}

function stepped(state: RoomState, pass: OwnPass): RoomState {
  if (pass.auction !== state.auction || pass.lot !== state.room.lot?.lot) return state;
  if (pass.seq < (state.passedAt.get(pass.seat) ?? 0)) return state;
  const passed = new Set(state.passed);
  if (pass.passed) passed.add(pass.seat);
  else passed.delete(pass.seat);
  return { ...state, passed, passedAt: new Map(state.passedAt).set(pass.seat, pass.seq) };
}

/** What the answer to a join says of my seats' passes, as the messages that were missed. */
export function missedPasses(state: RoomState, batch: Batch, passed: readonly number[]): RoomMessage[] {
  const lot = batch.room.lot?.lot;
  if (lot === undefined) return [];
  return state.me.seats.map((seat) => ({
    kind: 'own_pass', pass: { auction: batch.auction, seq: batch.to, lot, seat, passed: passed.includes(seat) }
  }));
}
