import type { CompetitionView } from '../api/types';

/** The public part of a newer view laid over what this person sees; what is theirs alone stays until the server is asked. */
export function merge(own: CompetitionView, news: Partial<CompetitionView>): CompetitionView {
  const { me: _me, invite: _invite, help: _help, ...shared } = news;
  const members = (shared.members ?? own.members).map((member) => ({ ...member, me: own.me.seats.includes(member.seat) }));
  return { ...own, ...shared, members };
}

/** Whether the news touches what only the server can say to this person: their standing, or a host's lists. */
export function mustAsk(own: CompetitionView, news: Partial<CompetitionView>): boolean {
  if (own.me.can.includes('edit_members') || own.me.standing !== 'in') return true;
  if (news.auction !== undefined && news.auction !== own.auction) return true;
  const mine = (view: Partial<CompetitionView>) =>
    (view.members ?? []).filter((member) => own.me.seats.includes(member.seat)).map((member) => `${member.seat} ${member.role} ${member.standing}`);
  return news.members !== undefined && mine(own).join() !== mine(news).join();
}
