/** Relative luminance (WCAG) of `#rrggbb`; 0 for anything else. */
export function luminance(hex: string): number {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (!match) return 0;
  const [red, green, blue] = match.slice(1).map((pair) => {
    const value = parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The neutral that reads well on a club's colour: white looks truer and keeps 3:1 on large letters up to this luminance. */
export function inkOn(hex: string): 'black' | 'white' {
  return luminance(hex) > 0.28 ? 'black' : 'white';
}
