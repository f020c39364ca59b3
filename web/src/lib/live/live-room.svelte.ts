// The auction room as components see it: the reducer's state, replaced whole once a frame, and the ways to act.
import { api, asFailure, Failure, good } from '../api/client';
import type { Action, CompetitionChanged, CompetitionView, Gone, MemberView, Notice, PracticeAction, PracticeView, Receipt } from '../api/types';
import { randomHex, randomId } from '../ids';
import { Commands, type PendingCommand } from './commands';
import { Link, type LinkStatus } from './link';
import type { Refused } from './handshake';
import { happenings, type Happening } from './news';
import { missedPasses, reduce, type Need, type RoomMessage, type RoomState } from './room';

const ACK_MS = 5_000;
/** A page that cannot draw keeps at most this many messages before it takes them anyway. */
const QUEUE_MAX = 512;

export type RoomNotice = Pick<Notice, 'kind' | 'message'>;

interface Where {
  /** The competition's page; a watcher has only the auction. */
  competition: string | null;
  auction: string;
  watch?: string | null;
}

export class LiveRoom {
  state = $state.raw<RoomState | null>(null);
  status = $state.raw<LinkStatus>('connecting');
  failure = $state.raw<Failure | null>(null);
  pending = $state.raw<readonly PendingCommand[]>([]);
  competition = $state.raw<CompetitionView | null>(null);
  practice = $state.raw<PracticeView | null>(null);
  notice = $state.raw<RoomNotice | null>(null);

  #auction: string;
  #competitionId: string | null;
  #link: Link;
  #commands: Commands;
  #queue: RoomMessage[] = [];
  #frame: number | null = null;
  #asking = false;
  #contribution = randomHex(16);
  #listeners = new Set<(happening: Happening, state: RoomState) => void>();

