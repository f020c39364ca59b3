import { count, type Words } from '../words';

export const rules = {
  title: 'Rules',
  money: 'Money',
  moneySays: (money: string) => `Everybody starts with ${money}.`,
  places: 'Places',
  start: 'Starting price',
  raise: 'Smallest raise',
  from: (price: string, step: string) => `from ${price}: ${step}`,
  time: 'Time',
  rebid: (length: string) => `After each bid the clock restarts at ${length}.`,
  lateBids: (length: string) => `Late bids add time: back up to ${length}.`,
  gap: 'Break',
  noGap: 'None',
  order: 'Order',
  chances: 'Second chances',
  late: 'Joining after the start',
  lateNobody: 'Nobody can join after the start.',
  lateEnd: 'until the end'
};

export function rulesOf(words: Words) {
  return {
    places: (slots: number, least: number | null) =>
      least === null || least === undefined
        ? `${count(slots, words.asset, words.assets)} for each person. Fill them all.`
        : `Up to ${count(slots, words.asset, words.assets)} for each person, at least ${least}.`,
    start: (money: string) => `${money}, unless a ${words.asset} has its own.`,
    time: (length: string) => `${length} for each ${words.asset}.`,
    chances: (rounds: number) =>
      rounds === 0 ? `An unsold ${words.asset} does not come back.`
      : rounds === 1 ? `An unsold ${words.asset} comes up once more at the end.`
      : `An unsold ${words.asset} comes up ${rounds} more times at the end.`,
    limit: (value: string, least: number | null, most: number | null) =>
      least && most ? `${value}: ${least} to ${most}` : most ? `${value}: at most ${most}` : `${value}: at least ${least ?? 0}`,
    lateHalf: `until half of the ${words.assets} have come up`,
    lateLot: (lot: number) => `until ${words.asset} ${lot}`
  };
}
