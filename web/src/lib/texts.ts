// Every text on a screen is in this folder: plain words, short sentences, readable at age 12. A test reads it and refuses jargon.
// Sport words ("club", "player") come from the sport pack: `texts.of(pack)`.
import { common, errors } from './texts/common';
import { live, liveOf } from './texts/live';
import { host } from './texts/host';
import { wrongMoney } from './texts/money';
import { quiet, quietOf } from './texts/quiet';
import { season, seasonOf } from './texts/season';
import { seasonHost, seasonHostOf } from './texts/season-host';
import type { SportWords } from './texts/words';
import { wordsOf } from './texts/words';

export const texts = {
  common,
  errors,
  live,
  host,
  wrongMoney,
  quiet,
  season,
  seasonHost,
  /** The texts that speak of a club or a player, in the words of this sport. */
  of(pack: { words: SportWords } | null) {
    const words = wordsOf(pack);
    return { words, ...liveOf(words), ...quietOf(words), season: seasonOf(words), seasonHost: seasonHostOf(words) };
  }
};

export type SportTexts = ReturnType<typeof texts.of>;
