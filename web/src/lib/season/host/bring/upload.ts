import { Failure } from '$lib/api/client';
import { isApiError, type PreviewView } from '$lib/api/types';

/** Bytes of one file, at most; the server says the same. */
export const FILE_BYTES_MOST = 8 * 1024 * 1024;
/** A file on a slow line may take this long. */
const TIMEOUT_MS = 180_000;

/** How a file is to be read, as the server asks for it. */
export interface How {
  format?: string;
  match?: string;
  zone?: string;
  aliases?: { alias: string; asset: string }[];
  leave_out?: boolean;
}

/** The address that a file is sent to. */
export function address(competition: string, name: string, how: How): string {
  const query = new URLSearchParams({ name });
  if (how.format && how.format !== 'auto') query.set('format', how.format);
  if (how.match) query.set('match', how.match);
  if (how.zone) query.set('zone', how.zone);
  if (how.aliases?.length) query.set('aliases', JSON.stringify(how.aliases));
  if (how.leave_out) query.set('leave_out', 'true');
  return `/api/v1/competitions/${encodeURIComponent(competition)}/season/imports?${query}`;
}

const silent = () => new Failure(0, { code: 'network', message: 'No answer from Gavel. Check your connection and try again.' });

/** Sends a file and answers what it would change. `progress` hears the part that is sent, 0 to 1; fetch cannot tell it. */
export function upload(competition: string, file: File, how: How, progress: (sent: number) => void): Promise<PreviewView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(competition, file.name, how));
    request.setRequestHeader('x-gavel', '1');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.timeout = TIMEOUT_MS;
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onerror = request.ontimeout = () => reject(silent());
    request.onload = () => {
      const body: unknown = request.response;
      if (request.status >= 200 && request.status < 300) resolve(body as PreviewView);
      else if (isApiError(body)) reject(new Failure(request.status, body));
      else reject(new Failure(request.status, { code: 'internal', message: 'The server gave no reason. Try again in a moment.' }));
    };
    request.send(file);
  });
}