  constructor(where: Where) {
    this.#auction = where.auction;
    this.#competitionId = where.competition;
    this.#link = new Link(
      {
        status: (status, refused) => this.#onStatus(status, refused),
        connected: () => this.#onConnected(),
        probe: (timeoutMs) => this.#probe(timeoutMs)
      },
      where.watch ?? null
    );
    this.#commands = new Commands(
      (command, answered) => this.#emitCommand(command, answered),
      randomId,
      (pending) => (this.pending = pending)
    );
    const socket = this.#link.socket;
    socket.on('batch', (batch) => {
      this.#link.clock.heard(batch.now_ms);
      this.#take({ kind: 'batch', batch });
    });
    socket.on('own_pass', (pass) => this.#take({ kind: 'own_pass', pass }));
    socket.on('presence', (presence) => this.#take({ kind: 'presence', presence }));
    socket.on('tick', (tick) => {
      this.#link.clock.heard(tick.now_ms);
      this.#take({ kind: 'tick', tick });
    });
    socket.on('gone', (gone) => this.#onGone(gone));
    socket.on('competition', (push) => this.#onCompetition(push));
    socket.on('practice', (push) => (this.practice = push.view));
    socket.on('notice', (notice) => this.#onNotice(notice));
  }

  /** The server's time in milliseconds. */
  now = (): number => this.#link.clock.now();

  open(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#link.open();
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#commands.disconnected();
    this.#link.close();
  }

  /** Resolves with the server's answer, across lost connections. */
  async send(action: Action): Promise<Receipt> {
    const receipt = await this.#commands.send(action);
    this.#link.clock.heard(receipt.now_ms);
    if (receipt.result === 'taken' && (action.kind === 'pass' || action.kind === 'take_back_pass')) {
      const { seat, lot } = action;
      this.#take({ kind: 'own_pass', pass: { auction: this.#auction, seq: receipt.seq, lot, seat, passed: action.kind === 'pass' } });
    }
    return receipt;
  }

  /** The practice lot: an invented asset with the real clock and button. */
  async sendPractice(action: PracticeAction): Promise<string | null> {
    if (this.#competitionId === null) return null;
    const answer = await this.#link.ask('practice', { competition: this.#competitionId, action }, ACK_MS);
    if (answer === null) return null;
    if (!answer.ok) return answer.error.message;
    this.practice = answer.view;
    return null;
  }

  /** Calls back for what just happened; returns how to stop. */
  onHappening(listener: (happening: Happening, state: RoomState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** After a reset the same people meet in a new auction. */
  moveTo(auction: string): void {
    this.#commands.disconnected();
    this.#auction = auction;
    this.#contribution = randomHex(16);
    this.state = null;
    this.#queue = [];
    if (this.#link.socket.connected) this.#onConnected();
  }

  async refreshCompetition(): Promise<void> {
    if (this.#competitionId === null) return;
    try {
      this.competition = await good(api.GET('/competitions/{id}', { params: { path: { id: this.#competitionId } } }));
    } catch (error) {
      this.failure ??= this.competition ? null : asFailure(error);
    }
  }

  #onStatus(status: LinkStatus, refused: Refused | null): void {
    // A connection alone is not the truth: `live` is said when the room has been joined again.
    if (status === 'live') return;
    this.status = status;
    this.#commands.disconnected();
    if (refused !== null) this.failure = new Failure(0, refused);
  }

  #onConnected(): void {
    void this.#join(this.state?.auction === this.#auction ? { after: this.state.head } : 'snapshot');
    if (this.#competitionId !== null) {
      void this.#link.ask('join_competition', { competition: this.#competitionId }, ACK_MS).then((answer) => {
        if (answer?.ok) this.competition = answer.view;
      });
    }
  }

  async #join(need: Exclude<Need, null>, timeoutMs = ACK_MS): Promise<boolean> {
    const auction = this.#auction;
    const after = need === 'snapshot' ? undefined : need.after;
    this.#asking = true;
    const answer = await this.#link.ask('join', { auction, after, random: this.#contribution }, timeoutMs);
    this.#asking = false;
    if (answer === null || auction !== this.#auction) return false;
    if (!answer.ok) {
      this.failure = new Failure(0, answer.error);
      return true;
    }
    this.failure = null;
    if ('snapshot' in answer) {
      this.#link.clock.heard(answer.snapshot.now_ms);
      this.#take({ kind: 'snapshot', snapshot: answer.snapshot });
    } else {
      this.#take({ kind: 'batch', batch: answer.batch });
      if (this.state) missedPasses(this.state, answer.batch, answer.passed).forEach((message) => this.#take(message));
    }
    this.#drain();
    this.status = 'live';
    this.#commands.connected();
    this.#tellVisible();
    return true;
  }

  #probe(timeoutMs: number): Promise<boolean> {
    return this.#join(this.state ? { after: this.state.head } : 'snapshot', timeoutMs);
  }

  #emitCommand(command: PendingCommand, answered: (receipt: Receipt) => void): void {
    this.#link.socket.emit('command', { auction: this.#auction, id: command.id, action: command.action }, answered);
  }

  #take(message: RoomMessage): void {
    this.#queue.push(message);
    if (document.visibilityState === 'hidden' || this.#queue.length > QUEUE_MAX) this.#drain();
    else this.#frame ??= requestAnimationFrame(() => this.#drain());
  }

  /** Everything that waits becomes one new state and one render. */
  #drain(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    const queue = this.#queue;
    this.#queue = [];
    if (queue.length === 0) return;
    const before = this.state;
    let state = before;
    let need: Need = null;
    for (const message of queue) {
      const next = reduce(state, message);
      state = next.state;
      need = next.need ?? (message.kind === 'snapshot' ? null : need);
    }
    this.state = state;
    this.#settle();
    if (need !== null && !this.#asking && this.#link.socket.connected) void this.#join(need);
    if (state) for (const happening of happenings(before, state)) for (const listener of this.#listeners) listener(happening, state);
  }

  /** An old page loads itself anew between two lots. */
  #settle(): void {
    if (this.state) this.#link.outdated.settle(this.state.room.lot !== null);
  }

  #onGone(gone: Gone): void {
    if (gone.auction !== this.#auction) return;
    this.#take({ kind: 'gone', gone });
    if (gone.why === 'reset' && gone.next) {
      const next = gone.next;
      void this.refreshCompetition().then(() => this.moveTo(next));
    }
  }

  #onCompetition(push: CompetitionChanged): void {
    if (push.competition !== this.#competitionId) return;
    const mine = this.state?.me.seats ?? [];
    const roles = (members: readonly MemberView[]) => members.filter((one) => mine.includes(one.seat)).map((one) => one.role).join();
    const same = this.competition !== null && roles(this.competition.members) === roles(push.view.members);
    if (this.competition) this.competition = { ...this.competition, ...push.view };
    // What only hosts are told comes with their own view.
    if (!same) void this.refreshCompetition();
    this.#take({ kind: 'members', members: push.view.members });
  }

  #onNotice(notice: Notice): void {
    this.notice = notice;
    this.#settle();
    if (notice.kind === 'help') void this.refreshCompetition();
  }

  #onVisibility = (): void => {
    this.#drain();
    this.#tellVisible();
  };

  #tellVisible(): void {
    if (!this.#link.socket.connected) return;
    this.#link.socket.emit('here', { auction: this.#auction, visible: document.visibilityState === 'visible' }, () => {});
  }
}
