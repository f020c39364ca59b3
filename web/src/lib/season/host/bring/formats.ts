import type { SeasonWords } from '$lib/api/types';

/** The readers that the server has, as `format` names them. */
export type FileFormat = 'auto' | 'fixtures' | 'cricket_scores' | 'football_stats' | 'cricsheet' | 'openfootball' | 'football_data';

/** The files that make sense for a sport, by what it counts; the first is to let the file say it. */
export function formatsFor(words: Pick<SeasonWords, 'from' | 'stats'> | null): FileFormat[] {
  const counts = (key: string) => words?.stats.some((stat) => stat.key === key) ?? false;
  const goals = words?.from === 'results' || counts('goals_scored');
  return [
    'auto',
    'fixtures',
    ...(counts('wickets') ? (['cricket_scores', 'cricsheet'] as const) : []),
    ...(counts('goals_scored') ? (['football_stats'] as const) : []),
    ...(goals ? (['openfootball', 'football_data'] as const) : [])
  ];
}

/** The time zone of this device, and every other that it knows. */
export function zones(): { own: string; all: string[] } {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return { own, all: [...new Set([own, 'UTC', ...known])] };
}
