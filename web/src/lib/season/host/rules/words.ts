// A rule in one line, in the words of the sport. It says what the document says; the points are the server's.
import type { SeasonWords } from '$lib/api/types';
import { texts } from '$lib/texts';
import { showExact, type Band, type Rule, type Scope } from './doc';

const t = texts.seasonHost.rules;

/** `20 points for each wicket`, `50: 10 points, 100: 25 points`. */
export function ruleInWords(rule: Rule, words: SeasonWords): string {
  const scope = scopeInWords(rule.applies, words);
  return [what(rule, words), scope].filter(Boolean).join(' · ');
}

function what(rule: Rule, words: SeasonWords): string {
  const stat = (key: string) => words.stats.find((one) => one.key === key);
  const points = (value: number | string) => t.pointsOne(showExact(value));
  if (rule.each) {
    const counted = stat(rule.each.stat);
    const per = rule.each.per ?? 1;
    return `${points(rule.each.points)} ${per === 1 ? t.eachOne(counted?.one ?? '') : t.every(per, counted?.many ?? '')}`;
  }
  if (rule.steps) {
    const many = stat(rule.steps.stat)?.many ?? '';
    return `${rule.steps.at.map((step) => `${step.count}: ${showExact(step.points)}`).join(', ')} (${many})`;
  }
  const ratio = words.ratios.find((one) => one.id === rule.bands?.ratio)?.name ?? '';
  return `${ratio} ${(rule.bands?.of ?? []).map((band) => `${bandInWords(band)}: ${showExact(band.points)}`).join(', ')}`;
}

/** `≤ 4.99`, `5 to 5.99`, `≥ 12.01`. */
export function bandInWords({ from, to }: Band): string {
  const [low, high] = [showExact(from), showExact(to)];
  if (low && high) return `${low}–${high}`;
  return low ? `≥ ${low}` : high ? `≤ ${high}` : t.everyone;
}

function scopeInWords(scope: Scope | undefined, words: SeasonWords): string {
  const names = (list: SeasonWords['roles'], ids: string[] | undefined) =>
    (ids ?? []).map((id) => list.find((one) => one.id === id)?.name ?? id).join(', ');
  const parts = [
    scope?.formats?.length ? names(words.formats, scope.formats) : '',
    scope?.roles?.length ? `${t.roles.toLowerCase()} ${names(words.roles, scope.roles)}` : '',
    scope?.not_roles?.length ? `${t.notRoles.toLowerCase()} ${names(words.roles, scope.not_roles)}` : '',
    scope?.when?.length ? scope.when.map((one) => condition(one, words)).join(', ') : ''
  ];
  return parts.filter(Boolean).join(' · ');
}

function condition({ stat, least, most }: { stat: string; least?: number | null; most?: number | null }, words: SeasonWords): string {
  const label = words.stats.find((one) => one.key === stat)?.label ?? '';
  if (typeof least === 'number' && typeof most === 'number') return `${label} ${least}–${most}`;
  return typeof least === 'number' ? `${label} ≥ ${least}` : `${label} ≤ ${most ?? 0}`;
}
