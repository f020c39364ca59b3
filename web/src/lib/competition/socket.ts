import type { CompetitionPublic, Gone } from '../api/types';
import { Link } from '../live/link';

const ACK_MS = 5_000;

export interface CompetitionNews {
  /** The public part of the competition, as it is now. */
  view(view: CompetitionPublic): void;
  /** Something that only the server's answer to this person shows: a call for help, a new standing. */
  look(): void;
  gone?(gone: Gone): void;
}

/** Follows one competition's page: who is here, what was changed. */
export class CompetitionRoom {
  #link: Link;
  #competition: string;
  #news: CompetitionNews;

  constructor(competition: string, news: CompetitionNews) {
    this.#competition = competition;
    this.#news = news;
    this.#link = new Link({ status: () => {}, connected: () => void this.#join(), probe: (timeoutMs) => this.#probe(timeoutMs) });
    this.#link.socket.on('competition', (push) => {
      if (push.competition === this.#competition) this.#news.view(push.view);
    });
    this.#link.socket.on('notice', (notice) => {
      this.#link.outdated.settle(false);
      if (notice.kind !== 'reload') this.#news.look();
    });
    this.#link.socket.on('gone', (gone) => (this.#news.gone ?? this.#news.look)(gone));
  }

  /** Connects; returns how to stop. */
  open(): () => void {
    this.#link.open();
    return () => this.#link.close();
  }

  async #join(): Promise<void> {
    const answer = await this.#link.ask('join_competition', { competition: this.#competition }, ACK_MS);
    if (answer?.ok) this.#news.view(answer.view);
    else this.#news.look();
  }

  async #probe(timeoutMs: number): Promise<boolean> {
    return (await this.#link.ask('clock', { t: performance.now() }, timeoutMs)) !== null;
  }
}
