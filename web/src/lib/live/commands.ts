// Commands on their way: each keeps its id until it is answered, so that a resend can never count twice.
import type { Action, Receipt } from '../api/types';

/** How long an answer may take before the same command is sent again. */
export const RESEND_MS = 4_000;
/** How often a room that is busy is asked again before the person hears of it. */
const BUSY_TRIES = 6;
const BUSY_WAIT_MS = 400;

export interface PendingCommand {
  readonly id: string;
  readonly action: Action;
}

interface Entry extends PendingCommand {
  busy: number;
  timer: ReturnType<typeof setTimeout> | null;
  settle: (receipt: Receipt) => void;
}

/** Sends one command; the receipt comes by the callback, or never when the connection breaks. */
export type Emit = (command: PendingCommand, answered: (receipt: Receipt) => void) => void;

export class Commands {
  #entries = new Map<string, Entry>();
  #live = false;

  constructor(
    private readonly emit: Emit,
    private readonly makeId: () => string,
    /** Called with what is in flight whenever that changes. */
    private readonly changed: (pending: readonly PendingCommand[]) => void = () => {}
  ) {}

  /** Resolves when the server has answered, however many connections that takes. */
  send(action: Action): Promise<Receipt> {
    return new Promise((settle) => {
      const entry: Entry = { id: this.makeId(), action, busy: 0, timer: null, settle };
      this.#entries.set(entry.id, entry);
      this.#tell();
      this.#transmit(entry);
    });
  }

  /** The room is joined again: everything unanswered is sent again, in the order of pressing. */
  connected(): void {
    this.#live = true;
    for (const entry of this.#entries.values()) this.#transmit(entry);
  }

  disconnected(): void {
    this.#live = false;
    for (const entry of this.#entries.values()) this.#stop(entry);
  }

  get pending(): readonly PendingCommand[] {
    return [...this.#entries.values()].map(({ id, action }) => ({ id, action }));
  }

  #transmit(entry: Entry): void {
    this.#stop(entry);
    if (!this.#live) return;
    entry.timer = setTimeout(() => this.#transmit(entry), RESEND_MS);
    this.emit({ id: entry.id, action: entry.action }, (receipt) => this.#answered(entry, receipt));
  }

  #answered(entry: Entry, receipt: Receipt): void {
    if (!this.#entries.has(entry.id)) return;
    if (receipt.result === 'refused' && receipt.code === 'busy' && entry.busy < BUSY_TRIES) {
      entry.busy += 1;
      this.#stop(entry);
      entry.timer = setTimeout(() => this.#transmit(entry), receipt.retry_ms ?? BUSY_WAIT_MS);
      return;
    }
    this.#stop(entry);
    this.#entries.delete(entry.id);
    this.#tell();
    entry.settle(receipt);
  }

  #stop(entry: Entry): void {
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = null;
  }

  #tell(): void {
    this.changed(this.pending);
  }
}
