/** Byte order marks of other encodings than UTF-8, the longer first. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'UTF-32'],
  [[0, 0, 0xfe, 0xff], 'UTF-32'],
  [[0xff, 0xfe], 'UTF-16'],
  [[0xfe, 0xff], 'UTF-16'],
];

/**
 * Describes the encoding of a file that begins as UTF-16 or UTF-32 does. It tells by the byte order mark, or
 * by a zero byte in the first character. Null for any other file.
 */
export function describeForeignEncoding(bytes: Uint8Array): string | null {
  for (const [mark, encoding] of MARKS) {
    if (bytes.length < mark.length || !mark.every((byte, index) => bytes[index] === byte)) continue;
    const written = mark.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
    return `is in ${encoding}: it begins with the byte order mark ${written.join(' ')}`;
  }
  const isWide = bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0);
  return isWide ? 'is in UTF-16: every second byte is zero' : null;
}

/** Advice on a file in another encoding. */
export const SAVE_AS_UTF8 = 'UTF-8: save the file again in that encoding';
