import type { AssetView, MoneyFormat, Results, SeatName } from '../api/types';

export type { Buy, Fight, SeatSpend, Stats } from '../api/types';

/** Everything that a results page draws. */
export interface Told {
  competition: string;
  auction: string;
  name: string;
  sport: string;
  results: Results;
  assets: Record<string, AssetView>;
  names: Record<string, SeatName>;
  money: MoneyFormat;
}
