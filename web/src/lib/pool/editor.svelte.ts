import { api, asFailure, good, type Failure } from '../api/client';
import type { PoolAsset, PoolView, Problem } from '../api/types';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed';

/** A change is sent this long after the last tap. */
const SAVE_AFTER_MS = 500;

/** The pool while a host changes it. Every change is saved; one request at a time, and the last state wins. */
export class PoolEditor {
  assets = $state.raw<PoolAsset[]>([]);
  problems = $state.raw<Problem[]>([]);
  state = $state<SaveState>('saved');
  failure = $state.raw<Failure | null>(null);
  readonly #competition: string;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #version = 0;

  constructor(competition: string, pool: PoolView) {
    this.#competition = competition;
    this.assets = pool.assets;
    this.problems = pool.problems;
  }

  get chosen(): number {
    return this.assets.reduce((sum, asset) => sum + (asset.in_pool ? 1 : 0), 0);
  }

  /** Takes these in, or leaves them out. */
  choose(ids: ReadonlySet<string>, inPool: boolean): void {
    this.#change((asset) => (ids.has(asset.id) && asset.in_pool !== inPool ? { ...asset, in_pool: inPool } : asset));
  }

  /** A starting price of its own; null is that of the rules. */
  price(id: string, base: number | null): void {
    this.#change((asset) => (asset.id === id ? { ...asset, base_override: base } : asset));
  }

  #change(each: (asset: PoolAsset) => PoolAsset): void {
    this.assets = this.assets.map(each);
    this.#version += 1;
    if (this.state !== 'saving') this.state = 'unsaved';
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), SAVE_AFTER_MS);
  }

  /** Sends what is chosen now. */
  save = async (): Promise<void> => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.state === 'saving') return;
    this.state = 'saving';
    const version = this.#version;
    try {
      const sent = this.assets
        .filter((asset) => asset.in_pool)
        .map((asset) => (asset.base_override === null ? { id: asset.id } : { id: asset.id, base: asset.base_override }));
      const answer = await good(api.PUT('/competitions/{id}/pool', { params: { path: { id: this.#competition } }, body: { assets: sent } }));
      this.problems = answer.problems;
      this.failure = null;
      if (version === this.#version) this.assets = answer.assets;
      this.state = version === this.#version ? 'saved' : 'unsaved';
    } catch (error) {
      this.failure = asFailure(error);
      this.state = 'failed';
      return;
    }
    // Something was changed while this was on its way.
    if (version !== this.#version) await this.save();
  };

  /** Sends what is still unsent; the page is being left. */
  close(): void {
    if (this.#timer !== null) void this.save();
  }
}
