import { describe, expect, it } from 'vitest';
import type { RowView } from '../api/types';
import { heightsOf, LINES_MOST, linesOf, marksOf } from './lines';

const points = (n: number) => ({ milli: n * 1000, shown: String(n) });
const row = (seat: number, ...rounds: number[]): RowView => ({
  seat, rank: seat, shared: false, movement: 0, name: `M${seat}`, colour: seat, points: points(rounds.reduce((a, b) => a + b, 0)), live: points(0),
  ties: [], by_round: rounds.map(points)
});
const many = Array.from({ length: 20 }, (_, index) => row(index + 1, 20 - index));

describe('the lines', () => {
  it('are all of a small table, in its order', () => {
    expect(linesOf([row(3, 6), row(1, 4)], [1]).map((line) => [line.row.seat, line.mine])).toEqual([[3, false], [1, true]]);
  });
  it('are the leaders and mine, however far down I stand, and never more than can be told apart', () => {
    expect(linesOf(many, [17]).map((line) => line.row.seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 17]);
    expect(linesOf(many, [2]).map((line) => line.row.seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(linesOf(many, many.map((one) => one.seat))).toHaveLength(LINES_MOST);
  });
  it('say when two have the same colour', () => {
    expect(linesOf([row(1, 6), row(13, 5), row(2, 4)], []).map((line) => line.sameColour)).toEqual([false, true, false]);
  });
});

it('a height is the sum so far, halves and losses included', () => {
  expect(heightsOf({ by_round: [points(6), points(-2), points(0.5)] })).toEqual([6, 4, 4.5]);
  expect(heightsOf({ by_round: [] })).toEqual([]);
});

it('a mark tells people with the same initials apart', () => {
  expect(marksOf(['Asha Rao', 'Ben', 'Anna Rossi', 'Ömer Ünal'])).toEqual(['AR1', 'B', 'AR2', 'ÖÜ']);
});
