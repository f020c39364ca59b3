import type { ImportView } from '$lib/api/types';

/** Imports that the server lists at a time. */
export const PAGE = 100;

/** The newest and the older ones, each once. */
export function joined(newest: readonly ImportView[], older: readonly ImportView[]): ImportView[] {
  const last = newest.at(-1)?.no ?? Infinity;
  return [...newest, ...older.filter((one) => one.no < last)];
}

/** Whether there may be more: the last page that came was full. */
export function canOlder(newest: readonly ImportView[], older: readonly ImportView[]): boolean {
  return older.length > 0 ? older.length % PAGE === 0 : newest.length === PAGE;
}
