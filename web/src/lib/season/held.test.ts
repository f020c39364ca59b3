import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Held, STILL_MS } from './held.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('shows what comes at once while nobody touches it, and takes no taps for a moment', () => {
  const held = new Held('old');
  held.take('new');
  expect([held.shown, held.settling]).toEqual(['new', true]);
  vi.advanceTimersByTime(STILL_MS);
  expect(held.settling).toBe(false);
});

it('changes nothing under a finger, only a moment after it was lifted', () => {
  const held = new Held('old');
  held.press();
  held.take('new');
  held.take('newer');
  vi.advanceTimersByTime(10 * STILL_MS);
  expect(held.shown).toBe('old');
  held.lift();
  vi.advanceTimersByTime(STILL_MS - 1);
  expect(held.shown).toBe('old');
  vi.advanceTimersByTime(1);
  expect(held.shown).toBe('newer');
});

it('waits on when the finger comes down again', () => {
  const held = new Held('old');
  held.press();
  held.lift();
  held.take('new');
  held.press();
  vi.advanceTimersByTime(10 * STILL_MS);
  expect(held.shown).toBe('old');
  held.lift();
  vi.advanceTimersByTime(STILL_MS);
  expect(held.shown).toBe('new');
});

it('the same again is no change', () => {
  const held = new Held('old');
  held.take('old');
  expect(held.settling).toBe(false);
});
