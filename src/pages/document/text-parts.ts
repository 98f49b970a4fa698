/** A line of a text, with where it starts and ends, in code points. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Whole lines of a text that are marked together: a long text is read a part at a time. */
export interface TextPart {
  /** Counted from 1. */
  readonly number: number;
  /** In code points, half-open. Empty lines between two parts are in neither. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly TextLine[];
}

/** Code points of a part, about: some three screens. */
const LENGTH = 6_000;

/** Cuts a text into parts of about one length; a text that is no longer than one and a half stays whole. */
export function textPartsOf(text: string): readonly TextPart[] {
  const lines = textLinesOf(text);
  const length = lines.at(-1)?.end ?? 0;
  const count = Math.max(1, Math.round(length / LENGTH));
  const groups = new Map<number, TextLine[]>();
  for (const line of lines) {
    const index = Math.floor((line.start * count) / length);
    const group = groups.get(index);
    if (group === undefined) groups.set(index, [line]);
    else group.push(line);
  }
  return [...groups.values()].map((group, index) => ({
    number: index + 1,
    start: group[0]!.start,
    end: group.at(-1)!.end,
    lines: group,
  }));
}

/** The part in which a character stands, or the one before it. */
export function partAt(parts: readonly TextPart[], position: number): TextPart {
  return parts.findLast(({ start }) => start <= position) ?? parts[0]!;
}

/** The lines of a text that are not empty. */
export function textLinesOf(text: string): readonly TextLine[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const at = start;
    const end = at + codePointsIn(line);
    start = end + 1;
    return line.trim() === '' ? [] : [{ text: line, start: at, end }];
  });
}

function codePointsIn(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? Array.from(text).length : text.length;
}
