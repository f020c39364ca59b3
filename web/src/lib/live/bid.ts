// The bid that a person is putting together. What may be bid is the server's: the minimum, the ladder, the most, who cannot and why.
import type { Blocked, LadderStep, OpenLot, SeatNow } from '../api/types';
import type { RoomState } from './room';

/** The smallest amount on the server's ladder that is at least `sum`, and never under the minimum. */
export function snap(sum: number, lot: Pick<OpenLot, 'minimum' | 'ladder'>): number {
  if (sum <= lot.minimum) return lot.minimum;
  const rung = lot.ladder.find((step: LadderStep) => sum >= step.from && (step.to === null || sum < step.to));
  if (!rung) return sum;
  return Math.ceil(sum / rung.step) * rung.step;
}

/** One tap on a quick raise: the sum so far and what this raise adds to the minimum. */
export function stack(sum: number | null, raise: number, lot: OpenLot): number {
  const from = Math.max(sum ?? lot.minimum, lot.minimum);
  const amount = lot.raises[raise]?.amount ?? lot.minimum;
  return snap(from + (amount - lot.minimum), lot);
}

/** A bid this large is asked for twice: over twice the minimum and over a tenth of what is left. */
export function isBig(amount: number, lot: OpenLot, seat: SeatNow): boolean {
  return amount > 2 * lot.minimum && amount * 10 > seat.purse;
}

/** Whether this seat can press the button now, and if not, why. */
export type BidState =
  | { kind: 'ready'; amount: number }
  | { kind: 'leading'; amount: number }
  | { kind: 'passed' }
  | { kind: 'blocked'; blocked: Blocked }
  | { kind: 'too_much'; most: number }
  | { kind: 'waiting' }
  | { kind: 'break' }
  | { kind: 'paused' }
  | { kind: 'over' };

/** `sum` is what was stacked, or null for the minimum. */
export function bidState(state: RoomState, seat: SeatNow, sum: number | null): BidState {
  const { room } = state;
  if (room.status === 'waiting') return { kind: 'waiting' };
  if (room.status === 'completed' || room.status === 'cancelled' || seat.removed) return { kind: 'over' };
  if (room.status === 'paused') return { kind: 'paused' };
  const lot = room.lot;
  if (!lot || room.phase !== 'lot') return { kind: 'break' };
  if (lot.leader === seat.seat) return { kind: 'leading', amount: lot.price ?? lot.base };
  const blocked = lot.blocked.find((one) => one.seat === seat.seat);
  if (blocked) return { kind: 'blocked', blocked };
  if (state.passed.has(seat.seat)) return { kind: 'passed' };
  const amount = snap(sum ?? lot.minimum, lot);
  if (amount > seat.most) return { kind: 'too_much', most: seat.most };
  return { kind: 'ready', amount };
}
