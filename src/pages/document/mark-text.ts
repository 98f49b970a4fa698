import type { TextClaim, TextMention } from './document-query';

/** A stretch of text in which the same marks hold throughout. Marks overlap freely; stretches do not. */
export interface MarkedStretch {
  readonly text: string;
  /** The claims whose content it lies in, outermost first. */
  readonly claims: readonly TextClaim[];
  readonly isCue: boolean;
  readonly isSource: boolean;
  /** The shortest mention that it lies in. */
  readonly mention: TextMention | null;
  /** The claims whose content ends where the stretch does: their numbers stand behind it. */
  readonly ending: readonly TextClaim[];
}

/** A line of the text, and the claims whose content begins in it. */
export interface Paragraph {
  readonly stretches: readonly MarkedStretch[];
  readonly beginning: readonly TextClaim[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly claim: TextClaim | null;
  readonly role: 'CONTENT' | 'CUE' | 'SOURCE' | 'MENTION';
  readonly mention: TextMention | null;
}

/** Splits a text at the borders of all its marks, paragraph by paragraph. Offsets count code points. */
export function markText(
  text: string,
  claims: readonly TextClaim[],
  mentions: readonly TextMention[],
): Paragraph[] {
  const marks = [...claims.flatMap(marksOfClaim), ...mentions.flatMap(marksOfMention)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const lastEnds = new Map(claims.map((claim) => [claim, lastEndOf(claim)]));
  let next = 0;
  let open: Mark[] = [];
  return linesOf(text).map(({ start, characters }) => {
    const end = start + characters.length;
    while (next < marks.length && marks[next]!.start < end) open.push(marks[next++]!);
    open = open.filter((mark) => mark.end > start);
    const borders = bordersIn(open, start, end);
    return {
      stretches: borders.slice(1).map((until, index) => {
        const from = borders[index]!;
        const here = open.filter((mark) => mark.start <= from && mark.end >= until);
        return {
          text: characters.slice(from - start, until - start).join(''),
          claims: here.filter(({ role }) => role === 'CONTENT').map(({ claim }) => claim!),
          isCue: here.some(({ role }) => role === 'CUE'),
          isSource: here.some(({ role }) => role === 'SOURCE'),
          mention: here.findLast(({ role }) => role === 'MENTION')?.mention ?? null,
          ending: here
            .filter(({ role, claim }) => role === 'CONTENT' && lastEnds.get(claim!) === until)
            .map(({ claim }) => claim!)
            .reverse(),
        };
      }),
      beginning: open
        .filter(
          ({ role, start: at, claim }) =>
            role === 'CONTENT' && at >= start && at === firstStartOf(claim!),
        )
        .map(({ claim }) => claim!),
    };
  });
}

function marksOfClaim(claim: TextClaim): Mark[] {
  return claim.evidence.flatMap(({ role, start, end }) =>
    role === 'CONTENT' || role === 'CUE' || role === 'SOURCE'
      ? [{ role, start, end, claim, mention: null }]
      : [],
  );
}

function marksOfMention(mention: TextMention): Mark[] {
  return mention.spans.map(({ start, end }) => ({
    role: 'MENTION',
    start,
    end,
    claim: null,
    mention,
  }));
}

/** The lines of a text that are not empty, with where each begins, in code points. */
function linesOf(text: string): { start: number; characters: string[] }[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const characters = Array.from(line);
    const at = start;
    start += characters.length + 1;
    return line.trim() === '' ? [] : [{ start: at, characters }];
  });
}

function bordersIn(marks: readonly Mark[], start: number, end: number): number[] {
  const borders = new Set([start, end]);
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) borders.add(mark.start);
    if (mark.end > start && mark.end < end) borders.add(mark.end);
  }
  return [...borders].sort((a, b) => a - b);
}

function lastEndOf(claim: TextClaim): number {
  return contentOf(claim).reduce((last, { end }) => Math.max(last, end), -1);
}

function firstStartOf(claim: TextClaim): number {
  return contentOf(claim).reduce((first, { start }) => Math.min(first, start), Infinity);
}

function contentOf({ evidence }: TextClaim) {
  return evidence.filter(({ role }) => role === 'CONTENT');
}
