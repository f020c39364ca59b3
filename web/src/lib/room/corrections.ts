// What the host put right, in words for everybody: shown for a while, and said aloud.
import type { Happening } from '../live/news';
import type { RoomState } from '../live/room';
import { texts } from '../texts';
import { assetName, money, nameOf } from './context';

const withReason = (words: string, reason: string | null): string => [words, reason].filter(Boolean).join(' ');

/** Null for what is no correction. */
export function correction(happening: Happening, state: RoomState): string | null {
  const say = texts.live.say;
  switch (happening.kind) {
    case 'bid_undone':
      return say.undone(nameOf(state, happening.seat), money(state, happening.amount));
    case 'bid_for':
      return say.bidFor(nameOf(state, happening.seat), money(state, happening.amount));
    case 'sale_voided':
      return withReason(say.voided(assetName(state, happening.asset), nameOf(state, happening.seat)), happening.text);
    case 'awarded':
      return withReason(say.awarded(assetName(state, happening.asset), nameOf(state, happening.seat), money(state, happening.price)), happening.text);
    case 'purse_adjusted':
      return withReason(say.adjusted(nameOf(state, happening.seat), money(state, happening.to)), happening.text);
    default:
      return null;
  }
}
