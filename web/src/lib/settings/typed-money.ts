import type { MoneyFormat } from '../api/types';
import { grouped, showMoney } from '../money';
import { wrongMoney as wrong } from '../texts/money';

/** The rules are those of the server's `MoneyFormat::parse`; both are tested with `sports/money-vectors.json`. */
const MOST = 1_000_000_000_000;
const TEXT_CHARS_MAX = 40;
const DECIMALS_MAX = 12;
const DIGITS = /^\d*$/;

/** What was typed: whole units, or a sentence that says what would have worked. */
export type ReadMoney = { units: number; why: null } | { units: null; why: string };

/** A number as typed: its digits, and how many of them stand behind the point. */
interface Typed { digits: bigint; decimals: number }

class Refused extends Error {}

/** What a person typed, as whole units: `£12.5m`, `12.5`, `95 lakh`, `1,000,000`; or why not. */
export function readMoney(typed: string, format: MoneyFormat): ReadMoney {
  try {
    return { units: read(typed.trim(), format), why: null };
  } catch (error) {
    if (error instanceof Refused) return { units: null, why: error.message };
    throw error;
  }
}

/** As `readMoney`; null when it is no whole amount. */
export const typedMoney = (text: string, format: MoneyFormat): number | null => readMoney(text, format).units;

/** The reason as a field shows it, with a capital and a stop. */
export function whyNot(text: string, format: MoneyFormat): string | null {
  const { why } = readMoney(text, format);
  return why === null ? null : why.charAt(0).toUpperCase() + why.slice(1) + (/[.?]$/.test(why) ? '' : '.');
}

function read(text: string, format: MoneyFormat): number {
  if (text === '') throw new Refused(wrong.empty(example(format)));
  if ([...text].length > TEXT_CHARS_MAX) throw noNumber(text, format);
  if (!/^[-−]/.test(text)) return positive(text, format);
  throw new Refused(wrong.negative(showMoney(positive(text.slice(1), format), format)));
}

function positive(given: string, format: MoneyFormat): number {
  const text = given.trim();
  const [body, marked] = withoutSymbol(text, format.symbol.trim());
  const [numberText = ''] = /^[\d., _\u00a0\u202f]*/.exec(body) ?? [];
  const word = body.slice(numberText.length).trim().replace(/\.+$/, '').toLowerCase();
  const number = numberOf(numberText.trim(), text, word, format);
  if (word !== '') return units(number, factorOf(word, format), format);
  return marked ? units(number, 1, format) : bare(number, numberText.trim(), format);
}

function withoutSymbol(text: string, symbol: string): [body: string, marked: boolean] {
  if (symbol !== '' && text.startsWith(symbol)) return [text.slice(symbol.length).trim(), true];
  if (symbol !== '' && text.endsWith(symbol)) return [text.slice(0, -symbol.length).trim(), true];
  return [text, false];
}

function numberOf(text: string, typed: string, word: string, format: MoneyFormat): Typed {
  const point = text.indexOf('.');
  const whole = point < 0 ? text : text.slice(0, point);
  const decimals = point < 0 ? '' : text.slice(point + 1);
  if (!DIGITS.test(decimals) || decimals.length > DECIMALS_MAX) throw noNumber(typed, format);
  const groups = whole.split(/\D/);
  if (!groupedWell(groups, format.grouping)) {
    const meant = whole.includes(',') ? commaMeant(groups, decimals, word, format) : null;
    throw meant === null ? noNumber(typed, format) : new Refused(wrong.comma(meant));
  }
  const digits = groups.join('') + decimals;
  if (digits === '') throw noNumber(typed, format);
  return { digits: BigInt(digits), decimals: decimals.length };
}

/** One run of digits, or groups of three; where money is grouped the Indian way, also of two before the last three. */
function groupedWell(groups: string[], grouping: MoneyFormat['grouping']): boolean {
  const [first = '', ...rest] = groups;
  const last = rest.pop();
  if (last === undefined) return true;
  const all = (size: number) => first.length >= 1 && first.length <= size && rest.every((group) => group.length === size);
  return last.length === 3 && (all(3) || (grouping === 'indian' && all(2)));
}

/** `12,5m` was meant as `12.5m`, and `1,30,00,000` as `13,000,000`. */
function commaMeant(groups: string[], decimals: string, word: string, format: MoneyFormat): string | null {
  if (groups.includes('')) return null;
  const suffix = scaleOf(word, format)?.suffix ?? '';
  if (groups.length === 2 && decimals === '') return `${groups.join('.')}${suffix}`;
  const whole = grouped(BigInt(groups.join('')).toString(), format.grouping);
  return `${whole}${decimals === '' ? '' : `.${decimals}`}${suffix}`;
}

/** A number with neither symbol nor word. A small one could mean several things: it is asked back. */
function bare(number: Typed, typed: string, format: MoneyFormat): number {
  const whole = number.digits / 10n ** BigInt(number.decimals);
  if (format.bare) return units(number, whole < BigInt(format.bare.below) ? format.bare.factor : 1, format);
  const least = Math.min(...format.scales.map((scale) => scale.factor));
  if (format.scales.length === 0 || number.digits === 0n || whole >= BigInt(least)) return units(number, 1, format);
  throw new Refused(wrong.sayWhich(format.scales.map((scale) => `${typed}${scale.suffix}`).join(' or ')));
}

function units(number: Typed, factor: number, format: MoneyFormat): number {
  const part = 10n ** BigInt(number.decimals);
  const scaled = number.digits * BigInt(factor);
  if (scaled / part > BigInt(MOST)) throw new Refused(wrong.tooMuch(showMoney(MOST, format)));
  const whole = Number(scaled / part);
  if (scaled % part === 0n) return whole;
  throw new Refused(wrong.tooFine(showMoney(whole, format), showMoney(whole + 1, format)));
}

const scaleOf = (word: string, format: MoneyFormat) =>
  format.scales.find((one) => one.suffix.trim().toLowerCase() === word || one.typed?.includes(word));

function factorOf(word: string, format: MoneyFormat): number {
  const scale = scaleOf(word, format);
  if (scale) return scale.factor;
  if (format.scales.length === 0) throw noNumber(word, format);
  throw new Refused(wrong.unknown(cut(word), format.scales.map((one) => one.suffix.trim()).join(' or ')));
}

const noNumber = (got: string, format: MoneyFormat) => new Refused(wrong.noNumber(cut(got), example(format)));

const cut = (text: string) => [...text.replaceAll(/\p{Cc}/gu, '')].slice(0, 20).join('');

/** An amount in this money that can be typed. */
function example(format: MoneyFormat): string {
  const largest = format.scales.find((scale) => scale.factor <= 10_000_000)?.factor ?? 10;
  return showMoney(largest + Math.trunc(largest / 2), format);
}
