import { api } from '../api/client';
import type { CompetitionView, Snapshot } from '../api/types';
import { rememberSport } from '../last-sport';
import type { Told } from './types';

/** What came of a competition's auction: its results, and the names and assets that they speak of. */
export async function loadResults(competition: string): Promise<Told> {
  const view = await api.get<CompetitionView>(`/competitions/${encodeURIComponent(competition)}`);
  rememberSport(view.settings.sport);
  const path = `/auctions/${encodeURIComponent(view.auction)}`;
  const [snapshot, results] = await Promise.all([api.get<Snapshot>(path), api.get<Told['results']>(`${path}/results`)]);
  return {
    competition, auction: view.auction, name: view.settings.name, sport: view.settings.sport, results, assets: snapshot.assets,
    names: snapshot.names, money: snapshot.money
  };
}
