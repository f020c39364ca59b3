// What the server says when it takes no connection: its code, a colon, and a sentence for a person.
import type { ApiError } from '../api/types';

export interface Refused {
  code: ApiError['code'];
  message: string;
}

/** Codes for which trying again changes nothing. */
const FINAL: readonly string[] = ['not_signed_in', 'not_allowed', 'not_found', 'gone', 'expired', 'bad_request'] satisfies ApiError['code'][];

/** Why the server will never take this connection; null for what another try may mend. */
export function refusedFor(said: string): Refused | null {
  const [code = '', ...rest] = said.split(': ');
  const message = rest.join(': ');
  return FINAL.includes(code) && message !== '' ? { code: code as ApiError['code'], message } : null;
}
