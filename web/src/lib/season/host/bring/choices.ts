import type { UnmatchedView } from '$lib/api/types';

/** Who a name of the file means: an id, or that its rows are left out. Nothing while nobody has said. */
export type Choice = { asset: string } | 'out';
export type Choices = Readonly<Record<string, Choice>>;

/** How many of the names have been decided. */
export function decided(names: readonly UnmatchedView[], choices: Choices): number {
  return names.filter((one) => choices[one.name] !== undefined).length;
}

/** What the server is asked with: names with who is meant, and whether the others are left out. */
export function asked(choices: Choices): { aliases: { alias: string; asset: string }[]; leave_out: boolean } {
  const all = Object.entries(choices);
  const aliases = all.flatMap(([alias, choice]) => (choice === 'out' ? [] : [{ alias, asset: choice.asset }]));
  return { aliases, leave_out: all.some(([, choice]) => choice === 'out') };
}
