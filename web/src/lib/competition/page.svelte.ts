import { api, asFailure, type Failure, good } from '../api/client';
import type { CompetitionPublic, CompetitionView, Gone, Permission } from '../api/types';
import { rememberSport } from '../last-sport';
import { merge, mustAsk } from './merge';
import { CompetitionRoom } from './socket';

/** A competition as its page shows it: read once, then kept right by what the server says. */
export class CompetitionPage {
  view = $state.raw<CompetitionView | null>(null);
  failure = $state.raw<Failure | null>(null);
  gone = $state.raw<Gone | null>(null);
  readonly id: string;
  #asking = false;
  #askAgain = false;

  constructor(id: string) {
    this.id = id;
  }

  /** Reads, and follows the news; returns how to stop. */
  open(): () => void {
    void this.load();
    const room = new CompetitionRoom(this.id, {
      view: (news) => this.#take(news),
      look: () => void this.load(),
      gone: (gone) => this.#onGone(gone)
    });
    return room.open();
  }

  /** One request at a time; what comes meanwhile causes one more. */
  load = async (): Promise<void> => {
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    this.#asking = true;
    try {
      this.set(await good(api.GET('/competitions/{id}', { params: { path: { id: this.id } } })));
    } catch (error) {
      this.failure = asFailure(error);
    }
    this.#asking = false;
    if (this.#askAgain) {
      this.#askAgain = false;
      void this.load();
    }
  };

  set = (view: CompetitionView): void => {
    this.view = view;
    this.failure = null;
    rememberSport(view.settings.sport);
  };

  can(action: Permission): boolean {
    return this.view?.me.can.includes(action) ?? false;
  }

  #take(news: CompetitionPublic): void {
    if (this.view === null) return;
    const ask = mustAsk(this.view, news);
    this.view = merge(this.view, news);
    if (ask) void this.load();
  }

  #onGone(gone: Gone): void {
    if (gone.why === 'deleted' || gone.why === 'removed') this.gone = gone;
    void this.load();
  }
}
