import { hash } from 'node:crypto';

/**
 * Hash of a text in UTF-8, in lower-case hexadecimal: a document's identity, whatever it is called.
 */
export function sha256(text: string): string {
  return hash('sha256', text);
}
