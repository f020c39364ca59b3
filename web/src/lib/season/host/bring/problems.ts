import type { ProblemView } from '$lib/api/types';

/** A problem with a place in the list. */
export type Listed = ProblemView & { at: number };

/** The reason as a sentence: `Is negative.` */
export function sentence({ reason }: Pick<ProblemView, 'reason'>): string {
  const first = reason.charAt(0).toLocaleUpperCase() + reason.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

/** What stops the file first, then what is only good to know, each in the order of the file. */
export function sorted(problems: readonly ProblemView[]): Listed[] {
  const all = problems.map((problem, at) => ({ ...problem, at }));
  return [...all.filter((one) => one.hinders), ...all.filter((one) => !one.hinders)];
}

/** One cell of a table that no spreadsheet program runs as a formula. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The list as a file for a spreadsheet program. */
export function problemsCsv(problems: readonly ProblemView[], header: readonly string[], yes: string): string {
  const rows = problems.map((one) => [
    one.hinders ? yes : '', one.file, one.line, one.column, one.value, one.reason, one.suggestion
  ]);
  return [header, ...rows].map((row) => row.map((value) => cell(value)).join(',')).join('\r\n') + '\r\n';
}

/** Offers text as a file. */
export function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
