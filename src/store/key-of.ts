/**
 * A value as a text that equal values of its type share; a text is its own. JSON writes an open bound as
 * null, which is no bound.
 */
export function keyOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (_name, part: unknown) =>
    part === Infinity || part === -Infinity ? String(part) : part,
  );
}
