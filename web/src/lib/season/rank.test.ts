import { describe, expect, it } from 'vitest';
import type { RowView } from '../api/types';
import { changedSeats, direction, lastOf, movementWords, myRow, rankShown, rankWords } from './rank';

const points = (n: number) => ({ milli: n * 1000, shown: String(n) });

function row(seat: number, rank: number, total: number, more: Partial<RowView> = {}): RowView {
  return { seat, rank, shared: false, movement: 0, name: `M${seat}`, colour: seat, points: points(total), live: points(0), ties: [], by_round: [], ...more };
}

describe('a place', () => {
  it('that is shared has a sign before it, and words for who hears it', () => {
    expect(rankShown({ rank: 3, shared: true })).toBe('=3');
    expect(rankShown({ rank: 3, shared: false })).toBe('3');
    expect(rankWords({ rank: 3, shared: true })).toBe('3rd, shared');
    expect([1, 2, 4, 11, 12, 13, 21, 22, 101, 111].map((rank) => rankWords({ rank, shared: false }))).toEqual([
      '1st', '2nd', '4th', '11th', '12th', '13th', '21st', '22nd', '101st', '111th'
    ]);
  });
});

describe('movement', () => {
  it('is said in words as well as shown by an arrow', () => {
    expect([2, -1, 0].map(movementWords)).toEqual(['up 2', 'down 1', 'no change']);
    expect([2, -1, 0].map(direction)).toEqual(['up', 'down', 'same']);
  });
});

describe('what changed', () => {
  it('is nobody the first time', () => {
    expect(changedSeats(null, [row(1, 1, 6)])).toEqual(new Set());
  });
  it('is whoever has other points, another place, or was not there', () => {
    const before = [row(1, 1, 6), row(2, 2, 4), row(3, 3, 1)];
    const after = [row(2, 1, 9), row(1, 2, 6), row(3, 3, 1), row(4, 4, 0)];
    expect(changedSeats(before, after)).toEqual(new Set([2, 1, 4]));
  });
});

it('the last round is the newest one', () => {
  expect(lastOf(row(1, 1, 9, { by_round: [points(6), points(3)] }))?.shown).toBe('3');
  expect(lastOf(row(1, 1, 0))).toBeNull();
});

it('of my seats the one that stands best is my row', () => {
  const rows = [row(5, 1, 9), row(2, 2, 4), row(7, 3, 1)];
  expect(myRow(rows, [7, 2])?.seat).toBe(2);
  expect(myRow(rows, [])).toBeNull();
});
