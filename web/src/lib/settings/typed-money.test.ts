import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MoneyFormat } from '../api/types';
import { showMoney } from '../money';
import { readMoney, typedMoney, whyNot } from './typed-money';

// The same vectors that the server's own reading is tested with: units, or the sentence that says what would have worked.
const file = new URL('../../../../sports/money-vectors.json', import.meta.url);
const golden = JSON.parse(readFileSync(file, 'utf8')) as {
  formats: Record<string, MoneyFormat>;
  typed: [format: string, text: string, units: number][];
  refused: [format: string, text: string, sentence: string][];
};
function formatOf(id: string): MoneyFormat {
  const found = golden.formats[id];
  if (!found) throw new Error(`no format ${id}`);
  return found;
}

describe('typed money', () => {
  it.each(golden.typed)('in %s, %j is %i', (format, text, units) => {
    expect(readMoney(text, formatOf(format))).toEqual({ units, why: null });
  });
  it.each(golden.refused)('in %s, %j is refused: %s', (format, text, why) => {
    expect(readMoney(text, formatOf(format))).toEqual({ units: null, why });
  });
  it('reads back whatever is shown', () => {
    for (const format of Object.values(golden.formats)) {
      for (const units of [0, 1, 999, 100_000, 1_000_000, 12_500_000, 148_000_000, 1_234_567_890, 9_500_000, 13_000_000]) {
        expect(typedMoney(showMoney(units, format), format)).toBe(units);
      }
    }
  });
  it('says it as a sentence', () => {
    expect(whyNot('12,5m', formatOf('gbp'))).toBe('Commas only separate thousands; did you mean 12.5m?');
    expect(whyNot('1001bn', formatOf('gbp'))).toBe('The most is £1,000bn.');
    expect(whyNot('£5m', formatOf('gbp'))).toBeNull();
  });
});
