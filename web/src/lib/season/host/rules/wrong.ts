import type { Failure } from '$lib/api/client';

/** What is wrong with a document, by the path of its field: `rules[3].each.points`. */
export type Wrong = ReadonlyMap<string, string>;

const PATH = /^((?:rules|multipliers|counting|tie_breaks|format|name|says|id|version)[\w.[\]]*): (.+)$/;

/** The server names every finding on a line of its own, or one field. Anything else stands under the empty path. */
export function wrongOf(failure: Failure | null): Wrong {
  const found = new Map<string, string>();
  if (failure === null) return found;
  for (const line of failure.message.split('\n')) {
    const match = PATH.exec(line.trim());
    if (match?.[1] && match[2]) found.set(match[1], sentence(match[2]));
  }
  if (found.size > 0) return found;
  const field = failure.field?.startsWith('rules.') ? failure.field.slice('rules.'.length) : '';
  return found.set(field === '.' ? '' : field, failure.message);
}

const sentence = (text: string): string => `It ${text.replace(/[.]$/, '')}.`.replace('It It', 'It');

/** What is wrong at a path or anywhere below it. */
export function below(wrong: Wrong, path: string): string[] {
  const inside = (at: string) => at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`);
  return [...wrong].filter(([at]) => inside(at)).map(([, says]) => says);
}
