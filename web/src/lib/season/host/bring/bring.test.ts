import { describe, expect, it } from 'vitest';
import type { ChangeView, ProblemView } from '$lib/api/types';
import { byMatch, fieldLabel, lines, shown, worth, type Names } from './changes';
import { asked, decided } from './choices';
import { formatsFor } from './formats';
import { problemsCsv, sentence, sorted } from './problems';
import { address } from './upload';

const stat = (key: string, label: string) => ({ key, label, one: key, many: key, group: null });
const names: Names = {
  words: { stats: [stat('runs', 'Runs')], roles: [{ id: 'bowler', name: 'Bowler' }] },
  nameOf: (id) => ({ ars: 'Arsenal FC', che: 'Chelsea FC' })[id] ?? null,
  shortOf: (id) => ({ ars: 'Arsenal', che: 'Chelsea' })[id] ?? null,
  matchOfFile: (id) => `match “${id}” of the file`
};
const change = (match: string, rest: Partial<ChangeView> = {}): ChangeView => ({
  what: 'added', match, title: null, kind: 'stats', asset: 'x', asset_name: 'Ann', innings: 0, fields: [], ...rest
});
const to = (field: string, value: string) => ({ field, from: null, to: value });

describe('the changes of a preview', () => {
  it('stand below their match, which has a name even when it is new', () => {
    const groups = byMatch([
      change('a', { title: 'Arsenal v Chelsea' }),
      change('b', { kind: 'fixture', fields: [to('home', 'che'), to('away', 'ars')] }),
      change('a'),
      change('c'),
      change('d', { kind: 'fixture', fields: [to('title', 'England v New Zealand')] })
    ], names);
    expect(groups.map((one) => [one.title, one.changes.length])).toEqual([
      ['Arsenal v Chelsea', 2], ['Chelsea v Arsenal', 1], ['match “c” of the file', 1], ['England v New Zealand', 1]
    ]);
    expect(lines(groups)).toHaveLength(9);
    expect(new Set(lines(groups).map((one) => one.key)).size).toBe(9);
  });

  it('have labels and values of people', () => {
    expect(['runs', 'shoot-out', 'status', 'odd'].map((one) => fieldLabel(one, names))).toEqual(['Runs', 'Penalties', 'State', 'odd']);
    expect(shown(to('home', ''), 'ars', names)).toBe('Arsenal FC');
    expect(shown(to('role', ''), 'bowler', names)).toBe('Bowler');
    expect(shown(to('status', ''), 'void', names)).toBe('Does not count');
    expect(shown(to('starts', ''), '2025-08-16T14:00:00Z', names)).toContain('16 Aug');
    expect(shown(to('score', ''), null, names)).toBeNull();
  });

  it('leave noughts of new lines out, never of changed ones', () => {
    const fields = [to('runs', '7'), to('catches', '0'), to('role', 'bowler')];
    expect(worth(change('a', { fields }), names).map((one) => one.field)).toEqual(['runs']);
    expect(worth(change('a', { fields, what: 'changed' }), names)).toHaveLength(3);
    expect(worth(change('a', { fields: [to('runs', '0')] }), names)).toHaveLength(1);
    expect(worth(change('a', { fields: [to('played', '1'), to('runs', '7')] }), names).map((one) => one.field)).toEqual(['runs']);
    const fixture = change('a', { kind: 'fixture', fields: [to('venue', 'x'), to('away', 'che'), to('home', 'ars')] });
    expect(worth(fixture, names).map((one) => one.field)).toEqual(['home', 'away', 'venue']);
  });
});

const problem = (rest: Partial<ProblemView>): ProblemView => ({
  hinders: true, file: null, line: null, column: null, value: null, reason: 'is wrong', suggestion: null, ...rest
});

describe('problems', () => {
  it('that stop the file come first', () => {
    const all = [problem({ hinders: false, line: 1 }), problem({ line: 9 }), problem({ line: 2 })];
    expect(sorted(all).map((one) => one.line)).toEqual([9, 2, 1]);
  });

  it('are sentences', () => {
    expect(['is negative', 'Whole.'].map((reason) => sentence({ reason }))).toEqual(['Is negative.', 'Whole.']);
  });

  it('become a table that runs nothing', () => {
    const csv = problemsCsv([problem({ line: 3, value: '=1+1', reason: 'is "odd", so' })], ['stops', 'file'], 'yes');
    expect(csv).toBe('stops,file\r\nyes,,3,,\'=1+1,"is ""odd"", so",\r\n');
  });
});

describe('what is asked', () => {
  it('has names, who is meant, and what is left out', () => {
    const choices = { Chelsey: { asset: 'che' }, Nobody: 'out' as const };
    expect(asked(choices)).toEqual({ aliases: [{ alias: 'Chelsey', asset: 'che' }], leave_out: true });
    const unmatched = ['Chelsey', 'Other'].map((name) => ({ name, team: null, near: [] }));
    expect(decided(unmatched, choices)).toBe(1);
  });

  it('is one address', () => {
    expect(address('c 1', 'a&b.csv', { format: 'auto', leave_out: false })).toBe('/api/v1/competitions/c%201/season/imports?name=a%26b.csv');
    const how = { format: 'fixtures', zone: 'UTC', match: 'm', aliases: [{ alias: 'X', asset: 'x' }], leave_out: true };
    const query = new URL(address('c', 'f', how), 'http://here').searchParams;
    expect([...query.keys()]).toEqual(['name', 'format', 'match', 'zone', 'aliases', 'leave_out']);
    expect(JSON.parse(query.get('aliases') ?? '')).toEqual([{ alias: 'X', asset: 'x' }]);
  });

  it('offers only files that the sport can use', () => {
    expect(formatsFor({ from: 'results', stats: [] })).toEqual(['auto', 'fixtures', 'openfootball', 'football_data']);
    expect(formatsFor({ from: 'lines', stats: [stat('wickets', 'Wickets')] })).toEqual(['auto', 'fixtures', 'cricket_scores', 'cricsheet']);
    expect(formatsFor({ from: 'lines', stats: [stat('votes', 'Votes')] })).toEqual(['auto', 'fixtures']);
  });
});
