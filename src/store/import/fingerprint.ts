import { hash } from 'node:crypto';

/** Grows when the graph keeps more of a record than before, so that every record is looked at again. */
const FORMAT = 1;

/** The sha256 of a value's canonical JSON: two values with one fingerprint say the same. */
export function fingerprint(...value: readonly unknown[]): string {
  return hash('sha256', canonicalJson([FORMAT, ...value]));
}

/**
 * A fingerprint as a record keeps it, or a longer one that an older graph has kept. It is compared only with those of the
 * same id. Neo4j keeps 32 of its characters within a node, and 64 in a place of their own.
 */
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
  const members = Object.keys(map)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(map[key])}`);
  return `{${members.join(',')}}`;
}
