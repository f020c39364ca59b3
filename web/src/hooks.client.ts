import type { HandleClientError } from '@sveltejs/kit';
import { randomHex } from '$lib/ids';

/** Gives an unexpected fault a reference, so that a person can name it when asking for help. */
export const handleError: HandleClientError = ({ error, status }) => {
  const reference = randomHex(4);
  if (status !== 404) console.error(reference, error);
  return { message: 'This page stopped working.', reference };
};
