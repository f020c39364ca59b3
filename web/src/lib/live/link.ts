// One Socket.IO connection: keeps it up, notices sleep and lost networks, and measures the server's clock.
import { io, type Socket } from 'socket.io-client';
import type { Answered, Asked, ClientMessage, Heard, Sent } from '../api/types';
import { ServerClock } from './clock';
import { refusedFor, type Refused } from './handshake';
import { isTyping, Outdated } from './outdated';

/** A connection that knows every message of the API's document. */
export type Wire = Socket<Heard, Sent>;

export const PROTOCOL = 1;
export type LinkStatus = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'refused';

const RETRY_FIRST_MS = 250;
const RETRY_MOST_MS = 4_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** After that long unseen the old connection is gone, until the server says how long its silence may be. */
const HIDDEN_DEAD_MS = 8_000;
const PROBE_TIMEOUT_MS = 700;
const WAKE_ONCE_MS = 300;
const CLOCK_BURST = 5;
const CLOCK_BURST_EVERY_MS = 120;
const CLOCK_EVERY_MS = 15_000;

export interface LinkHandlers {
  status(status: LinkStatus, refused: Refused | null): void;
  /** A connection stands: join rooms now. */
  connected(): void;
  /** The page is seen again on a connection that seems alive; answer whether it is. */
  probe(timeoutMs: number): Promise<boolean>;
}

export class Link {
  readonly clock = new ServerClock();
  readonly socket: Wire;
  /** Whether this page must load itself anew; who shows a lot says when none is open. */
  readonly outdated = new Outdated({
    protocol: PROTOCOL, reload: () => location.reload(), busy: () => isTyping(document), kept: () => sessionStorage
  });
  #handlers: LinkHandlers;
  #retries = 0;
  #retryTimer: ReturnType<typeof setTimeout> | null = null;
  #clockTimer: ReturnType<typeof setTimeout> | null = null;
  #burst = 0;
  #hiddenAt: number | null = null;
  #wokeAt = -Infinity;
  #closed = false;
  /** The server stops: how long those who come back spread over. */
  #spreadMs = 0;
  #hiddenDeadMs = HIDDEN_DEAD_MS;

