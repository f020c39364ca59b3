// Dates and times as the person's own device and place have them.
const LOCALE = 'en-GB';

const dayTime = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const dayLong = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });

/** "Sat 6 Dec, 19:30". */
export const showDayTime = (ms: number): string => dayTime.format(ms);
/** "19:30:41". */
export const showClock = (ms: number): string => clock.format(ms);
/** "19:30". */
export const showTime = (ms: number): string => time.format(ms);
/** "Saturday 6 December 2026". */
export const showDayLong = (ms: number): string => dayLong.format(ms);
/** "6 Dec 2026". */
export const showDay = (ms: number): string => day.format(ms);

/** The value of an `<input type="datetime-local">` for a moment, in this device's zone. */
export function toLocalInput(ms: number | null): string {
  if (ms === null) return '';
  const at = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment that a `datetime-local` value names; null when it is empty or not one. */
export function fromLocalInput(value: string): number | null {
  const ms = value === '' ? NaN : new Date(value).getTime();
  return Number.isFinite(ms) ? ms : null;
}

/** "30 s", "1 min", "1 min 30 s". */
export function showLength(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
