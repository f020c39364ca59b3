// Which sport this tab last looked at, so that help speaks of that one.
const KEY = 'gavel.sport';

export function rememberSport(sport: string): void {
  try {
    sessionStorage.setItem(KEY, sport);
  } catch {
    // Then help shows the guides of every sport.
  }
}

export function lastSport(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
