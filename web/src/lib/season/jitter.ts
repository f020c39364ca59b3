/** All phones of a room ask again within this, spread evenly. */
export const JITTER_MOST_MS = 300;

/** How long this one waits, in milliseconds. */
export const jitter = (random: () => number = Math.random): number => random() * JITTER_MOST_MS;
