import type { RowView, RulesEffect } from '$lib/api/types';

/** A row as it would be, beside what it is. */
export interface Move {
  row: RowView;
  was: RowView | null;
  /** Places won (above nought) or lost. */
  places: number;
  /** Points won or lost, in thousandths. */
  milli: number;
}

/** Every row of the table as it would be, with what changes. */
export function moves(effect: RulesEffect): Move[] {
  const was = new Map(effect.before.map((row) => [row.seat, row]));
  return effect.after.map((row) => {
    const before = was.get(row.seat) ?? null;
    return { row, was: before, places: (before?.rank ?? row.rank) - row.rank, milli: row.points.milli - (before?.points.milli ?? 0) };
  });
}

/** How many change place, and how many have other points. */
export function tally(all: readonly Move[]): { placed: number; scored: number } {
  return { placed: all.filter((one) => one.places !== 0).length, scored: all.filter((one) => one.milli !== 0).length };
}
