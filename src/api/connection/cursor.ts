import type { Key } from '../../use-cases/paged-list';
import { badUserInput } from '../errors';

const EXPECTED = 'a cursor of an edge or pageInfo of this list';

/**
 * A cursor names a position by the values that the list is ordered by, not by counting. So it stays
 * right while records are added elsewhere. Clients take it as it is.
 */
export function encodeCursor(order: string, key: Key): string {
  const parts = key.map((part) => (typeof part === 'number' ? [String(part)] : part));
  return Buffer.from(JSON.stringify([order, ...parts])).toString('base64url');
}

/** The place that a cursor names. Throws BAD_USER_INPUT where it is none of a list of this order. */
export function decodeCursor(argument: string, cursor: string, order: string): Key {
  const [from, ...parts] = parseList(Buffer.from(cursor, 'base64url').toString());
  const key = parts.map(decodePart).filter((part) => part !== null);
  if (typeof from !== 'string' || key.length === 0 || encodeCursor(from, key) !== cursor) {
    throw badUserInput(argument, 'is no cursor', EXPECTED);
  }
  if (from !== order) {
    throw badUserInput(argument, `is a cursor of a list of ${from}, not of ${order}`, EXPECTED);
  }
  return key;
}

/** Numbers stand in a list of one, as text, since JSON has no infinity. */
function decodePart(part: unknown): string | number | null {
  if (typeof part === 'string') return part;
  if (!Array.isArray(part) || part.length !== 1 || typeof part[0] !== 'string') return null;
  const number = Number(part[0]);
  return Number.isNaN(number) ? null : number;
}

/** Parses a text as a JSON list; an empty list where it is none. */
function parseList(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
