import type { MoneyFormat } from './api/types';

/** Groups of three, or the Indian way: three, then twos. */
export function grouped(digits: string, grouping: MoneyFormat['grouping']): string {
  if (digits.length <= 3) return digits;
  const tail = digits.slice(-3);
  const head = digits.slice(0, -3);
  const by = grouping === 'indian' ? 2 : 3;
  const first = head.length % by;
  const groups = first ? [head.slice(0, first)] : [];
  for (let at = first; at < head.length; at += by) groups.push(head.slice(at, at + by));
  return [...groups, tail].join(',');
}

/** The fraction `rest / factor` written out exactly, without needless zeros. */
function fraction(rest: bigint, factor: bigint): string {
  let text = '';
  for (let left = rest; left > 0n; ) {
    left *= 10n;
    text += (left / factor).toString();
    left %= factor;
  }
  return text;
}

/**
 * Whole units as people write them: `£12.5m`, `₹1.30 cr`, `₹95 lakh`.
 * The largest scale that the amount reaches is used when it can say the amount exactly, else a smaller one: nothing is ever rounded.
 */
export function showMoney(units: number, format: MoneyFormat): string {
  const sign = units < 0 ? '−' : '';
  const value = BigInt(Math.abs(Math.trunc(units)));
  for (const scale of format.scales) {
    const factor = BigInt(scale.factor);
    if (factor <= 1n || value < BigInt(scale.from ?? scale.factor)) continue;
    const rest = value % factor;
    const digits = fraction(rest, factor);
    if (digits.length > scale.decimals) continue;
    const padded = scale.pad && digits !== '' ? digits.padEnd(scale.decimals, '0') : digits;
    const whole = grouped((value / factor).toString(), format.grouping);
    return `${sign}${format.symbol}${whole}${padded ? `.${padded}` : ''}${scale.suffix}`;
  }
  return `${sign}${format.symbol}${grouped(value.toString(), format.grouping)}`;
}
