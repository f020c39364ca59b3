import type { MoneyFormat, MoneyScale } from '../api/types';

// What the sport pack sends beyond the scales: other spellings, and what a bare number means.
type TypedScale = MoneyScale & { typed?: string[] };
type TypedFormat = Omit<MoneyFormat, 'scales'> & { scales: TypedScale[]; bare?: { factor: number; below: number } | null };

/**
 * What a person typed, as whole units: `£12.5m`, `12.5`, `95 lakh`, `1,000,000`; null when it is no whole amount.
 * A bare number below `bare.below` counts `bare.factor` units, because nobody types six zeros.
 */
export function typedMoney(text: string, given: MoneyFormat): number | null {
  const format: TypedFormat = given;
  const marked = format.symbol !== '' && text.includes(format.symbol);
  const plain = text.replaceAll(format.symbol || '\0', '').trim().toLowerCase().replaceAll(/[\s,_]/g, '');
  const match = /^(\d{1,16})(?:\.(\d{1,12}))?([a-z]*)\.?$/.exec(plain);
  if (!match) return null;
  const [, whole = '', decimals = '', word = ''] = match;
  const factor = word !== '' ? scaleOf(word, format) : marked ? 1 : bare(whole, format);
  if (factor === null) return null;
  const over = 10n ** BigInt(decimals.length);
  const scaled = BigInt(whole + decimals) * BigInt(factor);
  if (scaled % over !== 0n) return null;
  const units = scaled / over;
  return units > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(units);
}

function scaleOf(word: string, format: TypedFormat): number | null {
  const scale = format.scales.find((one) => one.suffix.trim().toLowerCase() === word || one.typed?.includes(word));
  return scale?.factor ?? null;
}

function bare(whole: string, format: TypedFormat): number | null {
  const value = BigInt(whole);
  if (format.bare) return value < BigInt(format.bare.below) ? format.bare.factor : 1;
  const least = Math.min(...format.scales.map((scale) => scale.factor));
  // A small number could mean several things: it is asked back.
  return format.scales.length === 0 || value === 0n || value >= BigInt(least) ? 1 : null;
}
