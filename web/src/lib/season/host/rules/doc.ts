// The document of scoring rules, as sport packs write it (docs/sport-packs.md). The server checks it and counts by it; here it
// is only opened, changed and sent back. Points and ends of bands are numbers, or text where they have decimals.
import type { SeasonWords } from '$lib/api/types';

/** Whole, or with decimals as text: `4`, `"0.5"`. */
export type Exact = number | string;

export interface Condition {
  stat: string;
  least?: number | null;
  most?: number | null;
}

export interface Scope {
  roles?: string[];
  not_roles?: string[];
  formats?: string[];
  when?: Condition[];
}

export interface Step {
  count: number;
  points: Exact;
}

export interface Band {
  from?: Exact | null;
  to?: Exact | null;
  points: Exact;
}

export interface Each {
  stat: string;
  per?: number;
  points: Exact;
}

export interface Steps {
  stat: string;
  pick: 'best' | 'all';
  at: Step[];
}

export interface Bands {
  ratio: string;
  sample: number;
  of: Band[];
}

export interface Rule {
  id: string;
  name: string;
  off?: boolean;
  applies?: Scope;
  per_innings?: boolean;
  text?: string;
  least?: Exact;
  most?: Exact;
  each?: Each;
  steps?: Steps;
  bands?: Bands;
}

export interface Multiplier {
  id: string;
  name: string;
  times: Exact;
  rules?: string[];
  applies?: Scope;
}

export interface TieBreak {
  stat: string;
  better?: 'more' | 'fewer';
}

export interface Rules {
  id: string;
  version: number;
  name: string;
  says: string;
  format?: string;
  counting: { statuses: ('finished' | 'live' | 'abandoned')[]; goals?: 'extra_time' | 'ninety_minutes' };
  tie_breaks?: TieBreak[];
  rules: Rule[];
  multipliers?: Multiplier[];
}

export type RuleKind = 'each' | 'steps' | 'bands';

export const kindOf = (rule: Rule): RuleKind => (rule.bands ? 'bands' : rule.steps ? 'steps' : 'each');

/** The stats that rules look at; of those that are switched off too, when `off`. */
export function statsUsed(rules: Rules, words: Pick<SeasonWords, 'ratios'>, off = false): Set<string> {
  const used = new Set<string>();
  for (const rule of rules.rules.filter((one) => off || !one.off)) {
    for (const stat of [rule.each?.stat, rule.steps?.stat]) if (stat) used.add(stat);
    const ratio = words.ratios.find((one) => one.id === rule.bands?.ratio);
    if (ratio) [ratio.of, ratio.over].forEach((stat) => used.add(stat));
    rule.applies?.when?.forEach((condition) => used.add(condition.stat));
  }
  return used;
}

/** An id that no rule has yet, made of a name. */
export function freshId(rules: Rules, name: string): string {
  const made = name.toLowerCase().normalize('NFD').replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^[^a-z]+|_+$/g, '') || 'rule';
  const taken = new Set([...rules.rules, ...(rules.multipliers ?? [])].map((one) => one.id));
  if (!taken.has(made)) return made;
  for (let n = 2; ; n += 1) if (!taken.has(`${made}_${n}`)) return `${made}_${n}`;
}

/** A rule of another kind: what it looks at stays where both kinds can. */
export function asKind(rule: Rule, kind: RuleKind, words: SeasonWords): Rule {
  const { each, steps, bands, ...rest } = rule;
  const stat = each?.stat ?? steps?.stat ?? words.ratios.find((one) => one.id === bands?.ratio)?.of ?? words.stats[0]?.key ?? '';
  const points = each?.points ?? steps?.at[0]?.points ?? bands?.of[0]?.points ?? 1;
  if (kind === 'each') return { ...rest, each: { stat, points } };
  if (kind === 'steps') return { ...rest, steps: { stat, pick: 'best', at: [{ count: 1, points }] } };
  return { ...rest, bands: { ratio: words.ratios[0]?.id ?? '', sample: 1, of: [{ points }] } };
}

/** Read from a field: a number as the document writes it; null when it is none. `-2`, `−2`, `0.5`, `,5` are read. */
export function exact(text: string, decimals: number): Exact | null {
  const plain = text.trim().replaceAll('−', '-').replace(',', '.');
  const match = /^(-?)(\d{0,9})(?:\.(\d*))?$/.exec(plain);
  if (!match || !/\d/.test(plain)) return null;
  const part = (match[3] ?? '').replace(/0+$/, '');
  if (part.length > decimals) return null;
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '') || '0';
  if (part === '') return Number(`${match[1]}${whole}`) || 0;
  return `${match[1]}${whole}.${part}`;
}

/** As people write it: with a minus sign, not a hyphen. */
export const showExact = (value: Exact | null | undefined): string => (value === null || value === undefined ? '' : String(value).replace('-', '−'));

/** The document without what says nothing, so that two that mean the same are the same. */
export function tidy(rules: Rules): Rules {
  const empty = (value: unknown) =>
    value === null || value === false || (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && !Array.isArray(value) && Object.keys(value as object).length === 0);
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).map(([key, one]) => [key, walk(one)] as const);
    return Object.fromEntries(kept.filter(([key, one]) => one !== undefined && !(empty(one) && key !== 'rules' && key !== 'statuses' && key !== 'at' && key !== 'of')));
  };
  return walk(rules) as Rules;
}

/** Whether two documents score alike; their version is not part of it. */
export const sameRules = (a: Rules, b: Rules): boolean => JSON.stringify({ ...tidy(a), version: 0 }) === JSON.stringify({ ...tidy(b), version: 0 });
