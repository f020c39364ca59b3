// What this page did lately, for "Report a problem": times, kinds and codes. Never names, amounts, codes of invitations or addresses.
const MOST = 40;
const TEXT_MAX = 200;
const events: { at_ms: number; what: string }[] = [];
let listening = false;

/** Without anything that could open a door: ids stay, codes and tokens go. */
export function clean(text: string): string {
  return text
    .replaceAll(/(\/(?:join|watch)\/)[^/?#\s]+/g, '$1…')
    .replaceAll(/([?&](?:token|code|watch|email|next)=)[^&\s]+/g, '$1…')
    .replaceAll(/[^\s@]+@[^\s@]+/g, '…')
    .slice(0, TEXT_MAX);
}

/** Remembers one line. */
export function note(what: string): void {
  events.push({ at_ms: Date.now(), what: clean(what) });
  if (events.length > MOST) events.splice(0, events.length - MOST);
}

/** The lines, oldest first. */
export function recent(): { at_ms: number; what: string }[] {
  return events.slice();
}

/** Listens for faults and for the network coming and going. Once. */
export function listen(): void {
  if (listening) return;
  listening = true;
  addEventListener('error', (event) => note(`fault: ${event.message}`));
  addEventListener('unhandledrejection', (event) => note(`fault: ${String((event.reason as Error | undefined)?.message ?? event.reason)}`));
  addEventListener('offline', () => note('network: gone'));
  addEventListener('online', () => note('network: back'));
  document.addEventListener('visibilitychange', () => note(`page: ${document.visibilityState}`));
}
