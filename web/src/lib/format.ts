// How times look. Money is in money.ts; nothing here is a rule.

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dayTime = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** Time of day on this device: `12:03:41`. */
export const timeOfDay = (ms: number): string => clockTime.format(ms);

/** Day and time on this device: `Tue 24 Nov, 19:30`. */
export const dayAndTime = (ms: number): string => dayTime.format(ms);

/** What is left, rounded up so that 0:00 means over: `0:12`, `1:05:00`. */
export function countdown(ms: number): string {
  const all = Math.max(0, Math.ceil(ms / 1000));
  const seconds = String(all % 60).padStart(2, '0');
  const minutes = Math.floor(all / 60) % 60;
  const hours = Math.floor(all / 3600);
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}

/** A length of time in words: `30 seconds`, `1 minute`, `1.5 minutes`. */
export function duration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const minutes = seconds / 60;
  return `${Number(minutes.toFixed(1))} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
