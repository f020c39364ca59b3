// A page whose protocol the server speaks no longer: it loads itself anew, when that takes nothing from anybody.

/** Where is kept which page has loaded itself anew already, for as long as its tab is open. */
const KEPT = 'gavel.reloaded';

export type Kept = Pick<Storage, 'getItem' | 'setItem'>;

export interface OutdatedParts {
  protocol: number;
  reload: () => void;
  /** Whether somebody is typing, which a load would throw away. */
  busy: () => boolean;
  kept: () => Kept;
}

export class Outdated {
  #parts: OutdatedParts;
  #told = false;

  constructor(parts: OutdatedParts) {
    this.#parts = parts;
  }

  /** The server has said so. */
  tell(): void {
    this.#told = true;
  }

  /** Loads the page anew, once the server has said so, no lot is open and nobody types. One that stays
   * old after that (something between keeps it) is left to its person. */
  settle(lotOpen: boolean): void {
    if (!this.#told || lotOpen || this.#parts.busy()) return;
    this.#told = false;
    if (this.#first()) this.#parts.reload();
  }

  #first(): boolean {
    try {
      const kept = this.#parts.kept();
      if (kept.getItem(KEPT) === String(this.#parts.protocol)) return false;
      kept.setItem(KEPT, String(this.#parts.protocol));
      return true;
    } catch {
      // Nothing can be kept: it might load itself for ever.
      return false;
    }
  }
}

/** Whether the caret stands in a field, or a dialog is open. */
export function isTyping(page: Document): boolean {
  const at = page.activeElement;
  const field = at !== null && at.matches('input, textarea, select, [contenteditable]');
  return field || page.querySelector('[role="dialog"], dialog[open]') !== null;
}
