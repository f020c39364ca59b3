// One animation frame for every clock on the page; each writes straight to its element.

type Draw = () => void;
const draws = new Set<Draw>();
let frame: number | null = null;

function run(): void {
  for (const draw of draws) draw();
  frame = draws.size > 0 ? requestAnimationFrame(run) : null;
}

/** Calls `draw` every frame until the returned function is called. */
export function everyFrame(draw: Draw): () => void {
  draws.add(draw);
  frame ??= requestAnimationFrame(run);
  return () => {
    draws.delete(draw);
  };
}
