import type { AssetView, SportPack } from '../api/types';

/** What is known about an asset in one line, in the order of the sport pack. */
export function detailsOf(asset: Pick<AssetView, 'details' | 'attributes'>, pack: SportPack | null): string {
  const keys = pack?.details.map((detail) => detail.key) ?? Object.keys(asset.details);
  const attributes: Record<string, string | undefined> = asset.attributes;
  return keys
    .map((key) => asset.details[key] ?? attributes[key])
    .filter(Boolean)
    .join(' · ');
}
