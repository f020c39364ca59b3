import { describe, expect, it } from 'vitest';
import { safeNext } from './next';

describe('safeNext', () => {
  it.each([
    ['/create', '/create'],
    ['/competitions/1/room?x=1', '/competitions/1/room?x=1'],
    [null, '/'],
    ['', '/'],
    ['https://elsewhere.example', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['javascript:alert(1)', '/']
  ])('%s goes to %s', (next, wanted) => {
    expect(safeNext(next)).toBe(wanted);
  });
});
