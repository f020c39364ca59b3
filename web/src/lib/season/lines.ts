// The lines of the chart: whose they are and how high. Sums of numbers that the server gave, for drawing only.
import type { RowView } from '../api/types';

/** More lines than these cannot be told apart. */
export const LINES_MOST = 8;
const POINT = 1_000;
const COLOURS = 12;

export interface SeatLine {
  row: RowView;
  mine: boolean;
  /** Its colour stands on a line above it already. */
  sameColour: boolean;
  /** All points after each round. */
  heights: number[];
}

/** The leaders and mine, in the order of the table. */
export function linesOf(rows: readonly RowView[], mine: readonly number[], most = LINES_MOST): SeatLine[] {
  const own = rows.filter((row) => mine.includes(row.seat)).slice(0, most);
  const leaders = rows.filter((row) => !own.includes(row)).slice(0, most - own.length);
  const colours = new Set<number>();
  return rows
    .filter((row) => own.includes(row) || leaders.includes(row))
    .map((row) => {
      const colour = row.colour % COLOURS;
      const sameColour = colours.has(colour);
      colours.add(colour);
      return { row, mine: own.includes(row), sameColour, heights: heightsOf(row) };
    });
}

/** All points after each round. */
export function heightsOf(row: Pick<RowView, 'by_round'>): number[] {
  let sum = 0;
  return row.by_round.map((points) => (sum += points.milli) / POINT);
}

/** What stands at the end of a line: initials, and a number where two have the same. */
export function marksOf(names: readonly string[]): string[] {
  const initials = names.map((name) =>
    name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => [...word][0]?.toLocaleUpperCase() ?? '').join('')
  );
  return initials.map((mark, index) => {
    const before = initials.slice(0, index).filter((other) => other === mark).length;
    return initials.filter((other) => other === mark).length > 1 ? `${mark}${before + 1}` : mark;
  });
}
