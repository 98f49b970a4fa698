/** One annotation's part of a cell: `PER[3]`. */
export interface CellPart {
  readonly value: string;
  /** Tells annotations of one layer apart and joins their tokens; null for one that is alone on one token. */
  readonly id: string | null;
}

/** The escaped characters of a value: a backslash, then one of `[ ] | _ ; * > t n r f \`. */
const ESCAPED = /\\(->|[\s\S])/g;
const CONTROL: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };

const JAVA: Readonly<Record<string, string>> = { ...CONTROL, b: '\b' };

export function unescapeTsv(text: string): string {
  return text.replace(ESCAPED, (_, character: string) => CONTROL[character] ?? character);
}

/** A text of 3.0 and 3.1, which Java's escapes are in: `\u00FC`, and those of every version. */
export function unescapeJava(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, escape: string) => {
    if (escape.length === 5) return String.fromCharCode(parseInt(escape.slice(1), 16));
    return JAVA[escape] ?? escape;
  });
}

/** The annotations of a cell: none for `_`, several between bars. */
export function parseCell(cell: string): CellPart[] {
  if (cell === '_' || cell === '') return [];
  return splitAt(cell, '|').map((part) => {
    const match = /^([\s\S]*?)(?<!\\)\[([^\]]*)\]$/.exec(part);
    const [value, id] = match === null ? [part, null] : [match[1] as string, match[2] as string];
    return { value, id };
  });
}

/** Cuts a text at a character where that is not escaped. */
export function splitAt(text: string, separator: '|' | ';'): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') part += character + text.charAt(++at);
    else if (character === separator) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}
