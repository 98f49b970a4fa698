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
 * An undefined property counts as null; numbers that JSON lacks are written by name. Keys are this program's own names:
 * any that are whole numbers would come first.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

/** A copy that JSON.stringify, which is faster than code of ours, writes as canonical JSON. */
function inOrder(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const map = value as Record<string, unknown>;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(map).sort()) copy[key] = inOrder(map[key]);
  return copy;
}
