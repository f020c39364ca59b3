import { createContext } from 'svelte';
import type { Permission, RowView, SeasonView, SportPack } from '../api/types';
import type { SportTexts } from '../texts';
import type { SeasonPage } from './season-page.svelte';
import type { Ask } from './why';

/** What every page of a season stands on; made by its layout. */
export interface SeasonKit {
  readonly id: string;
  /** The competition's name. */
  readonly name: string;
  readonly page: SeasonPage;
  /** The table as it stands; pages are only drawn when it is there. */
  readonly season: SeasonView;
  readonly pack: SportPack | null;
  /** The texts in the words of the sport. */
  readonly t: SportTexts;
  /** My seats, in the order in which I took them. */
  readonly mine: readonly number[];
  can(action: Permission): boolean;
  /** The row of a seat; none when it is not in the table. */
  rowOf(seat: number | null): RowView | null;
  /** Opens the answer to "why?". */
  why(ask: Ask): void;
}

export const [getSeason, setSeason] = createContext<SeasonKit>();

/** The address of a page of this season. */
export const seasonHref = (id: string, page = ''): string => `/competitions/${id}/season${page === '' ? '' : `/${page}`}`;
export const squadHref = (id: string, seat: number): string => seasonHref(id, `squads/${seat}`);
export const matchHref = (id: string, match: string): string => seasonHref(id, `matches/${encodeURIComponent(match)}`);
export const assetHref = (id: string, asset: string): string => seasonHref(id, `assets/${encodeURIComponent(asset)}`);
