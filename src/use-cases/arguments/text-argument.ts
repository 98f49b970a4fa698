import { InputError } from '../input-error';

/** Characters of a text that is compared with names or words. Folding can make each of them eighteen. */
export const LONGEST_TEXT = 1_000;

/** A text to be folded; null where none is given. Throws an InputError where it is too long. */
export function readText(argument: string, text: string | null | undefined): string | null {
  const { length } = text ?? '';
  if (length > LONGEST_TEXT) {
    throw new InputError(argument, `has ${length} characters`, `at most ${LONGEST_TEXT}`);
  }
  return text ?? null;
}
