const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks `check` again and again until it is truthy, and returns that. Throws with `what` when the time is over. */
export async function until(what, check, withinMs = 15_000, everyMs = 50) {
  const end = performance.now() + withinMs;
  let last;
  for (;;) {
    last = await check();
    if (last) return last;
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await pause(everyMs);
  }
}

/** What a journey claims. The message says what a person would have seen. */
export function claim(holds, message) {
  if (!holds) throw new Error(message);
}

export function same(got, wanted, message) {
  const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${message}: got ${a}, wanted ${b}`);
}
