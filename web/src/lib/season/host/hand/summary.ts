import type { SeasonWords } from '$lib/api/types';
import { PLAYED_KEY, type Line } from './form';

/** What somebody did in a match beside having played, added up, in the words of the sport: `89 runs, 1 catch`. */
export function summary(lines: readonly Line[], asset: string, words: Pick<SeasonWords, 'stats'>): string {
  const own = lines.filter((line) => line.asset === asset);
  return words.stats
    .map((stat) => ({ stat, count: own.reduce((sum, line) => sum + (line.stats[stat.key] ?? 0), 0) }))
    .filter(({ stat, count }) => count > 0 && stat.key !== PLAYED_KEY)
    .map(({ stat, count }) => `${count} ${count === 1 ? stat.one : stat.many}`)
    .join(', ');
}
