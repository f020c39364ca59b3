// Colours of the tokens, as a canvas needs them.

export function token(element: HTMLElement, name: string): string {
  return getComputedStyle(element).getPropertyValue(name).trim();
}

/** A manager's colour: resolved by an element that carries the number, as everywhere else. */
export function seatColour(element: HTMLElement, colour: number): string {
  const probe = document.createElement('span');
  probe.dataset.seatColour = String(colour % 12);
  probe.style.color = 'var(--seat)';
  element.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}
