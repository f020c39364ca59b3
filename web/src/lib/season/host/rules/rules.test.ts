import { describe, expect, it } from 'vitest';
import { Failure } from '$lib/api/client';
import type { RowView, SeasonWords } from '$lib/api/types';
import { asKind, exact, freshId, kindOf, sameRules, showExact, statsUsed, tidy, type Rules } from './doc';
import { moves, tally } from './effect';
import { ruleInWords } from './words';
import { below, wrongOf } from './wrong';

const stat = (key: string, one: string, many: string) => ({ key, label: many, one, many, group: null });
const words: SeasonWords = {
  from: 'lines', round: 'round', rounds: 'rounds', tie_breaks: [],
  stats: [stat('runs', 'run', 'runs'), stat('balls', 'ball', 'balls'), stat('catches', 'catch', 'catches')],
  ratios: [{ id: 'rate', name: 'Rate', of: 'runs', over: 'balls' }],
  roles: [{ id: 'bowler', name: 'Bowler' }], formats: [{ id: 't20', name: 'T20' }]
};
const rules: Rules = {
  id: 'own', version: 1, name: 'Own', says: 'All', counting: { statuses: ['finished'] },
  rules: [
    { id: 'runs', name: 'Runs', each: { stat: 'runs', points: 1 } },
    { id: 'rate', name: 'Rate', off: true, bands: { ratio: 'rate', sample: 10, of: [{ to: '4.99', points: -6 }, { from: 5, points: '0.5' }] } }
  ]
};

describe('numbers of the document', () => {
  it('are read as people type them', () => {
    const points = ['4', '-2', '−2', '0.5', ',5', '1.50', '007', '', '-', 'x', '1e3', '0.1234'].map((text) => exact(text, 3));
    expect(points).toEqual([4, -2, -2, '0.5', '0.5', '1.5', 7, null, null, null, null, null]);
    expect(exact('5.995', 2)).toBeNull();
    expect(Object.is(exact('-0', 3), 0)).toBe(true);
  });
  it('are shown with a minus sign', () => expect([-6, '-0.5', null].map(showExact)).toEqual(['−6', '−0.5', '']));
});

describe('a document', () => {
  it('names the stats that it looks at', () => {
    expect([...statsUsed(rules, words)]).toEqual(['runs']);
    expect([...statsUsed(rules, words, true)]).toEqual(['runs', 'balls']);
  });
  it('gives every rule an id of its own', () => {
    expect([freshId(rules, 'Runs'), freshId(rules, '4 × Bonus!'), freshId(rules, '…')]).toEqual(['runs_2', 'bonus', 'rule']);
  });
  it('keeps what a rule looks at when its kind changes', () => {
    const [runs] = rules.rules;
    if (!runs) throw new Error('there is a rule');
    const steps = asKind(runs, 'steps', words);
    expect(steps).toEqual({ id: 'runs', name: 'Runs', steps: { stat: 'runs', pick: 'best', at: [{ count: 1, points: 1 }] } });
    expect(kindOf(asKind(steps, 'bands', words))).toBe('bands');
    expect(asKind(asKind(steps, 'bands', words), 'each', words).each).toEqual({ stat: 'runs', points: 1 });
  });
  it('is the same with and without what says nothing', () => {
    const loud: Rules = { ...rules, version: 7, multipliers: [], rules: rules.rules.map((rule) => ({ ...rule, off: rule.off ?? false, applies: { roles: [], when: [] } })) };
    expect(sameRules(rules, loud)).toBe(true);
    expect(sameRules(rules, { ...rules, name: 'Other' })).toBe(false);
    expect(tidy({ ...rules, rules: [] }).rules).toEqual([]);
  });
  it('says its rules in words', () => {
    expect(rules.rules.map((rule) => ruleInWords(rule, words))).toEqual(['1 point for each run', 'Rate ≤ 4.99: −6, ≥ 5: 0.5']);
    const per = { id: 'x', name: 'X', each: { stat: 'catches', per: 3, points: 4 }, applies: { not_roles: ['bowler'], formats: ['t20'], when: [{ stat: 'runs', least: 1 }] } };
    expect(ruleInWords(per, words)).toBe('4 points for every 3 catches · T20 · not for Bowler · runs ≥ 1');
  });
});

describe('what is wrong', () => {
  const failure = (message: string, field: string | null) => new Failure(400, { code: 'bad_request', message, field });
  it('stands at its line', () => {
    const wrong = wrongOf(failure('rules[1].bands.of[1]: begins above the end of the band before it\nname: is 1 to 40 characters', 'rules'));
    expect([...wrong.keys()]).toEqual(['rules[1].bands.of[1]', 'name']);
    expect(below(wrong, 'rules[1]')).toEqual(['This must begin above the end of the band before it.']);
    const said = wrongOf(failure('rules[0].id: is there twice; keep one\nrules[1].each.stat: "x" is none of the stats: runs', 'rules'));
    expect([...said.values()]).toEqual(['This is there twice; keep one.', '"x" is none of the stats: runs.']);
    expect(below(wrong, 'rules[10]')).toEqual([]);
  });
  it('that cannot be read names its field', () => {
    expect([...wrongOf(failure('This cannot be read: x.', 'rules.rules[0].each.points'))]).toEqual([['rules[0].each.points', 'This cannot be read: x.']]);
    expect([...wrongOf(failure('Other', null))]).toEqual([['', 'Other']]);
    expect(wrongOf(null).size).toBe(0);
  });
});

it('the effect says who moves and by how much', () => {
  const row = (seat: number, rank: number, milli: number) => ({ seat, rank, points: { milli, shown: String(milli / 1000) } }) as RowView;
  const all = moves({ before: [row(1, 1, 6000), row(2, 2, 1000)], after: [row(2, 1, 9000), row(1, 2, 6000)] });
  expect(all.map((one) => [one.row.seat, one.places, one.milli])).toEqual([[2, 1, 8000], [1, -1, 0]]);
  expect(tally(all)).toEqual({ placed: 2, scored: 1 });
});
