/** Keeps the screen on while `wanted` is true; taken again when the page is seen again, because the browser drops it. */
export class Awake {
  /** Whether this browser can. Without https it cannot. */
  readonly able = typeof navigator !== 'undefined' && 'wakeLock' in navigator;
  #lock: WakeLockSentinel | null = null;
  #wanted = false;

  want(wanted: boolean): void {
    this.#wanted = wanted;
    if (wanted) void this.#take();
    else this.#drop();
  }

  listen(): () => void {
    const seen = () => {
      if (document.visibilityState === 'visible' && this.#wanted) void this.#take();
    };
    document.addEventListener('visibilitychange', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      this.#wanted = false;
      this.#drop();
    };
  }

  async #take(): Promise<void> {
    if (!this.able || this.#lock !== null) return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      lock.addEventListener('release', () => (this.#lock = null));
      this.#lock = lock;
      if (!this.#wanted) this.#drop();
    } catch {
      // Low battery, or the device says no: the page works without.
    }
  }

  #drop(): void {
    void this.#lock?.release().catch(() => {});
    this.#lock = null;
  }
}
