import { describe, expect, it } from 'vitest';
import { refusedFor } from './handshake';

describe('a refused connection', () => {
  it('has a code and a sentence, which may hold a colon', () => {
    expect(refusedFor('not_signed_in: Sign in first, then try again.')).toEqual({
      code: 'not_signed_in', message: 'Sign in first, then try again.'
    });
    expect(refusedFor('bad_request: Send an object: {}.')?.message).toBe('Send an object: {}.');
  });

  it('is tried again when that may help', () => {
    for (const said of ['busy: The server is restarting.', 'internal: Something went wrong.', 'xhr poll error', 'timeout', 'expired']) {
      expect(refusedFor(said)).toBeNull();
    }
  });
});
