import { hash } from 'node:crypto';

/** Grows when the graph keeps more of a record than before, so that every record is looked at again. */
const FORMAT = 1;

/** Shapes of objects remembered at the most. */
const MOST_SHAPES = 1_000;

/** The sha256 of a value's canonical JSON: two values with one fingerprint say the same. */
export function fingerprint(...value: readonly unknown[]): string {
  return hash('sha256', canonicalJson([FORMAT, ...value]));
}

/**
 * The fingerprint of a record, shortened: it is compared only with those of the same id. Neo4j keeps 32 of its
 * characters within a node, and 64 in a place of their own.
 */
export function recordFingerprint(...value: readonly unknown[]): string {
  return shortFingerprint(fingerprint(...value));
}

/** A record's fingerprint as `recordFingerprint` gives it: graphs from before have longer ones. */
export function shortFingerprint(long: string): string {
  return long.slice(0, 32);
}

/**
 * JSON with the keys of objects in order, so that it does not depend on how an object was built.
 * An undefined property counts as null; numbers that JSON lacks are written by name.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : `"${value}"`;
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const map = value as Record<string, unknown>;
  let members = '';
  for (const [key, start] of membersOf(Object.keys(map))) {
    members += `${members === '' ? '' : ','}${start}${canonicalJson(map[key])}`;
  }
  return `{${members}}`;
}

/** Members that objects of one shape have, by their keys: records have few shapes, and sorting takes longest. */
const KNOWN_MEMBERS = new Map<string, readonly Member[]>();

/** A key, and the JSON that begins its member. */
type Member = readonly [key: string, start: string];

function membersOf(keys: readonly string[]): readonly Member[] {
  const shape = keys.join('\0');
  const known = KNOWN_MEMBERS.get(shape);
  if (known !== undefined) return known;
  const members = keys.toSorted().map((key): Member => [key, `${JSON.stringify(key)}:`]);
  if (KNOWN_MEMBERS.size < MOST_SHAPES) KNOWN_MEMBERS.set(shape, members);
  return members;
}
