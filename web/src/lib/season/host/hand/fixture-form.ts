import type { MatchView, PutFixture, SeasonWords } from '$lib/api/types';

export interface FixtureForm {
  home: string;
  away: string;
  title: string;
  starts_at_ms: number | null;
  venue: string;
  round: string;
  format: string;
}

const plainly = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The fields of a match as they stand; of a new one, empty. A title that is made of the sides is not typed in. */
export function fixtureForm(match: MatchView | null, words: Pick<SeasonWords, 'from' | 'formats'>): FixtureForm {
  const format = match?.format ?? '';
  const known = words.formats.find((one) => [one.id, one.name].some((name) => plainly(name) === plainly(format)));
  return {
    home: match?.home?.id ?? '',
    away: match?.away?.id ?? '',
    title: words.from === 'lines' ? (match?.title ?? '') : '',
    starts_at_ms: match?.starts_at_ms ?? null,
    venue: match?.venue ?? '',
    round: match?.round_name ?? '',
    // Another name of a kind stays as it is written, such as MDM.
    format: known?.id ?? format
  };
}

const some = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The fixture as it is sent, whole. */
export function fixtureBody(form: FixtureForm, meets: boolean): PutFixture {
  return {
    home: meets ? some(form.home) : null,
    away: meets ? some(form.away) : null,
    title: meets ? null : some(form.title),
    starts_at_ms: form.starts_at_ms,
    venue: some(form.venue),
    round: some(form.round),
    format: some(form.format)
  };
}
