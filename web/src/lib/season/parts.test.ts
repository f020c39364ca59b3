import { describe, expect, it } from 'vitest';
import type { AssetMatchView, AssetPointsView, AssetView, SquadPointsView } from '../api/types';
import { partsOf } from './parts';

const points = (n: number) => ({ milli: n * 1000, shown: String(n) });

function asset(id: string, ...rounds: [round: number, got: number][]): AssetPointsView {
  const matches = rounds.map(([round, got]): AssetMatchView => ({
    id: `${id}-${round}`, title: '', round, round_name: String(round), starts_at_ms: null, live: false, points: points(got)
  }));
  const view: AssetView = {
    id, name: id, short: id, initials: id, colours: ['', ''], attributes: {}, details: {}, base: null, same_name: false
  };
  return { asset: view, owner: 1, points: points(rounds.reduce((sum, [, got]) => sum + got, 0)), matches };
}

const squad: SquadPointsView = {
  row: {
    seat: 1, rank: 1, shared: false, movement: 0, name: 'Asha', colour: 1, points: points(16), live: points(0), ties: [],
    by_round: [points(7), points(9)]
  },
  assets: [asset('a', [2, 3], [1, 6]), asset('b', [2, 6], [1, 1])]
};

describe('the parts of a sum', () => {
  it('of one round are its matches, most first', () => {
    expect(partsOf(squad, 2).map((part) => [part.match?.id, part.points.shown])).toEqual([['b-2', '6'], ['a-2', '3']]);
  });
  it('of all rounds are the assets with the matches that counted', () => {
    expect(partsOf(squad, null).map((part) => [part.asset.id, part.points.shown, part.counted])).toEqual([['a', '9', 2], ['b', '7', 2]]);
  });
  it('give the sum that stands in the table', () => {
    const sum = (round: number | null) => partsOf(squad, round).reduce((all, part) => all + part.points.milli, 0);
    expect([sum(1), sum(2), sum(null)]).toEqual([7000, 9000, 16000]);
  });
});
