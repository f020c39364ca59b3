import type { SeasonKit } from './context';
import { seasonHref } from './context';
import { texts } from '../texts';

export interface NavItem {
  href: string;
  label: string;
  /** Addresses that belong to it as well, as beginnings. */
  also?: string[];
}

/** The pages that everybody has. */
export function pagesOf(kit: SeasonKit): NavItem[] {
  const t = texts.season.nav;
  const at = (page: string) => seasonHref(kit.id, page);
  const own = kit.season.rows.find((row) => kit.mine.includes(row.seat));
  return [
    { href: at(''), label: t.table },
    ...(own ? [{ href: at(`squads/${own.seat}`), label: t.mine }] : []),
    { href: at('fixtures'), label: kit.t.season.fixtures, also: [at('matches/')] },
    { href: at('top'), label: t.top, also: [at('assets/')] },
    { href: at('chart'), label: t.chart }
  ];
}

/** The pages of a host. */
export function hostPagesOf(kit: SeasonKit): NavItem[] {
  const t = texts.seasonHost.nav;
  const at = (page: string) => seasonHref(kit.id, page);
  return [
    { href: at('scores'), label: t.scores, also: [at('scores/')] },
    { href: at('rules'), label: t.rules }
  ];
}

/** Whether a page belongs to an entry. */
export function isAt(item: NavItem, path: string): boolean {
  return path === item.href || (item.also ?? []).some((start) => path.startsWith(start));
}
