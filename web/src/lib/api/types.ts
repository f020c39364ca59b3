// The wire, as the contract between server and web says it. Money is whole units; `*_ms` is milliseconds since 1970 UTC.

export type Code =
  | 'bad_request' | 'not_signed_in' | 'not_your_seat' | 'not_a_manager' | 'too_fast' | 'busy' | 'auction_not_running'
  | 'lot_closed' | 'already_leading' | 'squad_full' | 'quota' | 'below_base' | 'below_minimum' | 'off_grid'
  | 'over_purse' | 'over_max_bid' | 'not_allowed' | 'already_done' | 'wrong_state' | 'too_few_managers'
  | 'empty_pool' | 'reason_required' | 'internal' | 'not_found' | 'conflict' | 'full' | 'expired' | 'gone'
  | 'payload_too_large' | 'closed';

export interface ApiError {
  code: Code;
  message: string;
  field: string | null;
  reference: string;
  retry_ms: number | null;
}

export interface MoneyScale {
  suffix: string;
  factor: number;
  decimals: number;
  /** The least amount shown in this scale; its factor when null. */
  from?: number | null;
  pad?: boolean;
  /** Other spellings that people type. */
  typed?: string[];
}
export interface MoneyFormat {
  id: string;
  name: string;
  symbol: string;
  grouping: 'thousands' | 'indian';
  scales: MoneyScale[];
  /** What a bare number below `below` counts; null: it counts units. */
  bare?: { factor: number; below: number } | null;
}

export type Words = Record<string, string> & { asset: string; assets: string };

export interface Preset { id: string; name: string; says: string; clocks: Clocks }
export interface PackDetail { key: string; label: string }
export interface PackAttribute { name: string; label: string; values: string[] }
export interface SportPack {
  id: string;
  name: string;
  words: Words;
  /** How its assets are drawn: a shield for a club, a roundel for a person. */
  crest?: 'shield' | 'round';
  money: MoneyFormat;
  moneys: MoneyFormat[];
  defaults: Record<string, unknown>;
  presets: Preset[];
  details: PackDetail[];
  attributes: PackAttribute[];
}

export interface Meta {
  version: string;
  protocol: number;
  now_ms: number;
  public_url: string;
  https: boolean;
  sports: SportPack[];
  mail: 'smtp' | 'outbox';
  operator_hint: string | null;
}

export interface SetSummary {
  id: string; sport: string; name: string; season: string; ends_on: string; over: boolean; assets: number;
  source: string; licence: string; attribution: string | null; owner: boolean;
}
export interface AssetView {
  id: string;
  name: string;
  short: string;
  initials: string;
  colours: [string, string];
  details: Record<string, string>;
  attributes: Partial<Record<'role' | 'club' | 'group' | 'country', string>>;
  base: number | null;
  same_name: boolean;
}
export type SetView = SetSummary & { list: AssetView[] };
export type PoolAsset = AssetView & { in_pool: boolean; base_override: number | null };
export interface PoolView { assets: PoolAsset[]; problems: Problem[] }

export interface Me { id: string; name: string; email: string | null; operator: boolean; guest: boolean }
export interface SessionView { id: string; agent: string; created_ms: number; last_seen_ms: number; current: boolean }
export interface OutboxMail { id: string; to: string; subject: string; text: string; created_ms: number; sent_ms: number | null }

export type CompetitionState = 'draft' | 'open' | 'auction' | 'season' | 'finished';
export type AuctionStatus = 'waiting' | 'running' | 'paused' | 'completed' | 'cancelled';
export type Role = 'commissioner' | 'co_commissioner' | 'manager' | 'spectator';
export type Presence = 'here' | 'away' | 'left';

