import { describe, expect, it } from 'vitest';
import { wrongIn } from './wrong';

const field = (what: Partial<ValidityState>, more: { type?: string; minLength?: number; maxLength?: number } = {}) =>
  wrongIn({ validity: { valid: false, ...what } as ValidityState, type: 'text', minLength: -1, maxLength: -1, ...more });

describe('what is wrong with a field', () => {
  it.each([
    ['nothing, when it may be sent', field({ valid: true }), null],
    ['empty', field({ valueMissing: true }), 'Type something here.'],
    ['an empty name', field({ valueMissing: true }, { minLength: 2, maxLength: 30 }), 'Type 2 to 30 letters.'],
    ['a name of one letter', field({ tooShort: true }, { minLength: 2, maxLength: 30 }), 'Type 2 to 30 letters.'],
    ['no address', field({ typeMismatch: true }, { type: 'email' }), 'Type an e-mail address, such as name@example.org.'],
    ['no address at all', field({ valueMissing: true }, { type: 'email' }), 'Type an e-mail address, such as name@example.org.'],
    ['no number', field({ patternMismatch: true }), 'Type a whole number, such as 3.'],
    ['anything else', field({ badInput: true }), 'This cannot be read. Type it again.']
  ])('%s', (_, said, wanted) => {
    expect(said).toBe(wanted);
  });
});
