import type { AssetView, LinesFrom, MatchView, MissingView, SeasonWords } from '$lib/api/types';
import { plain } from '$lib/pool/filter';

/** Whether a match still waits for its score. */
export function isOpen(match: MatchView, from: LinesFrom): boolean {
  if (match.status === 'scheduled' || match.status === 'live') return true;
  if (match.status !== 'finished') return false;
  return from === 'lines' ? match.lines === 0 : match.score.after_90 === null && match.score.after_extra === null;
}

/** Those that wait: finished ones first, then by time; without a date last. */
export function open(matches: readonly MatchView[], from: LinesFrom): MatchView[] {
  const late = (match: MatchView) => (match.status === 'finished' ? 0 : match.status === 'live' ? 1 : 2);
  return matches
    .filter((match) => isOpen(match, from))
    .sort((a, b) => late(a) - late(b) || (a.starts_at_ms ?? Infinity) - (b.starts_at_ms ?? Infinity) || a.id.localeCompare(b.id));
}

/** The one to go on with after `done`. */
export function next(matches: readonly MatchView[], from: LinesFrom, done: string): MatchView | null {
  return open(matches, from).find((match) => match.id !== done) ?? null;
}

/** Matches of which some words are in the name, the round or the place. */
export function found(matches: readonly MatchView[], text: string): MatchView[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...matches];
  return matches.filter((match) => {
    const searched = plain([match.title, match.home?.name, match.away?.name, match.round_name, match.venue].filter(Boolean).join(' '));
    return words.every((word) => searched.includes(word));
  });
}

/** How many matches somebody should look at. */
export const missingCount = (missing: readonly MissingView[]): number => missing.reduce((sum, one) => sum + one.count, 0);

/** The teams of a match that is called `A v B`, where the list has teams of exactly these names. */
export function teamsOf(title: string, everybody: readonly AssetView[]): string[] {
  const sides = title.split(/\s+v(?:s\.?)?\s+/i).map(plain);
  const clubs = [...new Set(everybody.map((one) => one.attributes['club']).filter((club) => club !== undefined))];
  return sides.length === 2 ? clubs.filter((club) => sides.includes(plain(club))) : [];
}

/** The stats under their headings: those that the rules look at, and the others. */
export interface StatGroups {
  used: { group: string | null; stats: SeasonWords['stats'] }[];
  others: SeasonWords['stats'];
}

/** The stats to type in: what the rules look at stands open, by its heading; the rest can be opened. */
export function statGroups(words: SeasonWords, used: ReadonlySet<string>): StatGroups {
  const groups: StatGroups['used'] = [];
  for (const stat of words.stats.filter((one) => used.has(one.key))) {
    const group = groups.find((one) => one.group === stat.group);
    if (group) group.stats.push(stat);
    else groups.push({ group: stat.group, stats: [stat] });
  }
  return { used: groups, others: words.stats.filter((one) => !used.has(one.key)) };
}
