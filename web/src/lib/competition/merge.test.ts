import { describe, expect, it } from 'vitest';
import type { CompetitionView, MemberView } from '../api/types';
import { merge, mustAsk } from './merge';

const member = (seat: number, more: Partial<MemberView> = {}): MemberView => ({
  seat, name: `Seat ${seat}`, role: 'manager', plays: true, kind: 'person', standing: 'in', colour: seat, presence: 'here',
  turn: null, hidden: false, purse: null, bot: null, me: false, ...more
});
const view = (more: Partial<CompetitionView> = {}): CompetitionView =>
  ({
    id: 'c', auction: 'a', members: [member(1, { me: true }), member(2)], me: { role: 'manager', seats: [1], can: [], standing: 'in' },
    invite: null, help: [], ...more
  }) as CompetitionView;

describe('merge', () => {
  it('keeps what is mine and takes what is shared', () => {
    const merged = merge(view({ invite: { code: 'K' } as never }), {
      members: [member(1), member(2, { presence: 'away' })], me: null as never, invite: null
    });
    expect(merged.invite).toEqual({ code: 'K' });
    expect(merged.me.seats).toEqual([1]);
    expect(merged.members.map((one) => [one.me, one.presence])).toEqual([[true, 'here'], [false, 'away']]);
  });
});

describe('mustAsk', () => {
  it.each<[string, CompetitionView, Partial<CompetitionView>, boolean]>([
    ['somebody came: no', view(), { members: [member(1), member(2), member(3)] }, false],
    ['I became a host: yes', view(), { members: [member(1, { role: 'co_commissioner' }), member(2)] }, true],
    ['a host hears of anything: yes', view({ me: { role: 'commissioner', seats: [1], can: ['edit_members'], standing: 'in' } }), {}, true],
    ['I wait for a yes: yes', view({ me: { role: null, seats: [1], can: [], standing: 'asked' } }), {}, true],
    ['a new auction after a reset: yes', view(), { auction: 'b' }, true]
  ])('%s', (_name, own, news, wanted) => {
    expect(mustAsk(own, news)).toBe(wanted);
  });
});
