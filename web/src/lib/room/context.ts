import { createContext } from 'svelte';
import type { SportTexts } from '../texts';
import { texts } from '../texts';
import { showMoney } from '../money';
import type { RoomState } from '../live/room';
import type { AssetView, Presence } from '../api/types';

/** What every part of a room needs to write names and amounts. */
export interface RoomKit {
  readonly state: RoomState;
  readonly t: SportTexts;
  /** How this sport's assets are drawn. */
  readonly crest: 'shield' | 'round';
  /** The server's time in milliseconds. */
  now(): number;
}

export const [getRoom, setRoom] = createContext<RoomKit>();

/** A manager's shown name. In place of a hidden one the server sends a neutral one to everybody but hosts. */
export const nameOf = (state: RoomState, seat: number): string => state.names.get(seat)?.name ?? texts.live.someone;

/** The name for a wall that everybody sees, whoever opened it. */
export const publicNameOf = (state: RoomState, seat: number): string =>
  state.names.get(seat)?.hidden ? texts.live.hidden(seat) : nameOf(state, seat);

export const colourOf = (state: RoomState, seat: number): number => state.names.get(seat)?.colour ?? 0;

/** A bot is always there; nobody waits for it. */
export function presenceOf(state: RoomState, seat: number): Presence {
  return state.names.get(seat)?.kind === 'bot' ? 'here' : (state.presence.get(seat) ?? 'left');
}

/** How many managers are there now. */
export const hereCount = (state: RoomState): number => [...state.names.keys()].filter((seat) => presenceOf(state, seat) === 'here').length;

export const isMine = (state: RoomState, seat: number): boolean => state.me.seats.includes(seat);

export function assetOf(state: RoomState, id: string): AssetView | null {
  return state.assets[id] ?? null;
}

export const assetName = (state: RoomState, id: string): string => assetOf(state, id)?.name ?? '';

export const money = (state: RoomState, units: number): string => showMoney(units, state.money);
