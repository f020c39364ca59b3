import { describe, expect, it } from 'vitest';
import type { MoneyFormat } from '../api/types';
import { showMoney } from '../money';
import { typedMoney } from './typed-money';

const pounds = {
  id: 'gbp', name: 'Pounds', symbol: '£', grouping: 'thousands', bare: { factor: 1_000_000, below: 10_000 },
  scales: [
    { suffix: 'bn', factor: 1_000_000_000, decimals: 3, typed: ['b', 'billion'] },
    { suffix: 'm', factor: 1_000_000, decimals: 3, from: 100_000, typed: ['mn', 'mil', 'million'] },
    { suffix: 'k', factor: 1_000, decimals: 0, typed: ['thousand'] }
  ]
} as object as MoneyFormat;
const rupees = {
  id: 'inr', name: 'Rupees', symbol: '₹', grouping: 'indian',
  scales: [
    { suffix: ' cr', factor: 10_000_000, decimals: 2, pad: true, typed: ['c', 'crore'] },
    { suffix: ' lakh', factor: 100_000, decimals: 2, typed: ['l', 'lac', 'lakhs'] }
  ]
} as object as MoneyFormat;

describe('typedMoney', () => {
  it.each([
    ['£12.5m', 12_500_000], ['12.5', 12_500_000], ['500', 500_000_000], ['1,000,000', 1_000_000], ['1.5 million', 1_500_000],
    ['900k', 900_000], ['0.1234567m', null], ['£5', 5], ['', null], ['abc', null], ['-5', null], ['5 crore', null], ['1e9', null],
    ['99999999999999999999', null]
  ])('pounds: %s is %s', (text, wanted) => {
    expect(typedMoney(text, pounds)).toBe(wanted);
  });
  it.each([
    ['₹1.30 cr', 13_000_000], ['1.3 crore', 13_000_000], ['95 lakh', 9_500_000], ['20l', 2_000_000], ['1,30,00,000', 13_000_000],
    ['20', null], ['0', 0]
  ])('rupees: %s is %s', (text, wanted) => {
    expect(typedMoney(text, rupees)).toBe(wanted);
  });
  it('reads back whatever is shown', () => {
    for (const units of [1, 999, 100_000, 1_000_000, 12_500_000, 148_000_000, 1_234_567_890, 9_500_000, 13_000_000]) {
      expect(typedMoney(showMoney(units, pounds), pounds)).toBe(units);
      expect(typedMoney(showMoney(units, rupees), rupees)).toBe(units);
    }
  });
});
