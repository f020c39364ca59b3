// Texts of the quiet screens: home, create, competition, pool, results, join, profile, guides.
import * as people from './quiet/people';
import { competition, competitionOf } from './quiet/competition';
import { settings, settingsOf } from './quiet/settings';
import { results, resultsOf } from './quiet/results';
import { help } from './quiet/help';
import type { Words } from './words';

export const quiet = { ...people, competition, settings, results, help };

/** The quiet texts that speak of a club or a player: `texts.of(pack).page`. */
export function quietOf(words: Words) {
  return { page: { competition: competitionOf(words), settings: settingsOf(words), results: resultsOf(words) } };
}
