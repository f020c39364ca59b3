import type { AssetView } from '../api/types';

/** Every value that a list has for each attribute, in the order of the alphabet. */
export function valuesOf(list: AssetView[]): Record<string, string[]> {
  const found: Record<string, Set<string>> = {};
  for (const asset of list) {
    for (const [name, value] of Object.entries(asset.attributes)) {
      if (value) (found[name] ??= new Set()).add(value);
    }
  }
  return Object.fromEntries(Object.entries(found).map(([name, values]) => [name, [...values].sort((a, b) => a.localeCompare(b))]));
}
