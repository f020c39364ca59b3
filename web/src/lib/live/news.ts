// What a change of the room means to the person who looks: said aloud, felt, or celebrated. Pure.
import type { EventView } from '../api/types';
import type { RoomState } from './room';

export type Happening =
  | { kind: 'opened'; lot: number; asset: string; round: number }
  | { kind: 'bid'; seat: number; amount: number; mine: boolean }
  | { kind: 'outbid'; seat: number; by: number; amount: number }
  | { kind: 'sold'; asset: string; seat: number; price: number; mine: boolean; lastPlace: boolean }
  | { kind: 'unsold'; asset: string }
  | { kind: 'paused' }
  | { kind: 'resumed' }
  | { kind: 'bid_undone'; seat: number; amount: number }
  | { kind: 'sale_voided'; asset: string; seat: number; text: string | null }
  | { kind: 'awarded'; asset: string; seat: number; price: number; text: string | null }
  | { kind: 'bid_for'; seat: number; amount: number }
  | { kind: 'purse_adjusted'; seat: number; to: number; text: string | null }
  | { kind: 'said'; text: string }
  | { kind: 'began' }
  | { kind: 'completed' };

/** Events between two states that the first had not seen. After a long absence old bids are no news. */
export function happenings(before: RoomState | null, after: RoomState): Happening[] {
  if (!before || before.auction !== after.auction) return [];
  const out: Happening[] = [];
  let leader = before.room.lot?.leader ?? null;
  for (const event of after.news) {
    if (event.seq <= before.head) continue;
    const happening = one(event, after);
    if (happening) out.push(happening);
    if (happening?.kind === 'bid' && event.by === 'host') out.push({ kind: 'bid_for', seat: happening.seat, amount: happening.amount });
    if (event.kind === 'lot_opened') leader = null;
    if (happening?.kind === 'bid') {
      if (leader !== null && leader !== happening.seat && after.me.seats.includes(leader)) {
        out.push({ kind: 'outbid', seat: leader, by: happening.seat, amount: happening.amount });
      }
      leader = happening.seat;
    }
  }
  return out;
}

function one(event: EventView, state: RoomState): Happening | null {
  switch (event.kind) {
    case 'begun':
      return { kind: 'began' };
    case 'lot_opened':
      return { kind: 'opened', lot: event.lot, asset: event.asset, round: event.round };
    case 'bid_taken':
      return { kind: 'bid', seat: event.seat, amount: event.amount, mine: state.me.seats.includes(event.seat) };
    case 'lot_sold': {
      const { asset, seat, price } = event;
      const now = state.seats.get(seat);
      const lastPlace = now !== undefined && now.owned >= now.slots;
      return { kind: 'sold', asset, seat, price, mine: state.me.seats.includes(seat), lastPlace };
    }
    case 'lot_unsold':
      return { kind: 'unsold', asset: event.asset };
    case 'paused':
    case 'resumed':
    case 'completed':
      return { kind: event.kind };
    case 'bid_undone':
      return { kind: 'bid_undone', seat: event.seat, amount: event.amount };
    case 'sale_voided':
      return { kind: 'sale_voided', asset: event.asset, seat: event.seat, text: event.text };
    case 'awarded':
      return { kind: 'awarded', asset: event.asset, seat: event.seat, price: event.price, text: event.text };
    case 'purse_adjusted':
      return { kind: 'purse_adjusted', seat: event.seat, to: event.to, text: event.text };
    case 'said':
      return event.text === null ? null : { kind: 'said', text: event.text };
    default:
      return null;
  }
}
