// The server's time on this device. A device's own clock may be wrong; the difference is measured over round trips, and time is
// drawn from `performance.now()`, which no setting of the device moves.

/** One round trip: sent and received on this device's monotonic clock, and the server's time in between. All milliseconds. */
export interface RoundTrip {
  sent: number;
  received: number;
  server: number;
}

export interface Estimate {
  /** Add to `performance.now()` to get the server's time. */
  offset: number;
  /** Half the round trip: how wrong the offset can be at most. */
  error: number;
}

/** What one round trip says: the server's time was read somewhere between sending and receiving. */
export function estimate(trip: RoundTrip): Estimate {
  const delay = Math.max(0, trip.received - trip.sent);
  return { offset: trip.server - (trip.sent + delay / 2), error: delay / 2 };
}

/** The estimate with the lowest delay: the one that can be wrong by least. */
export function best(estimates: readonly Estimate[]): Estimate | null {
  let found: Estimate | null = null;
  for (const one of estimates) if (!found || one.error < found.error) found = one;
  return found;
}

/** How many estimates are kept; older ones may describe a clock that has drifted. */
const KEPT = 12;
/** When the two clocks of the device disagree by more than this, it has slept. */
const SLEPT_MS = 500;

interface Device {
  /** Monotonic milliseconds; may stand still while the device sleeps. */
  monotonic(): number;
  /** The device's own idea of the time, only to notice sleep. */
  wall(): number;
}

const browser: Device = { monotonic: () => performance.now(), wall: () => Date.now() };

/** Turns this device's monotonic time into the server's. */
export class ServerClock {
  #estimates: Estimate[] = [];
  #offset: number | null = null;
  #wallMinusMonotonic: number;

  constructor(private readonly device: Device = browser) {
    this.#wallMinusMonotonic = device.wall() - device.monotonic();
  }

  /** Whether anything is known about the server's time. */
  get known(): boolean {
    return this.#offset !== null;
  }

  /** The server's time in milliseconds; the device's own until something is known. */
  now(): number {
    return this.#offset === null ? this.device.wall() : this.device.monotonic() + this.#offset;
  }

  add(trip: RoundTrip): void {
    this.#estimates = [...this.#estimates, estimate(trip)].slice(-KEPT);
    this.#offset = best(this.#estimates)?.offset ?? this.#offset;
  }

  /** A message stamped by the server has arrived: its time cannot lie in our future. */
  heard(serverMs: number): void {
    if (this.#offset === null) this.#offset = serverMs - this.device.monotonic();
    else if (this.now() < serverMs) this.#offset += serverMs - this.now();
  }

  /** True once after the device slept: what was measured before is then forgotten, because its monotonic clock may have stood still. */
  slept(): boolean {
    const now = this.device.wall() - this.device.monotonic();
    const slept = Math.abs(now - this.#wallMinusMonotonic) > SLEPT_MS;
    this.#wallMinusMonotonic = now;
    if (slept) this.#estimates = [];
    return slept;
  }
}
