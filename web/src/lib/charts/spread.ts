/** Moves labels apart that would stand on each other: every two at least `gap` apart, none beyond `most`, order kept. */
export function spread(wanted: readonly number[], gap: number, most: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const placed = [...wanted];
  let above = -Infinity;
  for (const index of order) {
    placed[index] = above = Math.max(placed[index] ?? 0, above + gap);
  }
  let below = most + gap;
  for (const index of order.reverse()) {
    placed[index] = below = Math.min(placed[index] ?? 0, below - gap);
  }
  return placed;
}
