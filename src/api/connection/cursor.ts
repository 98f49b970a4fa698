import type { Key } from '../../store/read/list';
import { badUserInput } from '../errors';

/**
 * A cursor names a place in a list by the values that the list is ordered by, not by counting, so that
 * it stays right while records are added elsewhere. Clients take it as it is.
 */
export function encodeCursor(key: Key): string {
  const parts = key.map((part) => (typeof part === 'number' ? [String(part)] : part));
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The place that a cursor names. Throws BAD_USER_INPUT where it is none of ours. */
export function decodeCursor(argument: string, cursor: string): Key {
  const parts = parseJson(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(parts) && parts.length > 0) {
    const key = parts.map(decodePart);
    if (key.every((part) => part !== null) && encodeCursor(key) === cursor) return key;
  }
  throw badUserInput(argument, 'is no cursor', 'a cursor of an edge or pageInfo of this list');
}

/** Numbers stand in a list of one, as text, since JSON has no infinity. */
function decodePart(part: unknown): string | number | null {
  if (typeof part === 'string') return part;
  if (!Array.isArray(part) || part.length !== 1 || typeof part[0] !== 'string') return null;
  const number = Number(part[0]);
  return Number.isNaN(number) ? null : number;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