  constructor(handlers: LinkHandlers, watch: string | null = null) {
    this.#handlers = handlers;
    this.socket = io({
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      // Reconnecting is done here: the library's own cannot be told to try at once.
      reconnection: false,
      autoConnect: false,
      timeout: CONNECT_TIMEOUT_MS,
      auth: watch === null ? { protocol: PROTOCOL } : { protocol: PROTOCOL, watch }
    });
    this.socket.on('connect', this.#onConnect);
    this.socket.on('disconnect', this.#onDisconnect);
    this.socket.on('stopping', ({ within_ms }) => (this.#spreadMs = within_ms));
    this.socket.on('connect_error', this.#onError);
    this.socket.on('notice', (notice) => {
      if (notice.kind === 'reload') this.outdated.tell();
    });
  }

  open(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    addEventListener('pageshow', this.#onWake);
    addEventListener('focus', this.#onWake);
    document.addEventListener('resume', this.#onWake);
    addEventListener('online', this.#onOnline);
    addEventListener('offline', this.#onOffline);
    this.#connect();
  }

  /** One question; null when no answer came in time. */
  ask<E extends ClientMessage['event']>(event: E, body: Asked<E>, timeoutMs: number): Promise<Answered<E> | null> {
    const socket: Socket = this.socket;
    return socket.timeout(timeoutMs).emitWithAck(event, body).catch(() => null);
  }

  close(): void {
    this.#closed = true;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    removeEventListener('pageshow', this.#onWake);
    removeEventListener('focus', this.#onWake);
    document.removeEventListener('resume', this.#onWake);
    removeEventListener('online', this.#onOnline);
    removeEventListener('offline', this.#onOffline);
    this.#stopTimers();
    this.socket.removeAllListeners();
    this.socket.disconnect();
  }

  #connect(): void {
    this.socket.connect();
    // Pings come as often as this server was told to send them.
    this.socket.io.engine?.once('handshake', ({ pingInterval, pingTimeout }) => (this.#hiddenDeadMs = pingInterval + pingTimeout));
  }

  #onConnect = (): void => {
    this.#retries = 0;
    this.#handlers.status('live', null);
    this.#handlers.connected();
    this.#measure(CLOCK_BURST);
  };

  #onDisconnect = (): void => {
    if (this.#closed) return;
    this.#handlers.status(navigator.onLine ? 'reconnecting' : 'offline', null);
    this.#retry();
  };

  #onError = (error: Error): void => {
    if (this.#closed) return;
    const refused = refusedFor(error.message);
    if (refused !== null) {
      this.#handlers.status('refused', refused);
      return;
    }
    this.#handlers.status(navigator.onLine ? 'reconnecting' : 'offline', null);
    this.#retry();
  };

  /** Tries again after a pause that grows, spread so that a room of phones does not come back in one instant. */
  #retry(): void {
    if (this.#retryTimer !== null || this.#closed) return;
    const most = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** this.#retries);
    const wait = this.#spreadMs > 0 ? this.#spreadMs * Math.random() : most * (0.5 + Math.random() / 2);
    this.#spreadMs = 0;
    this.#retries += 1;
    this.#retryTimer = setTimeout(() => {
      this.#retryTimer = null;
      this.#connect();
    }, wait);
  }

  /** Drops whatever stands and connects anew, at once. */
  #restart(): void {
    if (this.#closed) return;
    if (this.#retryTimer !== null) clearTimeout(this.#retryTimer);
    this.#retryTimer = null;
    this.#retries = 0;
    this.#handlers.status('reconnecting', null);
    this.socket.disconnect();
    if (this.#retryTimer !== null) clearTimeout(this.#retryTimer);
    this.#retryTimer = null;
    this.#connect();
  }

  #onVisibility = (): void => {
    if (document.visibilityState === 'hidden') this.#hiddenAt = Date.now();
    else this.#onWake();
  };

  #onWake = (): void => {
    if (this.#closed || document.visibilityState === 'hidden') return;
    // Seen again, shown again and focused again come together.
    if (performance.now() - this.#wokeAt < WAKE_ONCE_MS) return;
    this.#wokeAt = performance.now();
    const away = this.#hiddenAt === null ? 0 : Date.now() - this.#hiddenAt;
    this.#hiddenAt = null;
    const slept = this.clock.slept();
    if (!this.socket.connected || away > this.#hiddenDeadMs || slept) {
      this.#restart();
      return;
    }
    void this.#handlers.probe(PROBE_TIMEOUT_MS).then((alive) => {
      if (!alive) this.#restart();
      else this.#measure(CLOCK_BURST);
    });
  };

  #onOnline = (): void => this.#restart();

  #onOffline = (): void => {
    if (!this.#closed) this.#handlers.status('offline', null);
  };

  #measure(burst: number): void {
    this.#burst = burst;
    if (this.#clockTimer !== null) clearTimeout(this.#clockTimer);
    this.#roundTrip();
  }

  #roundTrip = (): void => {
    this.#clockTimer = null;
    if (this.#closed || !this.socket.connected) return;
    const sent = performance.now();
    this.socket.emit('clock', { t: sent }, (answer) => {
      if (typeof answer?.now_ms === 'number') this.clock.add({ sent, received: performance.now(), server: answer.now_ms });
    });
    this.#burst -= 1;
    this.#clockTimer = setTimeout(this.#roundTrip, this.#burst > 0 ? CLOCK_BURST_EVERY_MS : CLOCK_EVERY_MS);
  };

  #stopTimers(): void {
    if (this.#retryTimer !== null) clearTimeout(this.#retryTimer);
    if (this.#clockTimer !== null) clearTimeout(this.#clockTimer);
  }
}
