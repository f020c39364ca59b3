// What the asset under the hammer plays next.
import type { NextMatch } from '../api/types';

/** The first of an asset's matches that has not begun; null where none is known. */
export function nextMatch(all: readonly NextMatch[] | undefined, nowMs: number): NextMatch | null {
  return all?.find((match) => match.starts_at_ms > nowMs) ?? null;
}
