// The room's state in parts. Every message makes a new state, but most of its parts are the ones that were there: whoever reads the
// names hears nothing of a bid. Measured: with the state as one signal a bid ran every expression of every row again.
import type { RoomState } from '../live/room';

/** The same as the state it is made from, except that reading one part follows that part alone. */
export class RoomParts implements RoomState {
  #whole: () => RoomState;

  constructor(whole: () => RoomState) {
    this.#whole = whole;
  }

  readonly auction = $derived.by(() => this.#whole().auction);
  readonly competition = $derived.by(() => this.#whole().competition);
  readonly name = $derived.by(() => this.#whole().name);
  readonly sport = $derived.by(() => this.#whole().sport);
  readonly money = $derived.by(() => this.#whole().money);
  readonly head = $derived.by(() => this.#whole().head);
  readonly headHash = $derived.by(() => this.#whole().headHash);
  readonly room = $derived.by(() => this.#whole().room);
  readonly seats = $derived.by(() => this.#whole().seats);
  readonly names = $derived.by(() => this.#whole().names);
  readonly presence = $derived.by(() => this.#whole().presence);
  readonly watching = $derived.by(() => this.#whole().watching);
  readonly hostsAbsent = $derived.by(() => this.#whole().hostsAbsent);
  readonly assets = $derived.by(() => this.#whole().assets);
  readonly next = $derived.by(() => this.#whole().next);
  readonly toCome = $derived.by(() => this.#whole().toCome);
  readonly lots = $derived.by(() => this.#whole().lots);
  readonly bids = $derived.by(() => this.#whole().bids);
  readonly rules = $derived.by(() => this.#whole().rules);
  readonly seedHash = $derived.by(() => this.#whole().seedHash);
  readonly me = $derived.by(() => this.#whole().me);
  readonly passed = $derived.by(() => this.#whole().passed);
  readonly passedAt = $derived.by(() => this.#whole().passedAt);
  readonly news = $derived.by(() => this.#whole().news);
  readonly gone = $derived.by(() => this.#whole().gone);
}
