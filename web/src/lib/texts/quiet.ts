// Texts of the quiet screens: home, create, competition, pool, results, join, profile, guides.
import * as people from './quiet/people';
import { competition, competitionOf } from './quiet/competition';
import { help } from './quiet/help';
import { pool, poolOf } from './quiet/pool';
import { results, resultsOf } from './quiet/results';
import { rules, rulesOf } from './quiet/rules';
import { sets, setsOf } from './quiet/sets';
import { settings, settingsOf } from './quiet/settings';
import type { Words } from './words';

export const quiet = { ...people, competition, help, pool, results, rules, sets, settings };

/** The quiet texts that speak of a club or a player: `texts.of(pack).page`. */
export function quietOf(words: Words) {
  return {
    page: {
      competition: competitionOf(words),
      pool: poolOf(words),
      results: resultsOf(words),
      rules: rulesOf(words),
      sets: setsOf(words),
      settings: settingsOf(words)
    }
  };
}
