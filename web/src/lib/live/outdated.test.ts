import { describe, expect, it } from 'vitest';
import { Outdated, type Kept } from './outdated';

function page(protocol = 1, store = new Map<string, string>()) {
  const seen = { reloads: 0, busy: false };
  const kept: Kept = { getItem: (key) => store.get(key) ?? null, setItem: (key, value) => void store.set(key, value) };
  const outdated = new Outdated({ protocol, reload: () => (seen.reloads += 1), busy: () => seen.busy, kept: () => kept });
  return { outdated, seen, store };
}

describe('a page that the server speaks to no longer', () => {
  it('loads itself anew when no lot is open and nobody types', () => {
    const { outdated, seen } = page();
    outdated.settle(false);
    expect(seen.reloads).toBe(0);
    outdated.tell();
    outdated.settle(true);
    expect(seen.reloads).toBe(0);
    seen.busy = true;
    outdated.settle(false);
    expect(seen.reloads).toBe(0);
    seen.busy = false;
    outdated.settle(false);
    outdated.settle(false);
    expect(seen.reloads).toBe(1);
  });

  it('does not do so again and again when it stays what it was', () => {
    const first = page();
    first.outdated.tell();
    first.outdated.settle(false);
    const same = page(1, first.store);
    same.outdated.tell();
    same.outdated.settle(false);
    expect(same.seen.reloads).toBe(0);
    const newer = page(2, first.store);
    newer.outdated.tell();
    newer.outdated.settle(false);
    expect(newer.seen.reloads).toBe(1);
  });

  it('leaves it to its person where nothing can be kept', () => {
    let reloads = 0;
    const outdated = new Outdated({
      protocol: 1, reload: () => (reloads += 1), busy: () => false,
      kept: () => {
        throw new Error('forbidden');
      }
    });
    outdated.tell();
    outdated.settle(false);
    expect(reloads).toBe(0);
  });
});