export interface Clocks { clock_ms: number; rebid_ms: number | null; anti_snipe_ms: number; interlude_ms: number }
export interface Quota { attribute: string; value: string; least: number | null; most: number | null }
export interface RulesView {
  managers_least: number; managers_most: number; purse: number; slots: number; least_squad: number | null; base: number;
  increments: { from: number; step: number }[];
  clocks: Clocks;
  order: 'drawn' | 'catalogue' | 'sets_drawn';
  reoffer_rounds: number;
  quotas: Quota[];
  late_join: { who: 'nobody' | 'with_hosts_yes' | 'anyone'; until: 'half_of_lots' | 'end' | { lot: number } };
  pause_on_drop: boolean;
  bids_per_minute: number;
}
export interface CompetitionSettings {
  name: string; sport: string; set: string; money: string; slots_auto: boolean; starts_at_ms: number | null;
  door: 'open' | 'approve'; evening: null; rules: RulesView;
}
export interface Problem { field: string; message: string }
export interface Check {
  problems: Problem[]; warnings: Problem[]; minutes: number; slots: number; pool: number; seats_filled: boolean;
}
export interface CompetitionCard {
  id: string; name: string; sport: string; state: CompetitionState; auction: string; auction_status: AuctionStatus;
  lot: number | null; lots_total: number; my_role: Role | null; my_seats: number[]; members: number; purse_left: number | null;
  owned: number | null; slots: number; ends_at_ms: number | null; starts_at_ms: number | null;
}
export interface MemberView {
  seat: number; name: string; role: Role; plays: boolean; kind: 'person' | 'bot'; standing: 'in' | 'asked' | 'left' | 'removed';
  colour: number; presence: Presence; hidden: boolean; purse: number | null; me: boolean;
}
export interface Invite {
  code: string; link: string; expires_ms: number | null; uses_left: number | null; watch_links: { id: string; link: string }[];
}
export interface HelpRequest {
  id: string; seat: number | null; name: string; kind: 'wrong_bid' | 'cannot_bid' | 'other'; text: string; at_ms: number; done: boolean;
  lot: number | null; connection: string | null;
}
export interface Readiness { key: string; ok: boolean; level: 'must' | 'should'; text: string }
export interface CompetitionView {
  id: string; state: CompetitionState; settings: CompetitionSettings; editable: boolean; auction: string;
  auction_status: AuctionStatus; seed_hash: string; practice: boolean; rehearsal: boolean;
  me: { role: Role | null; seats: number[]; can: string[]; standing: string | null };
  members: MemberView[]; pool_size: number; readiness: Readiness[]; minutes: number; invite: Invite | null;
  help: HelpRequest[]; undo_until_ms: number | null; set: SetSummary; notes: string[];
}
export interface JoinPreview {
  competition: string; name: string; sport: string; door: 'open' | 'approve'; free: number; status: AuctionStatus;
  signed_in: boolean; already: number | null; can_watch: boolean;
}
export interface Joined { competition: string; seat: number; standing: 'in' | 'asked' | 'waiting' }

// The live room.
export interface SquadItem { asset: string; price: number; lot: number | null }
export interface SeatNow {
  seat: number; purse: number; held: number; available: number; most: number; owned: number; slots: number; removed: boolean;
  squad: SquadItem[];
}
export interface LotView {
  lot: number; asset: string; round: number; base: number; state: 'open' | 'sold' | 'unsold' | 'voided';
  why: null | 'no_bids' | 'nobody_can_buy' | 'skipped' | 'withdrawn'; seat: number | null; price: number | null;
  opened_at_ms: number; closed_at_ms: number | null; bids: number;
}
export interface BidView { seq: number; seat: number; amount: number; at_ms: number }
export interface Raise { label: string; amount: number }
export interface Blocked { seat: number; code: Code; message: string }
export interface LadderStep { from: number; to: number | null; step: number }
export interface OpenLot {
  lot: number; asset: string; base: number; round: number; opened_at_ms: number; ends_at_ms: number; clock_ms: number;
  price: number | null; leader: number | null; leading_bid: number | null; minimum: number; bids: number; passes: number;
  blocked: Blocked[]; raises: Raise[]; ladder: LadderStep[]; last_ten: boolean;
}
export interface PausedNow {
  why: 'host' | 'room_dropped' | 'away'; since_ms: number; until_ms: number | null; left_ms: number | null; message: string | null;
}
export interface RoomNow {
  status: AuctionStatus; phase: 'idle' | 'lot' | 'interlude'; lot: OpenLot | null; next_at_ms: number | null; paused: PausedNow | null;
  completion: null | 'squads_full' | 'nobody_can_buy' | 'pool_exhausted'; offered: number; pool_size: number; remaining: number;
  floor: number; message: null | { text: string; show_at_ms: number }; undo: null | { lot: number; asset: string; until_ms: number };
}
export interface SeatName { name: string; colour: number; kind: 'person' | 'bot'; hidden: boolean }
export interface SeatPresence { seat: number; presence: Presence }
/** An event: its number, time and kind, and the public fields of its body. */
export interface EventView { seq: number; at_ms: number; kind: string; by: string; [field: string]: unknown }
export interface Snapshot {
  auction: string; competition: string; name: string; sport: string; money: MoneyFormat; head: number; head_hash: string; now_ms: number;
  room: RoomNow; seats: SeatNow[]; names: Record<string, SeatName>; assets: Record<string, AssetView>; to_come: string[];
  lots: LotView[]; bids: BidView[]; rules: RulesView; seed_hash: string; presence: SeatPresence[];
  me: { seats: number[]; host: boolean; watching: boolean; passed: number[]; can: string[] };
}
export interface Batch {
  auction: string; from: number; to: number; head_hash: string; now_ms: number; events: EventView[]; room: RoomNow;
  seats: SeatNow[]; lots: LotView[];
}
export interface PresenceNow { auction: string; seats: SeatPresence[]; watching: number; hosts_absent: boolean }
/** For those who hold the seat alone; `seq` is the event's number. */
export interface OwnPass { auction: string; seq: number; lot: number; seat: number; passed: boolean }
export interface Tick { auction: string; head: number; now_ms: number }
export interface Gone { auction: string; why: 'reset' | 'deleted' | 'removed' | 'cancelled'; next: string | null }
export type Joining = { ok: true; snapshot: Snapshot } | { ok: true; batch: Batch; passed: number[] } | { ok: false; error: ApiError };

