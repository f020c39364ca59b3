import { asFailure, type Failure } from './api/client';

/** Something that a page reads from the server: loading, there, or failed with a reason. An older answer never replaces a newer one. */
export class Loaded<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  loading = $state(true);
  #read: () => Promise<T>;
  #asked = 0;

  constructor(read: () => Promise<T>) {
    this.#read = read;
  }

  /** Asks; what is shown stays until the answer is there. */
  load = async (): Promise<void> => {
    const mine = (this.#asked += 1);
    this.loading = true;
    try {
      const value = await this.#read();
      if (mine !== this.#asked) return;
      this.value = value;
      this.failure = null;
    } catch (error) {
      if (mine !== this.#asked) return;
      this.failure = asFailure(error);
    }
    this.loading = false;
  };

  /** Takes a value that came another way, such as the answer to a change. */
  set = (value: T): void => {
    this.#asked += 1;
    this.value = value;
    this.failure = null;
    this.loading = false;
  };
}
