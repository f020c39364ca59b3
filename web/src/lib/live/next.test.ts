import { describe, expect, it } from 'vitest';
import { fromSnapshot } from './room';
import { snapshot } from './fixture';
import { nextMatch } from './next';

const match = (starts_at_ms: number) => ({ opponent: 'Leeds', home: true, starts_at_ms, venue: null });

describe('the next match', () => {
  it('is the first that has not begun', () => {
    expect(nextMatch([match(10), match(20)], 5)?.starts_at_ms).toBe(10);
    expect(nextMatch([match(10), match(20)], 10)?.starts_at_ms).toBe(20);
    expect(nextMatch([match(10)], 10)).toBeNull();
    expect(nextMatch(undefined, 0)).toBeNull();
  });

  it('comes with the snapshot, where any is known', () => {
    expect(fromSnapshot(snapshot()).next).toEqual({});
    expect(fromSnapshot(snapshot({ next: { villa: [match(10)] } })).next.villa).toHaveLength(1);
  });
});
