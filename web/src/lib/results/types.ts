import type { AssetView, MoneyFormat, Results, SeatName } from '../api/types';

export interface Buy { asset: string; seat: number; price: number; base: number; lot: number }
export interface Fight { lot: number; asset: string; bids: number; seat: number | null; price: number | null }
export interface SeatSpend { seat: number; spent: number; owned: number; average: number }
export interface Stats {
  sold: number; unsold: number; bids: number; total_spent: number; dearest: Buy | null; cheapest: Buy | null; best_buys: Buy[];
  spend_by_seat: SeatSpend[]; fights: Fight[];
}

/** Everything that a results page draws. */
export interface Told {
  competition: string;
  auction: string;
  name: string;
  sport: string;
  results: Omit<Results, 'stats'> & { stats: Stats };
  assets: Record<string, AssetView>;
  names: Record<string, SeatName>;
  money: MoneyFormat;
}
