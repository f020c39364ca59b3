import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MoneyFormat } from './api/types';
import { showMoney } from './money';

// The same vectors that the server's own formatting is tested with.
const file = new URL('../../../sports/money-vectors.json', import.meta.url);
const golden = JSON.parse(readFileSync(file, 'utf8')) as {
  formats: Record<string, MoneyFormat>;
  shown: [format: string, units: number, text: string][];
};

describe('showMoney', () => {
  it.each(golden.shown)('in %s, %i is %s', (format, units, text) => {
    const chosen = golden.formats[format];
    if (!chosen) throw new Error(`no format ${format}`);
    expect(showMoney(units, chosen)).toBe(text);
  });
});
