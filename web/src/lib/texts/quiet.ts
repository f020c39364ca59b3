// Texts of the quiet screens: home, create, competition, pool, results, join, profile, guides.
import type { Words } from './words';

export const quiet = {};

export function quietOf(_words: Words) {
  return {};
}
