import { untrack } from 'svelte';
import { Loaded } from '../loaded.svelte';
import type { SeasonPage } from './season-page.svelte';

/**
 * Something of a season: read when the page opens, whenever what `read` looks at changes, and whenever the season does.
 * What is shown stays until the answer is there. Call it while a component is made.
 */
export function follow<T>(page: SeasonPage, read: () => Promise<T>, key: () => unknown = () => null): Loaded<T> {
  const loaded = new Loaded(read);
  $effect(() => {
    void page.tick;
    void key();
    untrack(() => void loaded.load());
  });
  return loaded;
}
