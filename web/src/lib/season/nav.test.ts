import { expect, it } from 'vitest';
import { isAt } from './nav';

it('a page belongs to its entry, and so do the pages below it that have none of their own', () => {
  const fixtures = { href: '/competitions/c/season/fixtures', label: '', also: ['/competitions/c/season/matches/'] };
  expect(isAt(fixtures, '/competitions/c/season/fixtures')).toBe(true);
  expect(isAt(fixtures, '/competitions/c/season/matches/m1')).toBe(true);
  expect(isAt({ href: '/competitions/c/season', label: '' }, '/competitions/c/season/fixtures')).toBe(false);
});
