import type { PoolAsset } from '../api/types';

export interface PoolFilter {
  /** Letters of a name. */
  text: string;
  /** Attribute → value; an empty value is any. */
  picks: Record<string, string>;
  onlyChosen: boolean;
}

/** Letters as people type them: without accents and case. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}

export function filtered(assets: readonly PoolAsset[], filter: PoolFilter): PoolAsset[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  const picks = Object.entries(filter.picks).filter(([, value]) => value !== '');
  return assets.filter((asset) => {
    if (filter.onlyChosen && !asset.in_pool) return false;
    if (picks.some(([name, value]) => asset.attributes[name as keyof PoolAsset['attributes']] !== value)) return false;
    const searched = plain(`${asset.name} ${asset.short} ${Object.values(asset.attributes).join(' ')}`);
    return words.every((word) => searched.includes(word));
  });
}
