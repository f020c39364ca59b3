import { describe, expect, it } from 'vitest';
import type { MatchStatus, MatchView, ScoreView } from '../api/types';
import { daysOf, firstToCome, mainScore, roundsOf, roundToOpen, scoreNotes, showsScore, zoneShown } from './fixtures';

const DAY = 86_400_000;
const NOW = Date.UTC(2025, 7, 20, 12);
const none: ScoreView = { after_90: null, after_extra: null, shootout: null };

function match(id: string, round: number, at: number | null, status: MatchStatus = 'scheduled'): MatchView {
  return {
    id, title: id, round, round_name: `R${round}`, starts_at_ms: at, status, home: null, away: null, venue: null, format: null, score: none,
    words: null, lines: 0
  };
}

describe('rounds', () => {
  const rounds = roundsOf([
    match('a', 1, NOW - 4 * DAY, 'finished'), match('b', 1, NOW - 3 * DAY, 'finished'), match('c', 2, NOW + DAY), match('d', 3, NOW + 8 * DAY)
  ]);

  it('come in the order of the server, each with its matches', () => {
    expect(rounds.map((round) => [round.name, round.matches.map((one) => one.id)])).toEqual([['R1', ['a', 'b']], ['R2', ['c']], ['R3', ['d']]]);
  });
  it('open at the next one', () => expect(roundToOpen(rounds, NOW)).toBe(2));
  it('open at the one that is being played, also when an earlier one has a match to come', () => {
    expect(roundToOpen(roundsOf([match('x', 1, NOW + DAY), match('y', 2, NOW, 'live')]), NOW)).toBe(2);
  });
  it('pass over matches that nobody has told the end of', () => {
    expect(roundToOpen(roundsOf([match('x', 1, NOW - 2 * DAY), match('y', 2, NOW + DAY)]), NOW)).toBe(2);
  });
  it('open at the last that was played when the rest is long past and was never told', () => {
    expect(roundToOpen(roundsOf([match('x', 1, NOW - 9 * DAY, 'finished'), match('y', 2, NOW - 2 * DAY)]), NOW)).toBe(1);
  });
  it('open at the last when all are over, and nowhere when there are none', () => {
    expect(roundToOpen(roundsOf([match('x', 1, NOW, 'finished'), match('y', 2, NOW, 'finished')]), NOW)).toBe(2);
    expect(roundToOpen([], NOW)).toBeNull();
  });
});

describe('the first match to come', () => {
  it('is the earliest with a date that is not past', () => {
    expect(firstToCome([match('old', 1, NOW - DAY), match('b', 2, NOW + 2 * DAY), match('a', 2, NOW + DAY), match('p', 1, NOW, 'postponed')], NOW)?.id).toBe('a');
  });
  it('is one without a date when no other is known', () => expect(firstToCome([match('x', 1, null)], NOW)?.id).toBe('x'));
  it('is none when all are over', () => expect(firstToCome([match('x', 1, NOW, 'finished')], NOW)).toBeNull());
});

it('days are in order, and a match without a date is last', () => {
  const days = daysOf([match('none', 1, null), match('b', 1, NOW + DAY), match('a', 1, NOW), match('a2', 1, NOW + 3_600_000)]);
  expect(days.map((day) => day.matches.map((one) => one.id))).toEqual([['a', 'a2'], ['b'], ['none']]);
  expect(days.at(-1)?.at).toBeNull();
});

describe('a score', () => {
  const full: ScoreView = { after_90: { home: 1, away: 1 }, after_extra: { home: 2, away: 2 }, shootout: { home: 4, away: 2 } };
  it('is the one after extra time, and the shoot-out is apart', () => {
    expect(mainScore(full)).toEqual({ home: 2, away: 2 });
    expect(scoreNotes(full)).toEqual(['after extra time', '1–1 after 90 minutes', '4–2 on penalties']);
  });
  it('after 90 minutes needs no note', () => {
    expect(mainScore({ ...none, after_90: { home: 3, away: 1 } })).toEqual({ home: 3, away: 1 });
    expect(scoreNotes({ ...none, after_90: { home: 3, away: 1 } })).toEqual([]);
    expect(mainScore(none)).toBeNull();
  });
  it('is shown while it is played and after, not of a match that does not count', () => {
    const all: MatchStatus[] = ['scheduled', 'live', 'finished', 'postponed', 'abandoned', 'void'];
    expect(all.filter((status) => showsScore(match('x', 1, NOW, status)))).toEqual(['live', 'finished', 'abandoned']);
  });
});

it('the zone is named with its short name of that day', () => {
  expect(zoneShown(Date.UTC(2025, 6, 1), 'Europe/London')).toBe('Europe/London (BST)');
  expect(zoneShown(Date.UTC(2025, 0, 1), 'Europe/London')).toBe('Europe/London (GMT)');
  expect(zoneShown(Date.UTC(2025, 0, 1), 'America/New_York')).toBe('America/New York (GMT-5)');
});
