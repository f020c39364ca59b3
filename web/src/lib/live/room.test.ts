import { describe, expect, it } from 'vitest';
import { batch, bidTaken, event, openLot, roomNow, seatNow, snapshot } from './fixture';
import { missedPasses, reduce, type RoomMessage, type RoomState } from './room';

/** Feeds messages one after the other; returns the last answer. */
function feed(...messages: RoomMessage[]) {
  let state: RoomState | null = null;
  let need = null as ReturnType<typeof reduce>['need'];
  for (const message of messages) ({ state, need } = reduce(state, message));
  if (!state) throw new Error('no state');
  return { state, need };
}
const start: RoomMessage = { kind: 'snapshot', snapshot: snapshot() };
const ownPass = (seq: number, passed: boolean, lot = 1, auction = 'A'): RoomMessage => ({
  kind: 'own_pass', pass: { auction, seq, lot, seat: 2, passed }
});
const bids = (state: RoomState) => state.bids.map((bid) => [bid.seq, bid.seat, bid.amount]);

describe('the reducer of the room', () => {
  it('takes the next batch: price, leader, seats and bids together', () => {
    const room = roomNow({ lot: openLot({ price: 5, leader: 1, minimum: 6, bids: 1 }) });
    const { state, need } = feed(start, {
      kind: 'batch', batch: batch([bidTaken(4, 1, 5)], { room, seats: [seatNow(1, { held: 5, available: 495 })] })
    });
    expect(need).toBeNull();
    expect(state.head).toBe(4);
    expect(state.headHash).toBe('h4');
    expect(state.room.lot?.price).toBe(5);
    expect(state.seats.get(1)?.available).toBe(495);
    expect(state.seats.get(2)?.available).toBe(500);
    expect(bids(state)).toEqual([[4, 1, 5]]);
  });

  it('knows the clocks that the host set last, and leaves every part that did not change as it was', () => {
    const clocks = { clock_ms: 20_000, rebid_ms: 10_000, anti_snipe_ms: 10_000, interlude_ms: 8_000 };
    const before = feed(start).state;
    const { state } = reduce(before, { kind: 'batch', batch: batch([event(4, 'clocks_changed', { clocks })]) });
    expect(state?.rules).toEqual({ ...before.rules, clocks });
    const after = reduce(before, { kind: 'batch', batch: batch([bidTaken(4, 1, 5)]) }).state;
    for (const part of ['names', 'me', 'money', 'rules', 'assets', 'toCome', 'lots', 'presence', 'passed'] as const) {
      expect(after?.[part]).toBe(before[part]);
    }
  });

  it('ignores what it knows already, whole or in part', () => {
    const again: RoomMessage = { kind: 'batch', batch: batch([bidTaken(4, 1, 5)]) };
    const overlap: RoomMessage = { kind: 'batch', batch: batch([bidTaken(4, 1, 5), bidTaken(5, 2, 6)]) };
    expect(bids(feed(start, again, again).state)).toEqual([[4, 1, 5]]);
    expect(bids(feed(start, again, overlap).state)).toEqual([[5, 2, 6], [4, 1, 5]]);
  });

  it('asks for what is missing instead of showing a hole', () => {
    const { state, need } = feed(start, { kind: 'batch', batch: batch([bidTaken(7, 1, 9)]) });
    expect(need).toEqual({ after: 3 });
    expect(state.head).toBe(3);
    expect(state.bids).toEqual([]);
  });

  it('hears from a tick that it is behind', () => {
    expect(feed(start, { kind: 'tick', tick: { auction: 'A', head: 3, now_ms: 0 } }).need).toBeNull();
    expect(feed(start, { kind: 'tick', tick: { auction: 'A', head: 5, now_ms: 0 } }).need).toEqual({ after: 3 });
  });

  it('takes nothing of another auction', () => {
    const { state } = feed(
      start,
      { kind: 'batch', batch: batch([bidTaken(4, 1, 5)], { auction: 'B' }) },
      { kind: 'presence', presence: { auction: 'B', seats: [{ seat: 1, presence: 'left' }], watching: 9, hosts_absent: true } },
      { kind: 'gone', gone: { auction: 'B', why: 'deleted', next: null } }
    );
    expect(state.head).toBe(3);
    expect(state.presence.get(1)).toBe('here');
    expect(state.gone).toBeNull();
  });

  it('never turns time back with an old snapshot, and takes a newer one whole', () => {
    const later = feed(start, { kind: 'batch', batch: batch([bidTaken(4, 1, 5)]) }).state;
    expect(reduce(later, { kind: 'snapshot', snapshot: snapshot({ head: 3 }) }).state?.head).toBe(4);
    expect(reduce(later, { kind: 'snapshot', snapshot: snapshot({ head: 9, bids: [] }) }).state?.bids).toEqual([]);
  });

  it('takes an undone bid and a removed manager out of the list', () => {
    const three: RoomMessage = { kind: 'batch', batch: batch([bidTaken(4, 1, 5), bidTaken(5, 2, 6), bidTaken(6, 1, 7)]) };
    const undone: RoomMessage = { kind: 'batch', batch: batch([event(7, 'bid_undone', { bid: 6, seat: 1, amount: 7 })]) };
    expect(bids(feed(start, three, undone).state)).toEqual([[5, 2, 6], [4, 1, 5]]);
    const removed: RoomMessage = { kind: 'batch', batch: batch([event(7, 'seat_removed', { seat: 1 })]) };
    const after = feed(start, three, removed);
    expect(bids(after.state)).toEqual([[5, 2, 6]]);
    expect(after.need).toBe('snapshot');
  });

  it('starts each lot without the bids and passes of the one before', () => {
    const one = feed(start, { kind: 'batch', batch: batch([bidTaken(4, 1, 5)]) }, ownPass(4, true));
    expect(one.state.passed.has(2)).toBe(true);
    const opened = batch([event(5, 'lot_opened', { lot: 2, asset: 'leeds' })], { room: roomNow({ lot: openLot({ lot: 2, asset: 'leeds' }) }) });
    const { state: two, need } = reduce(one.state, { kind: 'batch', batch: opened });
    expect(need, 'nobody asks for everything again because a lot opens').toBeNull();
    expect(two?.bids).toEqual([]);
    expect(two?.passed.size).toBe(0);
    expect(two?.toCome).toEqual(['everton']);
  });

  it('forgets a pass for a lot that is over', () => {
    expect(feed(start, ownPass(4, true, 9)).state.passed.size).toBe(0);
    expect(feed(start, ownPass(4, true, 1, 'B')).state.passed.size).toBe(0);
  });

  it('hears of its own passes from another phone, and believes the newest', () => {
    const hasPassed = (...messages: RoomMessage[]) => feed(start, ...messages).state.passed.has(2);
    expect(hasPassed(ownPass(4, true))).toBe(true);
    expect(hasPassed(ownPass(4, true), ownPass(5, false))).toBe(false);
    // A receipt that is late says what was so before the other phone took it back.
    expect(hasPassed(ownPass(4, true), ownPass(5, false), ownPass(4, true))).toBe(false);
    const known: RoomMessage = { kind: 'snapshot', snapshot: snapshot({ head: 6 }) };
    expect(hasPassed(known, ownPass(5, true))).toBe(false);
  });

  it('learns from the answer to a join what its seats did meanwhile', () => {
    const missed = batch([event(4, 'passed', { lot: 1, passes: 1 })]);
    const { state } = feed(start, { kind: 'batch', batch: missed });
    expect(state.passed.size).toBe(0);
    expect(feed(start, { kind: 'batch', batch: missed }, ...missedPasses(state, missed, [2])).state.passed).toEqual(new Set([2]));
    const back = batch([event(5, 'pass_taken_back', { lot: 1, passes: 0 })]);
    const again = missedPasses(state, back, []);
    expect(feed(start, ownPass(4, true), { kind: 'batch', batch: back }, ...again).state.passed.size).toBe(0);
    expect(missedPasses(state, batch([], { room: roomNow({ lot: null }) }), [])).toEqual([]);
  });

  it('keeps one row per lot, the newest first', () => {
    const view = (lot: number, price: number) => ({
      lot, asset: 'villa', round: 0, base: 1, state: 'sold' as const, why: null, seat: 1, price, opened_at_ms: 0, closed_at_ms: 1, bids: 1
    });
    const { state } = feed(
      start,
      { kind: 'batch', batch: batch([event(4, 'lot_sold')], { lots: [view(1, 5)] }) },
      { kind: 'batch', batch: batch([event(5, 'lot_sold')], { lots: [view(2, 6), { ...view(1, 5), state: 'voided' }] }) }
    );
    expect(state.lots.map((lot) => [lot.lot, lot.state])).toEqual([[2, 'sold'], [1, 'voided']]);
  });

  it('asks for a name that it does not have before anything shows without one', () => {
    expect(feed(start, { kind: 'batch', batch: batch([event(4, 'said')], { seats: [seatNow(7)] }) }).need).toBe('snapshot');
    expect(feed(start, { kind: 'batch', batch: batch([event(4, 'lot_opened')], { room: roomNow({ lot: openLot({ asset: 'new' }) }) }) }).need).toBe('snapshot');
  });

  it('renames at once', () => {
    const member = {
      seat: 2, name: 'Ben B', role: 'manager' as const, plays: true, kind: 'person' as const, standing: 'in' as const, colour: 1,
      presence: 'away' as const, hidden: false, turn: null, purse: null, bot: null, me: false
    };
    const { state } = feed(start, { kind: 'members', members: [member] });
    expect(state.names.get(2)?.name).toBe('Ben B');
    expect(state.presence.get(2)).toBe('away');
  });

  it('asks what I may do when I become a host or am none any more', () => {
    const me = {
      seat: 2, name: 'Ben', role: 'co_commissioner' as const, plays: true, kind: 'person' as const, standing: 'in' as const, colour: 1,
      presence: 'here' as const, hidden: false, turn: null, purse: null, bot: null, me: false
    };
    expect(feed(start, { kind: 'members', members: [me] }).need).toBe('snapshot');
    expect(feed(start, { kind: 'members', members: [{ ...me, role: 'manager' }] }).need).toBeNull();
    expect(feed(start, { kind: 'members', members: [{ ...me, seat: 1 }] }).need).toBeNull();
    const host: RoomMessage = { kind: 'snapshot', snapshot: snapshot({ me: { ...snapshot().me, host: true } }) };
    expect(feed(host, { kind: 'members', members: [{ ...me, role: 'manager' }] }).need).toBe('snapshot');
  });

  it('counts nobody as here who asks at the door or waits for a place', () => {
    const asks = {
      seat: 7, name: 'Gita', role: 'manager' as const, plays: true, kind: 'person' as const, standing: 'asked' as const, colour: 3,
      presence: 'here' as const, hidden: false, turn: null, purse: null, bot: null, me: false
    };
    const waits = { ...asks, seat: 8, standing: 'waiting' as const, turn: 1 };
    const { state } = feed(start, { kind: 'members', members: [asks, waits] });
    expect([...state.names.keys()]).toEqual([1, 2]);
    expect([...state.presence.keys()]).toEqual([1, 2]);
    expect(feed(start, { kind: 'members', members: [{ ...asks, standing: 'in' }] }).state.names.get(7)?.name).toBe('Gita');
  });

  it('changes nothing in the state it was given', () => {
    const { state } = feed(start);
    const frozen = JSON.stringify([...state.seats, ...state.bids, state.toCome]);
    reduce(state, { kind: 'batch', batch: batch([bidTaken(4, 1, 5)], { seats: [seatNow(1, { purse: 1 })] }) });
    expect(JSON.stringify([...state.seats, ...state.bids, state.toCome])).toBe(frozen);
  });
});
