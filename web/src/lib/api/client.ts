import type { ApiError, Code } from './types';

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

const BASE = '/api/v1';
/** An answer that takes longer than this is treated as none. */
const TIMEOUT_MS = 15_000;

export interface CallOptions {
  signal?: AbortSignal;
  fetch?: typeof fetch;
}

function isApiError(value: unknown): value is ApiError {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

async function failureOf(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => null);
  if (isApiError(body)) return new Failure(response.status, body);
  return new Failure(response.status, {
    code: response.status === 404 ? 'not_found' : 'internal',
    message: 'The server gave no reason. Try again in a moment.'
  });
}

async function call<T>(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
  options.signal?.addEventListener('abort', () => stop.abort());
  const headers: Record<string, string> = { accept: 'application/json' };
  // Another site can make a browser send our cookie, but not this header.
  if (method !== 'GET') headers['x-gavel'] = '1';
  if (body !== undefined) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await (options.fetch ?? fetch)(BASE + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      signal: stop.signal
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new Failure(0, { code: 'network', message: 'No answer from Gavel. Check your connection and try again.' });
  } finally {
    clearTimeout(timer);
  }
  if (!response.ok) throw await failureOf(response);
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Paths are below `/api/v1`. Every method throws a `Failure`. */
export const api = {
  get: <T>(path: string, options?: CallOptions) => call<T>('GET', path, undefined, options),
  post: <T>(path: string, body: unknown = {}, options?: CallOptions) => call<T>('POST', path, body, options),
  put: <T>(path: string, body: unknown, options?: CallOptions) => call<T>('PUT', path, body, options),
  patch: <T>(path: string, body: unknown, options?: CallOptions) => call<T>('PATCH', path, body, options),
  delete: <T>(path: string, body?: unknown, options?: CallOptions) => call<T>('DELETE', path, body, options)
};

/** Anything thrown, as a `Failure`. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure(0, { code: 'internal', message: 'Something went wrong on this page. Load it again.' });
}
