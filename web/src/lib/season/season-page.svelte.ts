import { untrack } from 'svelte';
import { api, good } from '../api/client';
import type { SeasonView } from '../api/types';
import { CompetitionPage } from '../competition/page.svelte';
import { Loaded } from '../loaded.svelte';
import { jitter } from './jitter';

/** A competition's season as its pages show it: read once, then read again whenever the server says that it changed. */
export class SeasonPage {
  readonly id: string;
  /** Who I am here, what I may do, what it is called. */
  readonly competition: CompetitionPage;
  /** The table. */
  readonly table: Loaded<SeasonView>;
  /** Rises whenever the season may have changed: whatever a page shows of it is then asked for again. */
  tick = $state(0);
  #timer: ReturnType<typeof setTimeout> | null = null;
  #askedFor: string | null = null;

  constructor(id: string) {
    this.id = id;
    this.competition = new CompetitionPage(id);
    this.table = new Loaded(() => good(api.GET('/competitions/{id}/season', { params: { path: { id } } })));
  }

  /** Reads, and follows the news; returns how to stop. */
  open(): () => void {
    const close = this.competition.open();
    void this.table.load();
    const unfollow = $effect.root(() => {
      $effect(() => {
        const [said, shown] = [this.competition.view?.season, this.table.value?.version];
        if (said !== undefined && shown !== undefined) untrack(() => this.#compare(said, shown));
      });
    });
    return () => {
      unfollow();
      close();
      if (this.#timer !== null) clearTimeout(this.#timer);
    };
  }

  /** Asks now, such as after a change of one's own. */
  refresh = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.tick += 1;
    void this.table.load();
  };

  /** A large room asks spread over a moment, not all at once; and once for each change that is heard of. */
  #compare(said: string, shown: string): void {
    if (said === shown || said === this.#askedFor) return;
    this.#askedFor = said;
    this.#timer ??= setTimeout(this.refresh, jitter());
  }
}
