import type { CompetitionSettings, MoneyFormat, SportPack } from '../api/types';

/** How this competition writes money: its own choice, else the sport's. */
export function moneyOf(settings: CompetitionSettings, pack: SportPack | null): MoneyFormat | null {
  return pack?.moneys.find((money) => money.id === settings.money) ?? pack?.money ?? null;
}
