// How a row of the table is said: places, movement, what changed. The numbers themselves are the server's.
import type { PointsView, RowView } from '../api/types';
import { season as t } from '../texts/season';

export type Direction = 'up' | 'down' | 'same';

/** A shared place has a sign before it: `=3`. */
export const rankShown = (row: Pick<RowView, 'rank' | 'shared'>): string => `${row.shared ? '=' : ''}${row.rank}`;

/** The same to be heard: `3rd, shared`. */
export const rankWords = (row: Pick<RowView, 'rank' | 'shared'>): string => (row.shared ? t.rankShared(row.rank) : t.rankOf(row.rank));

export function direction(movement: number): Direction {
  if (movement === 0) return 'same';
  return movement > 0 ? 'up' : 'down';
}

/** `up 2`, `down 1`, `no change`. */
export function movementWords(movement: number): string {
  const way = direction(movement);
  return way === 'same' ? t.same : t[way](Math.abs(movement));
}

/** What the last round brought; nothing when no round has counted. */
export const lastOf = (row: Pick<RowView, 'by_round'>): PointsView | null => row.by_round.at(-1) ?? null;

/** Who has other points or another place than before; nobody the first time. */
export function changedSeats(before: readonly RowView[] | null, after: readonly RowView[]): Set<number> {
  if (before === null) return new Set();
  const known = new Map(before.map((row) => [row.seat, row]));
  const moved = (row: RowView) => {
    const was = known.get(row.seat);
    return was === undefined || was.points.milli !== row.points.milli || was.rank !== row.rank;
  };
  return new Set(after.filter(moved).map((row) => row.seat));
}

/** My best row. */
export const myRow = (rows: readonly RowView[], mine: readonly number[]): RowView | null => rows.find((row) => mine.includes(row.seat)) ?? null;
