/** A value as a text that equal values share. JSON writes an open bound as null, which is no bound. */
export function keyOf(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part === Infinity || part === -Infinity ? String(part) : part,
  );
}
