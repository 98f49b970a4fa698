import { extentOf, type Stretch } from '../../domain/sentence';
import type { TextClaim, TextMention } from './document-query';
import type { TextLine } from './text-parts';

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

/** Splits lines of a text at the borders of all marks in them. Offsets count code points of the text. */
export function markText(
  lines: readonly TextLine[],
  claims: readonly TextClaim[],
  mentions: readonly TextMention[],
): Paragraph[] {
  const marks = [...claims.flatMap(marksOfClaim), ...mentions.flatMap(marksOfMention)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const extents = new Map(claims.map((claim) => [claim, extentOfContent(claim)]));
  let next = 0;
  let open: Mark[] = [];
  return lines.map(({ text, start, end }) => {
    const characters = Array.from(text);
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
            .filter(({ role, claim }) => role === 'CONTENT' && extents.get(claim!)!.end === until)
            .map(({ claim }) => claim!)
            .reverse(),
        };
      }),
      beginning: open
        .filter(
          ({ role, start: at, claim }) =>
            role === 'CONTENT' && at >= start && at === extents.get(claim!)!.start,
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

function bordersIn(marks: readonly Mark[], start: number, end: number): number[] {
  const borders = new Set([start, end]);
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) borders.add(mark.start);
    if (mark.end > start && mark.end < end) borders.add(mark.end);
  }
  return [...borders].sort((a, b) => a - b);
}

/** From where the content of a claim begins to where its last part ends. */
export function extentOfContent({ evidence }: Pick<TextClaim, 'evidence'>): Stretch {
  return extentOf(evidence.filter(({ role }) => role === 'CONTENT'));
}
