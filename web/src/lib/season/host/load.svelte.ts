import { api, good } from '../../api/client';
import type { AssetView, MatchView, MissingView, ScoringView } from '../../api/types';
import { follow } from '../follow.svelte';
import type { SeasonKit } from '../context';

/** What the host's pages stand on. */
export interface HostSeason {
  matches: MatchView[];
  scoring: ScoringView;
  missing: MissingView[];
  /** Everything in the set, owned or not. */
  everybody: AssetView[];
}

/** Reads it, and again whenever the season changes. Call it while a component is made. */
export function hostSeason(kit: SeasonKit) {
  const at = { params: { path: { id: kit.id } } };
  let everybody: AssetView[] | null = null;
  return follow(kit.page, async (): Promise<HostSeason> => {
    const [matches, scoring, missing] = await Promise.all([
      good(api.GET('/competitions/{id}/season/matches', at)),
      good(api.GET('/competitions/{id}/season/rules', at)),
      good(api.GET('/competitions/{id}/season/assistant', at))
    ]);
    everybody ??= await setOf(at.params.path.id);
    return { matches, scoring, missing, everybody };
  });
}

async function setOf(id: string): Promise<AssetView[]> {
  const view = await good(api.GET('/competitions/{id}', { params: { path: { id } } }));
  const set = await good(api.GET('/sets/{id}', { params: { path: { id: view.settings.set } } }));
  return [...set.list].sort((a, b) => a.name.localeCompare(b.name));
}
