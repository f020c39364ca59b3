/** Where to go after signing in: a path of this site, never another site. */
export function safeNext(next: string | null): string {
  if (next === null || !next.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/';
  return next;
}

/** The way to sign in, and back to where one is now. Signing in itself is no place to come back to. */
export function signInFrom(here: URL): string {
  const next = here.pathname === '/sign-in' ? safeNext(here.searchParams.get('next')) : here.pathname + here.search;
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}
