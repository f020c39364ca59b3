// The host's controls: what each is called, when it can be pressed, and what it asks first.
import {
  AlarmClockPlus, ArrowUpToLine, Ban, CirclePause, CirclePlay, Gavel, Gift, Hand, LogIn, Megaphone, RotateCcw, SkipForward, Timer,
  Undo2, UserRoundMinus, Wallet, X
} from '@lucide/svelte';
import type { Action, On } from '../api/types';
import type { RoomState } from '../live/room';
import { texts } from '../texts';

export type ToolKey =
  | 'pause' | 'resume' | 'sell_now' | 'skip' | 'extend' | 'undo_bid' | 'undo_sale' | 'bid_for' | 'message' | 'change_clocks' | 'move_up'
  | 'withdraw' | 'admit' | 'void' | 'award' | 'adjust_purse' | 'remove_seat' | 'cancel' | 'reset';

export interface Tool {
  key: ToolKey;
  label: string;
  icon: typeof Gavel;
  group: keyof typeof texts.host.groups;
  /** Whether it makes sense now; the server decides. */
  when: (state: RoomState) => boolean;
  /** Changes something for others that is not simply taken back: asked once. */
  danger?: boolean;
}

const open = (state: RoomState): boolean => state.room.phase === 'lot' && state.room.lot !== null;
const running = (state: RoomState): boolean => state.room.status === 'running';
const begun = (state: RoomState): boolean => state.room.status === 'running' || state.room.status === 'paused';
const ended = (state: RoomState): boolean => state.room.status === 'completed';
const h = texts.host;

export const tools: readonly Tool[] = [
  { key: 'resume', label: h.resume, icon: CirclePlay, group: 'now', when: (s) => s.room.status === 'paused' },
  { key: 'pause', label: h.pause.label, icon: CirclePause, group: 'now', when: running },
  { key: 'sell_now', label: h.sellNow.label, icon: Gavel, group: 'now', when: (s) => running(s) && open(s), danger: true },
  { key: 'skip', label: h.skip.label, icon: SkipForward, group: 'now', when: (s) => begun(s) && open(s), danger: true },
  { key: 'extend', label: h.extend.label, icon: AlarmClockPlus, group: 'now', when: (s) => begun(s) && open(s) },
  { key: 'undo_bid', label: h.undoBid.label, icon: Undo2, group: 'now', when: (s) => open(s) && s.room.lot?.leader != null, danger: true },
  { key: 'undo_sale', label: h.undoSale.label, icon: Undo2, group: 'now', when: (s) => s.room.undo !== null, danger: true },
  { key: 'bid_for', label: h.bidFor.label, icon: Hand, group: 'now', when: (s) => running(s) && open(s) },
  { key: 'message', label: h.message.label, icon: Megaphone, group: 'room', when: () => true },
  { key: 'admit', label: h.admit.label, icon: LogIn, group: 'room', when: (s) => !ended(s) },
  { key: 'change_clocks', label: h.clocks.label, icon: Timer, group: 'room', when: begun },
  { key: 'move_up', label: h.moveUp.label, icon: ArrowUpToLine, group: 'room', when: (s) => begun(s) && s.toCome.length > 0 },
  { key: 'withdraw', label: h.withdraw.label, icon: Ban, group: 'room', when: begun, danger: true },
  { key: 'void', label: h.void.label, icon: RotateCcw, group: 'fix', when: (s) => begun(s) || ended(s), danger: true },
  { key: 'award', label: h.award.label, icon: Gift, group: 'fix', when: (s) => begun(s) || ended(s) },
  { key: 'adjust_purse', label: h.purse.label, icon: Wallet, group: 'fix', when: (s) => begun(s) || ended(s) },
  { key: 'remove_seat', label: h.remove.label, icon: UserRoundMinus, group: 'fix', when: begun, danger: true },
  { key: 'cancel', label: h.cancel.label, icon: X, group: 'end', when: begun, danger: true },
  { key: 'reset', label: h.reset.label, icon: RotateCcw, group: 'end', when: (s) => s.room.status !== 'waiting', danger: true }
];

/** What the host sees when pressing: the open lot, else the newest event. */
export function seen(state: RoomState): On {
  return state.room.phase === 'lot' && state.room.lot ? { lot: state.room.lot.lot } : { seq: state.head };
}

/** The controls that ask nothing. */
export function direct(key: ToolKey, state: RoomState): Action | null {
  if (key === 'resume') return { kind: 'resume', on: seen(state) };
  if (key === 'pause') return { kind: 'pause', on: seen(state) };
  return null;
}
