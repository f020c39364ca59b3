// A match as a form: what is typed, and what of it is sent. Rules of the score are the server's.
import type { GoalsView, MatchPageView, MatchStatus, MatchView, PutLine, PutResult, ScoreView } from '$lib/api/types';

/** Goals as they are typed; nothing typed is null. */
export interface Goals {
  home: number | null;
  away: number | null;
}

export interface ResultForm {
  status: MatchStatus;
  after90: Goals;
  hasExtra: boolean;
  afterExtra: Goals;
  hasShootout: boolean;
  shootout: Goals;
  words: string;
}

/** What somebody did, in one innings or in the whole match (0). */
export interface Line {
  asset: string;
  role: string | null;
  innings: number;
  stats: Record<string, number>;
}

/** The stat by which sports count who took part. */
export const PLAYED_KEY = 'played';

const goals = (from: GoalsView | null): Goals => ({ home: from?.home ?? null, away: from?.away ?? null });

/** A match that has not begun is opened in order to say how it ended. */
export function resultForm(match: MatchView): ResultForm {
  const { score, status } = match;
  return {
    status: status === 'scheduled' ? 'finished' : status,
    after90: goals(score.after_90),
    hasExtra: score.after_extra !== null,
    afterExtra: goals(score.after_extra),
    hasShootout: score.shootout !== null,
    shootout: goals(score.shootout),
    words: match.words ?? ''
  };
}

/** What was counted in a match, line by line, in the order of the page. */
export function linesOf(page: MatchPageView): Line[] {
  return page.assets.flatMap((one) =>
    one.lines.map((line) => ({ asset: one.asset.id, role: one.role, innings: line.innings, stats: { ...line.stats } }))
  );
}

const PLAYED: MatchStatus[] = ['live', 'finished', 'abandoned'];

/** Whether a match in this state can have a score. */
export const hasScore = (status: MatchStatus): boolean => PLAYED.includes(status);

const said = (typed: Goals): GoalsView | null =>
  typed.home === null && typed.away === null ? null : { home: typed.home ?? 0, away: typed.away ?? 0 };

/** The result as it is sent. */
export function resultBody(form: ResultForm): PutResult {
  const words = form.words.trim() === '' ? null : form.words.trim();
  if (!hasScore(form.status)) return { status: form.status, score: null, words };
  const score: ScoreView = {
    after_90: said(form.after90),
    after_extra: form.hasExtra ? said(form.afterExtra) : null,
    shootout: form.hasShootout ? said(form.shootout) : null
  };
  const none = score.after_90 === null && score.after_extra === null && score.shootout === null;
  return { status: form.status, score: none ? null : score, words };
}

/** The lines as they are sent: every line of the match in which anything is counted, without noughts. */
export function linesBody(lines: readonly Line[]): PutLine[] {
  return lines
    .map(({ asset, role, innings, stats }) => ({
      asset, role, innings, stats: Object.fromEntries(Object.entries(stats).filter(([, count]) => count !== 0))
    }))
    .filter((line) => Object.keys(line.stats).length > 0);
}

/** A count that changes. Who did anything has played, where a sport counts that. */
export function withCount(line: Line, key: string, count: number, countsPlayed: boolean): Line {
  const stats = { ...line.stats, [key]: count };
  if (countsPlayed && key !== PLAYED_KEY && count > 0 && stats[PLAYED_KEY] === undefined) stats[PLAYED_KEY] = 1;
  return { ...line, stats };
}

/** Whether two things that are sent are the same; keys may stand in any order. */
export function same(a: unknown, b: unknown): boolean {
  return stable(a) === stable(b);
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([x], [y]) => x.localeCompare(y)))
      : one
  );
}

/** A number as it is typed: whole, not below nought; null when nothing is. */
export function typed(text: string): number | null {
  const digits = text.replaceAll(/\D/g, '').slice(0, 4);
  return digits === '' ? null : Number(digits);
}
