import type { LotView } from '../api/types';

export interface LadderStep {
  lot: number;
  asset: string;
  seat: number;
  price: number;
}

/** Every sale, highest price first; equal ones in the order in which they were sold. */
export function ladderOf(lots: readonly LotView[]): LadderStep[] {
  return lots
    .flatMap((lot) =>
      lot.state === 'sold' && lot.seat !== null && lot.price !== null
        ? [{ lot: lot.lot, asset: lot.asset, seat: lot.seat, price: lot.price }]
        : []
    )
    .sort((a, b) => b.price - a.price || a.lot - b.lot);
}
