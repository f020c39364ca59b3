import { describe, expect, it } from 'vitest';
import { bidState, isBig, snap, stack } from './bid';
import { openLot, roomNow, seatNow, snapshot } from './fixture';
import { fromSnapshot } from './room';

const ipl = {
  minimum: 9_500_000,
  ladder: [
    { from: 0, to: 10_000_000, step: 500_000 }, { from: 10_000_000, to: 20_000_000, step: 1_000_000 },
    { from: 20_000_000, to: 50_000_000, step: 2_000_000 }, { from: 50_000_000, to: null, step: 2_500_000 }
  ]
};

describe('a stacked bid', () => {
  it.each([
    [1, 9_500_000], [9_500_000, 9_500_000], [9_600_000, 10_000_000], [10_100_000, 11_000_000], [19_500_000, 20_000_000],
    [20_100_000, 22_000_000], [49_000_000, 50_000_000], [50_100_000, 52_500_000]
  ])('of %i lands on the ladder at %i', (sum, wanted) => expect(snap(sum, ipl)).toBe(wanted));

  it('adds up over taps and starts again from a higher minimum', () => {
    const lot = openLot({ minimum: 47, raises: [47, 48, 52, 67, 97].map((amount) => ({ label: '', amount })) });
    const once = stack(null, 1, lot);
    expect([once, stack(once, 1, lot), stack(once, 2, lot)]).toEqual([48, 49, 53]);
    expect(stack(40, 1, lot)).toBe(48);
  });

  it('asks twice only when large both for the price and for the person', () => {
    const lot = openLot({ minimum: 10 });
    expect(isBig(20, lot, seatNow(1, { purse: 100 }))).toBe(false);
    expect(isBig(21, lot, seatNow(1, { purse: 100 }))).toBe(true);
    expect(isBig(21, lot, seatNow(1, { purse: 500 }))).toBe(false);
  });
});

describe('the bid button', () => {
  const state = (room = roomNow(), passed: number[] = []) =>
    fromSnapshot(snapshot({ room, me: { seats: [2], host: false, watching: false, passed, can: [] } }));
  const lot = openLot({ price: 5, leader: 1, minimum: 6 });

  it.each([
    ['offers the minimum', state(roomNow({ lot })), null, { kind: 'ready', amount: 6 }],
    ['offers the stacked sum', state(roomNow({ lot })), 20, { kind: 'ready', amount: 20 }],
    ['never offers less than the minimum', state(roomNow({ lot })), 3, { kind: 'ready', amount: 6 }],
    ['says that I lead', state(roomNow({ lot: openLot({ price: 5, leader: 2 }) })), null, { kind: 'leading', amount: 5 }],
    ['says what is too much', state(roomNow({ lot })), 499, { kind: 'too_much', most: 498 }],
    ['says that I passed', state(roomNow({ lot }), [2]), null, { kind: 'passed' }],
    ['waits in the break', state(roomNow({ phase: 'interlude', lot: null })), null, { kind: 'break' }],
    ['stands while paused', state(roomNow({ status: 'paused', lot })), null, { kind: 'paused' }],
    ['waits for the start', state(roomNow({ status: 'waiting', phase: 'idle', lot: null })), null, { kind: 'waiting' }],
    ['ends with the auction', state(roomNow({ status: 'completed', phase: 'idle', lot: null })), null, { kind: 'over' }]
  ] as const)('%s', (_, room, sum, wanted) => expect(bidState(room, seatNow(2), sum)).toEqual(wanted));

  it('gives the reason that the server gave', () => {
    const blocked = { seat: 2, code: 'squad_full' as const, message: 'All 3 places are filled.' };
    expect(bidState(state(roomNow({ lot: openLot({ blocked: [blocked] }) })), seatNow(2), null)).toEqual({ kind: 'blocked', blocked });
  });
});
