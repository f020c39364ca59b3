import type { Words } from './words';

export const live = {};

export function liveOf(_words: Words) {
  return {};
}
