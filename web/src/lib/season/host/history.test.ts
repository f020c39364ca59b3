import { describe, expect, it } from 'vitest';
import type { ImportView } from '$lib/api/types';
import { canOlder, joined, PAGE } from './history';

const one = (no: number) => ({ no }) as ImportView;
const page = (from: number, n = PAGE) => Array.from({ length: n }, (_, at) => one(from - at));

describe('the history', () => {
  it('has each import once, whatever came meanwhile', () => {
    expect(joined(page(205), page(106)).map((each) => each.no)).toEqual(page(205, 199).map((each) => each.no));
    expect(joined([], [])).toEqual([]);
  });
  it('has more below a full page', () => {
    expect(canOlder(page(100), [])).toBe(true);
    expect(canOlder(page(30, 30), [])).toBe(false);
    expect(canOlder(page(130), page(30, 30))).toBe(false);
    expect(canOlder(page(205), page(106))).toBe(true);
    expect(canOlder([], [])).toBe(false);
  });
});
