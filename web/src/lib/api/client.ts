import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema';
import { isApiError, type ApiError, type Code } from './types';

/** What went wrong, in words a person can use. `network` means that no answer came. */
export class Failure extends Error {
  readonly code: Code | 'network';
  readonly status: number;
  readonly field: string | null;
  readonly reference: string | null;
  readonly retryMs: number | null;

  constructor(status: number, error: Partial<Omit<ApiError, 'code'>> & { code: Code | 'network'; message: string }) {
    super(error.message);
    this.name = 'Failure';
    this.status = status;
    this.code = error.code;
    this.field = error.field ?? null;
    this.reference = error.reference ?? null;
    this.retryMs = error.retry_ms ?? null;
  }
}

/** An answer that takes longer than this is treated as none. */
const TIMEOUT_MS = 15_000;

async function failureOf(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => null);
  if (isApiError(body)) return new Failure(response.status, body);
  return new Failure(response.status, {
    code: response.status === 404 ? 'not_found' : 'internal',
    message: 'The server gave no reason. Try again in a moment.'
  });
}

/** Waits only so long; a caller that gave up is told so, everybody else that no answer came. */
async function patient(request: Request): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
  request.signal.addEventListener('abort', () => stop.abort());
  try {
    return await fetch(request, { signal: stop.signal });
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw new Failure(0, { code: 'network', message: 'No answer from Gavel. Check your connection and try again.' });
  } finally {
    clearTimeout(timer);
  }
}

const ours: Middleware = {
  onRequest({ request }) {
    // Another site can make a browser send our cookie, but not this header.
    if (request.method !== 'GET') request.headers.set('x-gavel', '1');
  },
  async onResponse({ response }) {
    if (!response.ok) throw await failureOf(response);
  }
};

/** Every path of the API, typed by its document. A refusal is thrown as a `Failure`; see [[good]]. */
export const api = createClient<paths>({
  baseUrl: '/api/v1',
  credentials: 'same-origin',
  headers: { accept: 'application/json' },
  fetch: patient
});
api.use(ours);

/** The body of the answer; throws a `Failure` when there is none. */
export async function good<T>(asked: Promise<{ data?: T }>): Promise<T> {
  return (await asked).data as T;
}

/** Anything thrown, as a `Failure`. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure(0, { code: 'internal', message: 'Something went wrong on this page. Load it again.' });
}
