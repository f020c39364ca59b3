// A small room for tests, in the shape of the wire. Not part of the application.
import type { AssetView, Batch, EventView, OpenLot, RoomNow, SeatNow, Snapshot } from '../api/types';

const asset = (id: string, name: string): AssetView => ({
  id, name, short: name.slice(0, 3), initials: name.slice(0, 2).toUpperCase(), colours: ['#102030', '#f0f0f0'], details: {}, attributes: {},
  base: null, same_name: false
});

export const seatNow = (seat: number, more: Partial<SeatNow> = {}): SeatNow => ({
  seat, purse: 500, held: 0, available: 500, most: 498, owned: 0, slots: 3, removed: false, squad: [], ...more
});

export const openLot = (more: Partial<OpenLot> = {}): OpenLot => ({
  lot: 1, asset: 'villa', base: 1, round: 0, opened_at_ms: 1_000, ends_at_ms: 31_000, clock_ms: 30_000, price: null, leader: null,
  leading_bid: null, minimum: 1, bids: 0, passes: 0, blocked: [],
  raises: [1, 2, 6, 21, 51].map((amount) => ({ label: `+${amount - 1}`, amount })), ladder: [{ from: 0, to: null, step: 1 }], last_ten: false,
  ...more
});

export const roomNow = (more: Partial<RoomNow> = {}): RoomNow => ({
  status: 'running', phase: 'lot', lot: openLot(), next_at_ms: null, paused: null, completion: null, offered: 1, pool_size: 3, remaining: 2,
  floor: 1, message: null, undo: null, ...more
});

export const snapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
  auction: 'A', competition: 'C', name: 'Friday eight', sport: 'football',
  money: { id: 'plain', name: 'Plain', symbol: '£', grouping: 'thousands', scales: [], bare: null },
  head: 3, head_hash: 'h3', now_ms: 1_000, room: roomNow(), seats: [seatNow(1), seatNow(2)],
  names: {
    1: { name: 'Asha', colour: 0, kind: 'person', hidden: false },
    2: { name: 'Ben', colour: 1, kind: 'person', hidden: false }
  },
  assets: { villa: asset('villa', 'Aston Villa'), leeds: asset('leeds', 'Leeds United'), everton: asset('everton', 'Everton') },
  next: {}, to_come: ['everton', 'leeds'], lots: [], bids: [],
  rules: {
    managers_least: 2, managers_most: 8, purse: 500, slots: 3, least_squad: null, base: 1, increments: [{ from: 0, step: 1 }],
    clocks: { clock_ms: 30_000, rebid_ms: null, anti_snipe_ms: 10_000, interlude_ms: 3_000 }, order: 'drawn', reoffer_rounds: 1, quotas: [],
    late_join: { who: 'with_hosts_yes', until: 'half_of_lots' }, pause_on_drop: true, bids_per_minute: 40
  },
  seed_hash: 's', presence: [{ seat: 1, presence: 'here' }, { seat: 2, presence: 'here' }],
  me: { seats: [2], host: false, watching: false, passed: [], can: ['bid'] },
  ...more
});

/** An event with the fields that matter; a test names only those that it looks at. */
export const event = (seq: number, kind: EventView['kind'], fields: Record<string, unknown> = {}): EventView =>
  ({ seq, at_ms: 1_000 + seq, kind, by: 'seat', ...fields }) as EventView;

export const bidTaken = (seq: number, seat: number, amount: number): EventView => event(seq, 'bid_taken', { lot: 1, seat, amount });

/** The batch of these events; the room after it is given or stays open. */
export const batch = (events: EventView[], more: Partial<Batch> = {}): Batch => ({
  auction: 'A', from: events[0]?.seq ?? 0, to: events.at(-1)?.seq ?? 0, head_hash: `h${events.at(-1)?.seq}`, now_ms: 2_000, events, room: roomNow(),
  seats: [], lots: [], ...more
});
