/** About how many bytes of memory a record or a list of records takes: two a character, eight a field. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 16 + 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  let bytes = 32;
  if (Array.isArray(value)) for (const part of value) bytes += 8 + bytesOf(part);
  else if (value instanceof Map) {
    for (const [key, part] of value) bytes += 32 + bytesOf(key) + bytesOf(part);
  } else {
    for (const part of value instanceof Set ? value : Object.values(value)) {
      bytes += 16 + bytesOf(part);
    }
  }
  return bytes;
}
