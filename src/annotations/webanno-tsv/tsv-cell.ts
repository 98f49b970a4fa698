/** One annotation's part of a cell: `PER[3]`. */
export interface CellPart {
  readonly value: string;
  /** Tells annotations of one layer apart and joins their tokens; null for one that is alone on one token. */
  readonly id: string | null;
}

/** The escaped characters of a value: a backslash, then one of `[ ] | _ ; * > t n r f \`. */
const ESCAPED = /\\(->|[\s\S])/g;
const CONTROL: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };

export function unescapeTsv(text: string): string {
  return text.replace(ESCAPED, (_, character: string) => CONTROL[character] ?? character);
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
