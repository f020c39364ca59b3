import type { CompetitionSettings, MoneyFormat, SportPack } from '../api/types';
import { showMoney } from '../money';
import { texts } from '../texts';
import { showLength } from '../when';

export interface Rule {
  term: string;
  says: string;
}

/** The rules of a competition in plain words, in the order in which people ask. Says what is set; decides nothing. */
export function rulesInWords(settings: CompetitionSettings, pack: SportPack | null, money: MoneyFormat): Rule[] {
  const { rules } = settings;
  const t = texts.quiet.rules;
  const w = texts.of(pack).page.rules;
  const show = (units: number) => showMoney(units, money);
  const list: Rule[] = [
    { term: t.money, says: t.moneySays(show(rules.purse)) },
    { term: t.places, says: w.places(rules.slots, rules.least_squad) },
    { term: t.start, says: w.start(show(rules.base)) },
    { term: t.raise, says: raises(settings, show) },
    { term: t.time, says: time(settings, w) },
    { term: t.gap, says: rules.clocks.interlude_ms === 0 ? t.noGap : showLength(rules.clocks.interlude_ms) },
    { term: t.order, says: texts.quiet.settings.orders[rules.order] },
    { term: t.chances, says: w.chances(rules.reoffer_rounds) }
  ];
  for (const quota of rules.quotas) {
    const label = pack?.attributes.find((attribute) => attribute.name === quota.attribute)?.label ?? quota.attribute;
    list.push({ term: label, says: w.limit(quota.value, quota.least, quota.most) });
  }
  list.push({ term: t.late, says: late(settings, w) });
  return list;
}

type SportRules = ReturnType<typeof texts.of>['page']['rules'];

function raises({ rules }: CompetitionSettings, show: (units: number) => string): string {
  const t = texts.quiet.rules;
  const [only, ...more] = rules.increments;
  if (!only) return '';
  if (more.length === 0) return show(only.step);
  return rules.increments.map((slab, index) => (index === 0 ? show(slab.step) : t.from(show(slab.from), show(slab.step)))).join(', ');
}

function time({ rules }: CompetitionSettings, w: SportRules): string {
  const { clock_ms, rebid_ms, anti_snipe_ms } = rules.clocks;
  const t = texts.quiet.rules;
  if (rebid_ms) return `${w.time(showLength(clock_ms))} ${t.rebid(showLength(rebid_ms))}`;
  return anti_snipe_ms > 0 ? `${w.time(showLength(clock_ms))} ${t.lateBids(showLength(anti_snipe_ms))}` : w.time(showLength(clock_ms));
}

function late({ rules }: CompetitionSettings, w: SportRules): string {
  const { who, until } = rules.late_join;
  const t = texts.quiet.rules;
  if (who === 'nobody') return t.lateNobody;
  const end = until === 'half_of_lots' ? w.lateHalf : until === 'end' ? t.lateEnd : w.lateLot(until.lot);
  return `${texts.quiet.settings.lateJoins[who]}, ${end}.`;
}
