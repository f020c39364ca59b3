import type { Happening } from '../live/news';
import type { RoomState } from '../live/room';
import { correction } from './corrections';

/** What the host put right is shown to everybody, for a while. */
const SHOWN_MS = 12_000;

/** The last correction. Kept beside the room's parts, which are drawn anew when the screen is turned. */
export class LastCorrection {
  words = $state<string | null>(null);

  /** Hears what happens; returns how to stop. */
  listen(to: (listener: (happening: Happening, state: RoomState) => void) => () => void): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = to((happening, state) => {
      const words = correction(happening, state);
      if (words === null) return;
      this.words = words;
      clearTimeout(timer);
      timer = setTimeout(() => (this.words = null), SHOWN_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }
}
