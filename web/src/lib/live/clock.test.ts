import { describe, expect, it } from 'vitest';
import { best, estimate, ServerClock } from './clock';

function device(monotonic = 1_000, wall = 50_000) {
  const at = { monotonic, wall };
  return {
    at,
    clock: new ServerClock({ monotonic: () => at.monotonic, wall: () => at.wall }),
    pass(ms: number) {
      at.monotonic += ms;
      at.wall += ms;
    }
  };
}

describe('the server clock', () => {
  it('believes the round trip with the lowest delay', () => {
    const slow = estimate({ sent: 0, received: 400, server: 10_350 });
    const fast = estimate({ sent: 1_000, received: 1_020, server: 11_010 });
    expect(fast).toEqual({ offset: 10_000, error: 10 });
    expect(best([slow, fast])).toBe(fast);
    expect(best([])).toBeNull();
  });

  it('shows the server time whatever the device says the time is', () => {
    const { clock, pass, at } = device(1_000, -999_999_999);
    clock.add({ sent: 980, received: 1_000, server: 1_700_000_000_000 });
    at.wall += 86_400_000;
    expect(clock.now()).toBe(1_700_000_000_010);
    pass(500);
    expect(clock.now()).toBe(1_700_000_000_510);
  });

  it('is never behind a message that has arrived', () => {
    const { clock } = device();
    clock.heard(200_000);
    expect(clock.now()).toBe(200_000);
    clock.heard(199_000);
    expect(clock.now()).toBe(200_000);
    clock.heard(200_040);
    expect(clock.now()).toBe(200_040);
  });

  it('measures anew after sleep, when the monotonic clock may have stood still', () => {
    const { clock, at } = device();
    clock.add({ sent: 990, received: 1_000, server: 100_000 });
    expect(clock.slept()).toBe(false);
    at.wall += 60_000;
    expect(clock.slept()).toBe(true);
    expect(clock.slept()).toBe(false);
    clock.add({ sent: 1_000, received: 1_200, server: 160_100 });
    expect(clock.now()).toBe(160_000 - (1_000 - at.monotonic));
  });
});
