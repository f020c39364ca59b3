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

/** The server says what must hold: `is at least 1`. A person is told that it must. */
const MUST: Record<string, string> = { is: 'must be', has: 'must have', begins: 'must begin', ends: 'must end', holds: 'must hold' };

function sentence(text: string): string {
  const plain = text.replace(/[.]$/, '');
  const [first = '', ...rest] = plain.split(' ');
  if (rest[0] === 'there') return `This ${plain}.`;
  return MUST[first] ? `This ${MUST[first]} ${rest.join(' ')}.` : `${plain}.`;
}

/** What is wrong at a path or anywhere below it. */
export function below(wrong: Wrong, path: string): string[] {
  const inside = (at: string) => at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`);
  return [...wrong].filter(([at]) => inside(at)).map(([, says]) => says);
}
