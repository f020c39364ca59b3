/** Of which number a person asks why. */
export type Ask =
  /** What an asset has from one match: rule by rule. */
  | { of: 'asset'; asset: string; match: string }
  /** What a manager has: from one round, match by match, or in all, asset by asset. */
  | { of: 'seat'; seat: number; round: number | null };
