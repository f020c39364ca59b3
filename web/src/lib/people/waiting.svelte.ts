import { CompetitionPage } from '../competition/page.svelte';

/** Twice a slow look, should the connection that brings the news be refused to somebody who is not in yet. */
const LOOK_EVERY_MS = 5_000;

/** Waits for the host's yes. */
export class WaitingForYes {
  #page: CompetitionPage;

  constructor(competition: string) {
    this.#page = new CompetitionPage(competition);
  }

  /** Returns how to stop. */
  start(): () => void {
    const stop = this.#page.open();
    const timer = setInterval(() => void this.#page.load(), LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      stop();
    };
  }

  get standing(): 'asked' | 'waiting' | 'in' | 'refused' {
    const { view, failure, gone } = this.#page;
    // Whoever was refused may no longer see the competition at all.
    if (gone || failure?.status === 403 || failure?.status === 404 || failure?.status === 410) return 'refused';
    const standing = view?.me.standing ?? 'asked';
    if (standing === 'in') return 'in';
    return standing === 'asked' || standing === 'waiting' ? standing : 'refused';
  }

  /** The turn on the waiting list. */
  get turn(): number | null {
    return this.#page.view?.members.find((one) => one.me)?.turn ?? null;
  }

  /** How I am called here. */
  get name(): string {
    return this.#page.view?.members.find((one) => one.me)?.name ?? '';
  }

  get failure() {
    return this.standing === 'refused' ? null : this.#page.failure;
  }
}
