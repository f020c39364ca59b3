import { expect, it } from 'vitest';
import { JITTER_MOST_MS, jitter } from './jitter';

it('spreads a room over the whole moment and never beyond', () => {
  expect(jitter(() => 0)).toBe(0);
  expect(jitter(() => 0.5)).toBe(JITTER_MOST_MS / 2);
  expect(jitter(() => 0.999)).toBeLessThan(JITTER_MOST_MS);
});
