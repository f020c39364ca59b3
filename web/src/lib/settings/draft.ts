import type { CompetitionSettings } from '../api/types';

// What was chosen on Create stays in this tab, so that signing in, or a look elsewhere, loses nothing.
const KEY = 'gavel.create';

export function keepDraft(settings: CompetitionSettings): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Without storage the page starts fresh.
  }
}

export function dropDraft(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** The kept choices, when they are of a sport that is still there. */
export function keptDraft(sports: string[]): CompetitionSettings | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as CompetitionSettings | null;
    return kept && sports.includes(kept.sport) && typeof kept.rules === 'object' ? kept : null;
  } catch {
    return null;
  }
}
