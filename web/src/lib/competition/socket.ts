import type { ApiError, CompetitionView, Gone } from '../api/types';
import { Link } from '../live/link';

export interface CompetitionNews {
  /** The public part of the competition, as it is now. */
  view(view: Partial<CompetitionView>): void;
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
    this.#link = new Link({ status: () => {}, connected: () => this.#join(), probe: (timeoutMs) => this.#probe(timeoutMs) });
    this.#link.socket.on('competition', (push: { competition: string; view: Partial<CompetitionView> }) => {
      if (push.competition === this.#competition) this.#news.view(push.view);
    });
    this.#link.socket.on('notice', () => this.#news.look());
    this.#link.socket.on('gone', (gone: Gone) => (this.#news.gone ?? this.#news.look)(gone));
  }

  /** Connects; returns how to stop. */
  open(): () => void {
    this.#link.open();
    return () => this.#link.close();
  }

  #join(): void {
    this.#link.socket.emit(
      'join_competition',
      { competition: this.#competition },
      (answer: { ok: true; view: CompetitionView } | { ok: false; error: ApiError }) => {
        if (answer.ok) this.#news.view(answer.view);
        else this.#news.look();
      }
    );
  }

  async #probe(timeoutMs: number): Promise<boolean> {
    try {
      await this.#link.socket.timeout(timeoutMs).emitWithAck('clock', { t: performance.now() });
      return true;
    } catch {
      return false;
    }
  }
}
