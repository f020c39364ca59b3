// The changes of a preview, gathered by match and said in words. Nothing here decides anything.
import type { ChangeView, FieldView, SeasonWords } from '$lib/api/types';
import { texts } from '$lib/texts';
import { showDayTime } from '$lib/when';
import { PLAYED_KEY } from '../hand/form';

/** What values are shown with. */
export interface Names {
  words: Pick<SeasonWords, 'stats' | 'roles'> | null;
  /** The name of what can be owned, by its id. */
  nameOf: (id: string) => string | null;
  /** The same for narrow places. */
  shortOf: (id: string) => string | null;
  /** What a match of the file is called that has no name yet. */
  matchOfFile: (id: string) => string;
}

export interface MatchChanges {
  id: string;
  title: string;
  changes: ChangeView[];
}

/** A line of the list: a match, or one change below it. */
export type Line = { key: string; match: MatchChanges } | { key: string; change: ChangeView };

/** One group for each match, in the order in which the server lists them. */
export function byMatch(changes: readonly ChangeView[], names: Names): MatchChanges[] {
  const groups = new Map<string, MatchChanges>();
  for (const change of changes) {
    const group = groups.get(change.match) ?? { id: change.match, title: '', changes: [] };
    group.changes.push(change);
    groups.set(change.match, group);
  }
  for (const group of groups.values()) group.title = titleOf(group, names);
  return [...groups.values()];
}

function titleOf(group: MatchChanges, names: Names): string {
  const known = group.changes.find((change) => change.title)?.title;
  if (known) return known;
  const fixture = group.changes.find((change) => change.kind === 'fixture');
  const field = (name: string) => fixture?.fields.find((one) => one.field === name)?.to ?? null;
  const [home, away] = [field('home'), field('away')];
  const sides = home && away ? [names.shortOf(home), names.shortOf(away)] : [];
  if (sides[0] && sides[1]) return `${sides[0]} v ${sides[1]}`;
  return field('title') ?? names.matchOfFile(group.id);
}

/** Matches and their changes as one flat list, for drawing only what is seen. */
export function lines(groups: readonly MatchChanges[]): Line[] {
  return groups.flatMap((match): Line[] => [
    { key: match.id, match },
    ...match.changes.map((change, index) => ({ key: `${match.id} ${index}`, change }))
  ]);
}

/** What a field is called. */
export function fieldLabel(field: string, names: Names): string {
  const own: Record<string, string> = texts.seasonHost.files.fields;
  return names.words?.stats.find((stat) => stat.key === field)?.label ?? own[field] ?? field;
}

/** A value as people read it. */
export function shown({ field }: FieldView, value: string | null, names: Names): string | null {
  if (value === null) return null;
  if (field === 'starts') {
    const ms = Date.parse(value);
    return Number.isFinite(ms) ? showDayTime(ms) : value;
  }
  if (field === 'home' || field === 'away') return names.nameOf(value) ?? value;
  if (field === 'role') return names.words?.roles.find((role) => role.id === value)?.name ?? value;
  if (field === 'status') return (texts.seasonHost.hand.statuses as Record<string, string>)[value] ?? value;
  return value;
}

/** The fields worth showing, in the order in which people read them: of something new no noughts, and no role. */
export function worth(change: ChangeView, names: Names): FieldView[] {
  const order = [...Object.keys(texts.seasonHost.files.fields), ...(names.words?.stats.map((stat) => stat.key) ?? [])];
  const all = [...change.fields].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  if (change.what === 'changed' || change.kind !== 'stats') return all;
  const counted = all.filter((field) => field.field !== 'role');
  const some = counted.filter((field) => field.field !== PLAYED_KEY && (field.to ?? field.from) !== '0');
  return some.length > 0 ? some : counted.slice(0, 1);
}
