// Matches by round and day; scores in words. What counts is the server's.
import type { GoalsView, MatchView, ScoreView } from '../api/types';
import { season as t } from '../texts/season';

export interface Round {
  number: number;
  name: string;
  matches: MatchView[];
}

export interface Day {
  /** Midnight of the day on this device; null for matches without a date. */
  at: number | null;
  matches: MatchView[];
}

/** Every round once, in the order in which the server lists the matches. */
export function roundsOf(matches: readonly MatchView[]): Round[] {
  const rounds = new Map<number, Round>();
  for (const match of matches) {
    const round = rounds.get(match.round) ?? { number: match.round, name: match.round_name, matches: [] };
    round.matches.push(match);
    rounds.set(match.round, round);
  }
  return [...rounds.values()];
}

/** A match that was not ended by anybody is over for sure after this. */
const LONGEST_MS = 6 * 3_600_000;
const isToCome = (match: MatchView, now: number): boolean =>
  match.status === 'scheduled' && (match.starts_at_ms === null || match.starts_at_ms + LONGEST_MS > now);

/** The round to open first: the one that is being played, else the next one, else the last that has been played. */
export function roundToOpen(rounds: readonly Round[], now: number): number | null {
  const has = (test: (match: MatchView) => boolean) => (round: Round) => round.matches.some(test);
  const found =
    rounds.find(has((match) => match.status === 'live')) ??
    rounds.find(has((match) => isToCome(match, now))) ??
    rounds.findLast(has((match) => match.status === 'finished')) ??
    rounds.at(-1);
  return found?.number ?? null;
}

/** The match that comes first, of those that are to come. */
export function firstToCome(matches: readonly MatchView[], now: number): MatchView | null {
  const dated = matches.filter((match) => isToCome(match, now) && match.starts_at_ms !== null);
  dated.sort((a, b) => (a.starts_at_ms ?? 0) - (b.starts_at_ms ?? 0));
  return dated[0] ?? matches.find((match) => isToCome(match, now)) ?? null;
}

const midnight = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0);

/** A round's matches by the day on this device; those without a date come last. */
export function daysOf(matches: readonly MatchView[]): Day[] {
  const days = new Map<number | null, MatchView[]>();
  for (const match of matches) {
    const at = match.starts_at_ms === null ? null : midnight(match.starts_at_ms);
    days.set(at, [...(days.get(at) ?? []), match]);
  }
  return [...days].map(([at, of]) => ({ at, matches: of })).sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
}

/** The score that stands large: after extra time where there was some; never the shoot-out. */
export const mainScore = (score: ScoreView): GoalsView | null => score.after_extra ?? score.after_90 ?? null;

/** What else there is to say about a score: extra time and the shoot-out, apart from it. */
export function scoreNotes(score: ScoreView): string[] {
  const notes: string[] = [];
  if (score.after_extra) {
    notes.push(t.extraTime);
    if (score.after_90) notes.push(t.after90(score.after_90.home, score.after_90.away));
  }
  if (score.shootout) notes.push(t.shootout(score.shootout.home, score.shootout.away));
  return notes;
}

/** Whether a match shows how it stands: one that is to come, moved or cancelled has no score, whatever was said before. */
export const showsScore = (match: MatchView): boolean => match.status === 'live' || match.status === 'finished' || match.status === 'abandoned';

/** The zone of this device in words: `Europe/London (BST)`. */
export function zoneShown(at: number, zone = Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  const short = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  return short ? `${zone.replaceAll('_', ' ')} (${short})` : zone;
}
