import { texts } from '../texts';

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** Why the browser would not send what is typed, in our words and not in those of its bubble. Null when it would. */
export function wrongIn(field: Pick<Typed, 'validity' | 'maxLength' | 'minLength' | 'type'>): string | null {
  const { validity, minLength, maxLength, type } = field;
  const says = texts.common.wrong;
  if (validity.valid) return null;
  if (type === 'email' && (validity.valueMissing || validity.typeMismatch)) return says.email;
  if (validity.valueMissing) return minLength > 0 && maxLength > 0 ? says.letters(minLength, maxLength) : says.missing;
  if (validity.tooShort || validity.tooLong) return says.letters(minLength, maxLength);
  return validity.patternMismatch ? says.number : says.other;
}
