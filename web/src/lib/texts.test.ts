import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { texts } from './texts';

/** Every text, with functions called on plain stand-ins. */
function all(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return all((value as (...args: unknown[]) => unknown)('X', 2, 'Y', 'Z'), path);
  if (Array.isArray(value)) return value.flatMap((one, index) => all(one, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, one]) => all(one, `${path}.${key}`));
  return [];
}

const football = { words: { asset: 'club', assets: 'clubs', squad: 'squad' } };
const cricket = { words: { asset: 'player', assets: 'players', squad: 'squad' } };
const { of, ...plain } = texts;
const shared = all(plain, 'texts');

/** The words of the rules that a person never sees, and what they see instead (SPEC 1). */
const JARGON = [
  /\bpurses?\b/i, /max bid/i, /\blots?\b/i, /\bslots?\b/i, /base price/i, /\bincrements?\b/i, /anti-?snip/i, /re-?bid/i, /interlude/i,
  /re-?offer/i, /hammer/i, /\bskip\b(?! to the page)/i, /withdraw/i, /\bvoid/i, /\baward/i, /\bquotas?\b/i, /commissioner/i, /operator/i,
  /spectator/i, /\bseed\b/i, /\bhash\b/i, /\bassets?\b/i, /\bseats?\b/i
];

describe('texts', () => {
  it.each(JARGON)('never say %s', (word) => {
    expect([...shared, ...all(of(football), 'football'), ...all(of(cricket), 'cricket')].filter(([, text]) => word.test(text))).toEqual([]);
  });

  it('speak of clubs and players only in the words of the sport pack', () => {
    expect(shared.filter(([path, text]) => /\b(clubs?|players?|football|cricket)\b/i.test(text) && !/\.(guides?|sports?)\b/.test(path))).toEqual([]);
    expect(all(of(cricket)).filter(([, text]) => /\bclubs?\b/i.test(text))).toEqual([]);
    expect(all(of(football)).some(([, text]) => /\bclubs?\b/i.test(text))).toBe(true);
  });

  it('are calm: no exclamation marks and no emoji', () => {
    expect(shared.filter(([, text]) => /!|\p{Extended_Pictographic}/u.test(text))).toEqual([]);
  });

  it('never call two controls of the host alike: what goes on after a pause, and what throws the auction away', () => {
    const firstWord = (text: string) => text.split(' ')[0];
    expect(firstWord(texts.host.resume)).not.toBe(firstWord(texts.host.reset.label));
  });

  it('live in one folder: the live screens hold no sentence of their own', () => {
    const folders = ['room', 'host', 'screen', 'ui'].map((name) => new URL(`./${name}/`, import.meta.url));
    const found: string[] = [];
    for (const folder of folders) {
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.svelte'))) {
        const source = readFileSync(new URL(name, folder), 'utf8');
        const markup = source.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '').replace(/\{[^{}]*\}/g, '');
        for (const match of markup.matchAll(/>([^<>{}]*[A-Za-z]{3,}[^<>{}]*)</g)) found.push(`${name}: ${match[1]?.trim()}`);
      }
    }
    expect(found).toEqual([]);
  });
});
