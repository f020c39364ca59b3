import { describe, expect, it } from 'vitest';
import type { AssetView, MatchPageView, MatchView, SeasonWords } from '$lib/api/types';
import { linesBody, linesOf, resultBody, resultForm, same, typed, withCount } from './form';
import { fixtureBody, fixtureForm } from './fixture-form';
import { found, next, open, statGroups, teamsOf } from './list';
import { summary } from './summary';

const none = { after_90: null, after_extra: null, shootout: null };
const match = (id: string, rest: Partial<MatchView> = {}): MatchView => ({
  id, title: `Match ${id}`, home: null, away: null, round: 1, round_name: 'Matchday 1', starts_at_ms: null, venue: null, format: null,
  status: 'scheduled', score: none, words: null, lines: 0, ...rest
});

describe('a result form', () => {
  it('opens a match that has not begun in order to end it', () => {
    expect(resultForm(match('a')).status).toBe('finished');
    expect(resultForm(match('a', { status: 'postponed' })).status).toBe('postponed');
  });

  it('sends what is typed, and a score only where there can be one', () => {
    const form = { ...resultForm(match('a')), after90: { home: 2, away: null } };
    expect(resultBody(form)).toEqual({ status: 'finished', score: { after_90: { home: 2, away: 0 }, after_extra: null, shootout: null }, words: null });
    expect(resultBody({ ...form, status: 'postponed' })).toEqual({ status: 'postponed', score: null, words: null });
    expect(resultBody({ ...form, after90: { home: null, away: null }, words: ' won by 4 wickets ' })).toEqual({
      status: 'finished', score: null, words: 'won by 4 wickets'
    });
  });

  it('sends extra time and penalties only when they are said', () => {
    const score = { after_90: { home: 1, away: 1 }, after_extra: { home: 2, away: 2 }, shootout: { home: 4, away: 3 } };
    const form = resultForm(match('a', { status: 'finished', score }));
    expect(resultBody(form).score).toEqual(score);
    expect(resultBody({ ...form, hasExtra: false, hasShootout: false }).score).toEqual({ ...none, after_90: { home: 1, away: 1 } });
  });

  it('reads whole numbers', () => {
    expect(['', '7', '12a', '-3', '99999'].map(typed)).toEqual([null, 7, 12, 3, 9999]);
  });
});

describe('lines', () => {
  it('come from the page and go back without noughts', () => {
    const asset = { id: 'ann' } as AssetView;
    const points = { milli: 0, shown: '0' };
    const one = { asset, owner: null, owner_name: null, points, reasons: [], role: 'bowler', lines: [{ innings: 2, stats: { runs: 4, wickets: 0 } }] };
    const lines = linesOf({ head: 1, match: match('a'), assets: [one] } as unknown as MatchPageView);
    expect(lines).toEqual([{ asset: 'ann', role: 'bowler', innings: 2, stats: { runs: 4, wickets: 0 } }]);
    expect(linesBody(lines)).toEqual([{ asset: 'ann', role: 'bowler', innings: 2, stats: { runs: 4 } }]);
    expect(linesBody([{ asset: 'x', role: null, innings: 0, stats: { runs: 0 } }])).toEqual([]);
    expect(same({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
    expect(same({ a: 1 }, { a: 2 })).toBe(false);
  });
});

it('who did anything has played', () => {
  const line = { asset: 'x', role: null, innings: 0, stats: {} };
  expect(withCount(line, 'runs', 5, true).stats).toEqual({ runs: 5, played: 1 });
  expect(withCount(line, 'runs', 5, false).stats).toEqual({ runs: 5 });
  expect(withCount({ ...line, stats: { played: 0 } }, 'catches', 1, true).stats).toEqual({ played: 0, catches: 1 });
});

describe('the list', () => {
  const all = [
    match('done', { status: 'finished', score: { ...none, after_90: { home: 0, away: 0 } } }),
    match('late', { starts_at_ms: 50 }),
    match('undated'),
    match('soon', { starts_at_ms: 20, venue: 'Emirates Stadium' }),
    match('bare', { status: 'finished', starts_at_ms: 90 }),
    match('off', { status: 'void' })
  ];
  it('puts what waits in the order in which it is typed in', () => {
    expect(open(all, 'results').map((one) => one.id)).toEqual(['bare', 'soon', 'late', 'undated']);
    expect(next(all, 'results', 'bare')?.id).toBe('soon');
    expect(next([], 'lines', 'x')).toBeNull();
  });
  it('of a sport with lines waits for lines, not for a score', () => {
    expect(open(all, 'lines').map((one) => one.id)).toContain('done');
    expect(open([match('x', { status: 'finished', lines: 22 })], 'lines')).toEqual([]);
  });
  it('is searched by any word', () => {
    expect(found(all, 'EMIRATES').map((one) => one.id)).toEqual(['soon']);
    expect(found(all, ' ')).toHaveLength(6);
  });
});

describe('who took part', () => {
  const of = (id: string, club: string) => ({ id, attributes: { club } }) as unknown as AssetView;
  const all = [of('a', 'England'), of('b', 'New Zealand'), of('c', 'England A')];
  it('is offered by team, when the list has exactly these teams', () => {
    expect(teamsOf('New Zealand v England', all)).toEqual(['England', 'New Zealand']);
    expect(teamsOf('England v Australia', all)).toEqual(['England']);
    expect(teamsOf('Round 1', all)).toEqual([]);
  });
});

it('what the rules look at stands under its heading', () => {
  const stat = (key: string, group: string | null) => ({ key, label: key, one: key, many: key, group });
  const words = { stats: [stat('played', null), stat('runs', 'Batting'), stat('balls', 'Batting'), stat('wickets', 'Bowling')] } as SeasonWords;
  const { used, others } = statGroups(words, new Set(['runs', 'wickets']));
  expect(used.map((one) => [one.group, one.stats.map((each) => each.key)])).toEqual([['Batting', ['runs']], ['Bowling', ['wickets']]]);
  expect(others.map((one) => one.key)).toEqual(['played', 'balls']);
});

it('what somebody did is said in the words of the sport, innings added up', () => {
  const words = { stats: [{ key: 'played', label: '', one: 'match', many: 'matches', group: null }, { key: 'runs', label: '', one: 'run', many: 'runs', group: null }] };
  const line = (innings: number, runs: number) => ({ asset: 'x', role: null, innings, stats: { played: 1, runs } });
  expect(summary([line(1, 40), line(2, 5), { ...line(1, 9), asset: 'y' }], 'x', words)).toBe('45 runs');
  expect(summary([line(1, 0)], 'x', words)).toBe('');
});

describe('a fixture', () => {
  const formats = [{ id: 'odi', name: 'One-day' }];
  it('keeps its date and its kind when only the place changes', () => {
    const form = fixtureForm(match('a', { title: 'A v B', format: 'ODI', starts_at_ms: 5, venue: 'Old' }), { from: 'lines', formats });
    expect(fixtureBody({ ...form, venue: 'New ' }, false)).toEqual({
      home: null, away: null, title: 'A v B', starts_at_ms: 5, venue: 'New', round: 'Matchday 1', format: 'odi'
    });
  });
  it('of two sides has no title of its own', () => {
    const sides = { home: { id: 'h' } as AssetView, away: { id: 'w' } as AssetView };
    expect(fixtureBody(fixtureForm(match('a', sides), { from: 'results', formats: [] }), true)).toMatchObject({ home: 'h', away: 'w', title: null, format: null });
  });
});
