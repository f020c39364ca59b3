import type { AssetMatchView, AssetView, PointsView, SquadPointsView } from '../api/types';

/** A part of a manager's sum: one asset in one match, or one asset in all its matches. */
export interface Part {
  asset: AssetView;
  match: AssetMatchView | null;
  points: PointsView;
  /** In how many matches. */
  counted: number;
}

/** What a sum is made of, most first: of one round match by match, of all rounds asset by asset. */
export function partsOf(squad: SquadPointsView, round: number | null): Part[] {
  const parts = squad.assets.flatMap(({ asset, points, matches }): Part[] => {
    if (round === null) return [{ asset, match: null, points, counted: matches.length }];
    return matches.filter((match) => match.round === round).map((match) => ({ asset, match, points: match.points, counted: 1 }));
  });
  return parts.sort((a, b) => b.points.milli - a.points.milli);
}
