import { describe, expect, it } from 'vitest';
import type { PoolAsset } from '../api/types';
import { filtered } from './filter';

const asset = (id: string, name: string, attributes: PoolAsset['attributes'], in_pool = true): PoolAsset => ({
  id, name, short: name, initials: 'XX', colours: ['#000000', '#ffffff'], details: {}, attributes, base: null, same_name: false,
  in_pool, base_override: null
});
const list = [
  asset('a', 'Atlético', { country: 'Spain' }),
  asset('b', 'Bayern', { country: 'Germany' }, false),
  asset('c', 'Real', { country: 'Spain' })
];
const none = { text: '', picks: {}, onlyChosen: false };

describe('filtered', () => {
  it.each([
    ['nothing asked: all', none, ['a', 'b', 'c']],
    ['letters without accents', { ...none, text: 'atletico' }, ['a']],
    ['words of name and attribute', { ...none, text: 'spain re' }, ['c']],
    ['a picked value', { ...none, picks: { country: 'Spain' } }, ['a', 'c']],
    ['only chosen ones', { ...none, onlyChosen: true }, ['a', 'c']],
    ['nothing matches', { ...none, text: 'zzz' }, []]
  ])('%s', (_name, filter, wanted) => {
    expect(filtered(list, filter).map((one) => one.id)).toEqual(wanted);
  });
});
