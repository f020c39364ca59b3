import { describe, expect, it } from 'vitest';
import { clean, note, recent } from './recent';

describe('clean', () => {
  it.each([
    ['open /join/ABCD1234', 'open /join/…'],
    ['open /watch/s3cret?x=1', 'open /watch/…?x=1'],
    ['open /sign-in?token=abc&next=/create', 'open /sign-in?token=…&next=…'],
    ['fault: asha@example.org is taken', 'fault: … is taken'],
    ['open /competitions/018f/room', 'open /competitions/018f/room']
  ])('%s', (text, wanted) => {
    expect(clean(text)).toBe(wanted);
  });
});

it('keeps the last forty lines', () => {
  for (let n = 0; n < 60; n += 1) note(`line ${n}`);
  expect(recent().map((one) => one.what)).toEqual(Array.from({ length: 40 }, (_, n) => `line ${n + 20}`));
});
