import { createHash } from 'node:crypto';

/**
 * Hash of a text in UTF-8, in lower-case hexadecimal: a document's identity, whatever it is called.
 */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
