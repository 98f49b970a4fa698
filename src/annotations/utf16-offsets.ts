/**
 * Offsets in UTF-16 code units, as tools written in Java or JavaScript count them, made offsets in
 * code points. The two differ only behind characters beyond U+FFFF.
 */
export class Utf16Offsets {
  /** The code point offset at each code unit, -1 inside a character; null where they are all the same. */
  private readonly codePointAt: Int32Array | null;

  constructor(private readonly text: string) {
    this.codePointAt = /[\u{10000}-\u{10FFFF}]/u.test(text) ? tabulate(text) : null;
  }

  /** Null outside the text and inside a character. */
  toCodePoints(offset: number): number | null {
    if (!Number.isInteger(offset) || offset < 0 || offset > this.text.length) return null;
    const found = this.codePointAt === null ? offset : (this.codePointAt[offset] as number);
    return found === -1 ? null : found;
  }
}

function tabulate(text: string): Int32Array {
  const table = new Int32Array(text.length + 1).fill(-1);
  let unit = 0;
  let codePoint = 0;
  for (const character of text) {
    table[unit] = codePoint++;
    unit += character.length;
  }
  table[unit] = codePoint;
  return table;
}
