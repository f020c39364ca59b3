import { api, asFailure, type Failure, good } from './api/client';
import type { Me, Meta, SportPack } from './api/types';

/** Who is signed in, and what this installation offers. Loaded once, shared by every page. */
class Session {
  me = $state.raw<Me | null>(null);
  meta = $state.raw<Meta | null>(null);
  failure = $state.raw<Failure | null>(null);
  ready = $state(false);
  #loading: Promise<void> | null = null;

  /** Loads once; later calls wait for the same answer. */
  load(): Promise<void> {
    this.#loading ??= this.#loadNow();
    return this.#loading;
  }

  /** Asks again, after a failure. */
  reload(): Promise<void> {
    this.#loading = null;
    return this.load();
  }

  async refreshMe(): Promise<void> {
    try {
      this.me = await good(api.GET('/me'));
    } catch (error) {
      if (asFailure(error).status !== 401) throw error;
      this.me = null;
    }
  }

  pack(sport: string): SportPack | null {
    return this.meta?.sports.find((pack) => pack.id === sport) ?? null;
  }

  async #loadNow(): Promise<void> {
    try {
      const [meta] = await Promise.all([good(api.GET('/meta')), this.refreshMe()]);
      this.meta = meta;
      this.failure = null;
    } catch (error) {
      this.failure = asFailure(error);
      this.#loading = null;
    }
    this.ready = true;
  }
}

export const session = new Session();
