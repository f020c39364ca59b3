import type { MatchPageView, WhyView } from '$lib/api/types';

/** The most that are listed before a save; the match's page has all. */
const SHOWN_MOST = 30;

/** Who gets anything, owned ones first: theirs is what moves the table. */
export function shown(effect: MatchPageView): WhyView[] {
  const some = effect.assets.filter((one) => one.points.milli !== 0 || one.reasons.length > 0 || effect.match.home !== null);
  return [...some.filter((one) => one.owner !== null), ...some.filter((one) => one.owner === null)].slice(0, SHOWN_MOST);
}
