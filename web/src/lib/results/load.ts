import { api, good } from '../api/client';
import { rememberSport } from '../last-sport';
import type { Told } from './types';

/** What came of a competition's auction: its results, and the names and assets that they speak of. */
export async function loadResults(competition: string): Promise<Told> {
  const view = await good(api.GET('/competitions/{id}', { params: { path: { id: competition } } }));
  rememberSport(view.settings.sport);
  const at = { params: { path: { id: view.auction } } };
  const [snapshot, results] = await Promise.all([good(api.GET('/auctions/{id}', at)), good(api.GET('/auctions/{id}/results', at))]);
  return {
    competition, auction: view.auction, name: view.settings.name, sport: view.settings.sport, results, assets: snapshot.assets,
    names: snapshot.names, money: snapshot.money
  };
}
