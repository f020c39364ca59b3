// What the host put right, in words: shown for a while, and said aloud. "You" is only ever for one's own.
import type { Happening } from '../live/news';
import type { RoomState } from '../live/room';
import { texts } from '../texts';
import { assetName, isMine, money, nameOf } from './context';

const withReason = (words: string, reason: string | null): string => [words, reason].filter(Boolean).join(' ');

/** Null for what is no correction. */
export function correction(happening: Happening, state: RoomState): string | null {
  const say = texts.live.say;
  switch (happening.kind) {
    case 'bid_undone': {
      const amount = money(state, happening.amount);
      return isMine(state, happening.seat) ? say.undoneMine(amount) : say.undone(nameOf(state, happening.seat), amount);
    }
    case 'bid_for': {
      const amount = money(state, happening.amount);
      return isMine(state, happening.seat) ? say.bidForMine(amount) : say.bidFor(nameOf(state, happening.seat), amount);
    }
    case 'sale_voided': {
      const asset = assetName(state, happening.asset);
      const words = isMine(state, happening.seat) ? say.voidedMine(asset) : say.voided(asset, nameOf(state, happening.seat));
      return withReason(words, happening.text);
    }
    case 'awarded': {
      const [asset, price] = [assetName(state, happening.asset), money(state, happening.price)];
      const words = isMine(state, happening.seat) ? say.awardedMine(asset, price) : say.awarded(asset, nameOf(state, happening.seat), price);
      return withReason(words, happening.text);
    }
    case 'purse_adjusted': {
      const left = money(state, happening.to);
      const words = isMine(state, happening.seat) ? say.adjustedMine(left) : say.adjusted(nameOf(state, happening.seat), left);
      return withReason(words, happening.text);
    }
    default:
      return null;
  }
}