export type On = { lot: number } | { seq: number };
export type Action =
  | { kind: 'begin' }
  | { kind: 'bid'; seat: number; lot: number; amount: number }
  | { kind: 'pass'; seat: number; lot: number }
  | { kind: 'take_back_pass'; seat: number; lot: number }
  | { kind: 'pause'; on: On; message?: string; resume_after_ms?: number }
  | { kind: 'resume'; on: On }
  | { kind: 'sell_now'; lot: number }
  | { kind: 'skip'; lot: number }
  | { kind: 'extend'; lot: number; by_ms: number }
  | { kind: 'withdraw'; on: On; asset: string }
  | { kind: 'move_up'; on: On; asset: string }
  | { kind: 'undo_bid'; lot: number; bid: number }
  | { kind: 'undo_sale'; lot: number }
  | { kind: 'void'; on: On; asset: string; to: 'next' | 'end' | 'out'; reason: string }
  | { kind: 'award'; on: On; asset: string; seat: number; price: number; reason?: string }
  | { kind: 'adjust_purse'; seat: number; from: number; to: number; reason: string }
  | { kind: 'change_clocks'; on: On; clocks: Clocks }
  | { kind: 'remove_seat'; seat: number; assets_return: boolean }
  | { kind: 'add_seat'; seat: number }
  | { kind: 'message'; text: string }
  | { kind: 'cancel'; reason?: string };
export type Receipt =
  | { result: 'taken'; seq: number; head_hash: string; now_ms: number; repeated: boolean }
  | {
      result: 'refused'; code: Code; message: string; judged_at: number; would_work: number | null; retry_ms: number | null;
      now_ms: number;
    };
export interface PracticeView {
  running: boolean; asset: { name: string; initials: string; colours: [string, string] } | null; price: number | null;
  leader: number | null; ends_at_ms: number | null; minimum: number;
  results: null | { seat: number; bids: number; best_delay_ms: number | null; bid: boolean }[];
}

export interface Holding { asset: string; price: number; lot: number | null }
export interface ResultSquad { seat: number; name: string; purse: number; spent: number; slots: number; owned: number; holdings: Holding[] }
export interface Results {
  status: AuctionStatus; completion: RoomNow['completion']; head: number; squads: ResultSquad[]; lots: LotView[]; unsold: string[];
  stats: Record<string, unknown>;
}
export interface LotBid { seq: number; seat: number; amount: number; at_ms: number; stands: boolean; on_behalf: boolean }
export interface Draw {
  seed_hash: string; seed: string | null; contributions: number; order: string[] | null; verified: boolean | null; algorithm_url: string;
}
