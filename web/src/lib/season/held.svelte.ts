/** A finger that was just lifted may tap again within this; and a tap meant for the old order may land within it. */
export const STILL_MS = 300;

/**
 * Something that is replaced while people touch it: nothing changes under a finger. What comes while one is down is
 * shown a moment after it was lifted, and right after a change taps do nothing.
 */
export class Held<T> {
  shown = $state.raw<T>() as T;
  /** Just changed: taps do nothing. */
  settling = $state(false);
  #waiting: { value: T } | null = null;
  #down = false;
  #lifting: ReturnType<typeof setTimeout> | null = null;
  #settled: ReturnType<typeof setTimeout> | null = null;

  constructor(first: T) {
    this.shown = first;
  }

  take(value: T): void {
    if (value === this.shown) return;
    if (this.#down || this.#lifting !== null) this.#waiting = { value };
    else this.#show(value);
  }

  press = (): void => {
    this.#down = true;
    if (this.#lifting !== null) clearTimeout(this.#lifting);
    this.#lifting = null;
  };

  lift = (): void => {
    if (!this.#down) return;
    this.#down = false;
    this.#lifting = setTimeout(() => {
      this.#lifting = null;
      if (this.#waiting !== null) this.#show(this.#waiting.value);
    }, STILL_MS);
  };

  close(): void {
    for (const timer of [this.#lifting, this.#settled]) if (timer !== null) clearTimeout(timer);
  }

  #show(value: T): void {
    this.#waiting = null;
    this.shown = value;
    this.settling = true;
    if (this.#settled !== null) clearTimeout(this.#settled);
    this.#settled = setTimeout(() => (this.settling = false), STILL_MS);
  }
}
