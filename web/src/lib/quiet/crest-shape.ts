import type { SportPack } from '../api/types';

/** A shield for a club, a roundel for a person, as the sport pack says. */
export function shapeOf(pack: SportPack | null): 'shield' | 'round' {
  return (pack as { crest?: string } | null)?.crest === 'round' ? 'round' : 'shield';
}
