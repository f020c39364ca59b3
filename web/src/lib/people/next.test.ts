import { describe, expect, it } from 'vitest';
import { safeNext, signInFrom } from './next';

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

describe('signInFrom', () => {
  it.each([
    ['/create', '/sign-in?next=%2Fcreate'],
    ['/help?sport=cricket', '/sign-in?next=%2Fhelp%3Fsport%3Dcricket'],
    ['/', '/sign-in'],
    ['/sign-in?next=%2Fcreate', '/sign-in?next=%2Fcreate'],
    ['/sign-in?token=abc', '/sign-in']
  ])('%s leads to %s', (here, wanted) => {
    expect(signInFrom(new URL(here, 'https://gavel.example'))).toBe(wanted);
  });
});
