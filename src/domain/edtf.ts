import type { DateRange } from './date-range';
import { parseEdtfDate } from './edtf-date';
import { EdtfError } from './edtf-error';
import { NO_BOUNDS, type Bounds } from './time-range';
import type { When } from './when';

export { EdtfError, type EdtfErrorCode } from './edtf-error';

/** Characters of an EDTF text, at most. The package takes a time that grows with their square, and more. */
export const LONGEST_EDTF = 200;

/**
 * Reads a time of EDTF level 0, 1 or 2 (ISO 8601-2:2019, annex A) into its four bounds.
 *
 * `A/B` starts at some moment of A and ends at some moment of B. An end left out is unknown (null).
 * An end written `..` is open (infinite). A side may be "one of": `[..2014]/[2017..]` had started
 * by 2014 and went on until 2017 at least. EDTF has no notation for that; this uses its sets as
 * sides. Any other value is a time at which something happens or is observed: it starts and ends at
 * some moment of its range. Days are days of UTC. npm `edtf` parses single dates. Ranges, sets and
 * all bounds are computed here, since the package is wrong in the cases that
 * tests/domain/edtf.test.ts names. The rules are in docs/time-and-control.md.
 *
 * @throws EdtfError where the text is longer than LONGEST_EDTF or is no EDTF, names no day, ends before it starts, or lies beyond the calendar
 */
export function parseEdtf(edtf: string): When {
  if (edtf.length > LONGEST_EDTF) throw tooLong(edtf);
  const sides = edtf.split('/');
  if (sides.length === 2) return parseInterval(edtf, sides[0] as string, sides[1] as string);

  const { earliest, latest } = /^[[{]/.test(edtf) ? parseSet(edtf) : parseEdtfDate(edtf);
  return {
    edtf,
    startEarliest: earliest,
    startLatest: latest,
    endEarliest: earliest,
    endLatest: latest,
  };
}

function parseInterval(edtf: string, from: string, to: string): When {
  const start = parseSide(edtf, from, -Infinity);
  const end = parseSide(edtf, to, Infinity);
  if (start.earliest !== null && end.latest !== null && end.latest <= start.earliest) {
    throw endBeforeStart(edtf);
  }
  return {
    edtf,
    startEarliest: start.earliest,
    startLatest: start.latest,
    endEarliest: end.earliest,
    endLatest: end.latest,
  };
}

function parseSide(edtf: string, side: string, open: number): Bounds {
  if (side === '') return NO_BOUNDS;
  if (side === '..') return { earliest: open, latest: open };
  if (side.startsWith('[')) return parseSet(side);
  // 2017-07-10/20 means the 20th to many readers; as a century it would be read without a word.
  if (/^\d{1,3}[?~%]?$/.test(side)) throw sideSyntax(edtf);
  return parseEdtfDate(side);
}

/**
 * The hull of a set. "One of" (`[…]`) says no more; of "all of" (`{…}`) it keeps what follows for a
 * time at which something is observed. A side without a date (`[2017-07..]`) is an unknown bound.
 */
function parseSet(edtf: string): Bounds {
  const closed = edtf.startsWith('[') ? edtf.endsWith(']') : edtf.endsWith('}');
  const members = edtf.slice(1, -1).split(',');
  if (!closed) throw setSyntax(edtf);
  const ranges = members.map((member) => parseMember(member.trim(), edtf));
  return ranges.reduce((hull, range) => ({
    earliest: outer(hull.earliest, range.earliest, Math.min),
    latest: outer(hull.latest, range.latest, Math.max),
  }));
}

function outer(
  a: number | null,
  b: number | null,
  choose: (a: number, b: number) => number,
): number | null {
  return a === null || b === null ? null : choose(a, b);
}

function parseMember(member: string, edtf: string): Bounds {
  const ends = member.split('..');
  if (ends.length === 1) return parseEdtfDate(member);
  const [from, to] = ends;
  if (ends.length > 2 || (from === '' && to === '')) throw setSyntax(edtf);
  const first: DateRange | Bounds = from ? parseEdtfDate(from) : NO_BOUNDS;
  const last: DateRange | Bounds = to ? parseEdtfDate(to) : NO_BOUNDS;
  if (first.earliest !== null && last.latest !== null && last.latest <= first.earliest) {
    throw endBeforeStart(edtf);
  }
  return { earliest: first.earliest, latest: last.latest };
}

function tooLong(edtf: string): EdtfError {
  const problem = `has ${edtf.length} characters`;
  return new EdtfError('edtf-too-long', edtf, problem, `at most ${LONGEST_EDTF}`);
}

function endBeforeStart(edtf: string): EdtfError {
  return new EdtfError('edtf-end-before-start', edtf, 'ends before it starts', 'start, then end');
}

function setSyntax(edtf: string): EdtfError {
  return new EdtfError(
    'edtf-syntax',
    edtf,
    'is no EDTF set',
    'dates or ranges as in [2017-07,2017-09..2017-10]',
  );
}

function sideSyntax(edtf: string): EdtfError {
  return new EdtfError(
    'edtf-syntax',
    edtf,
    'has a shortened end',
    'both ends in full, as in 2017-07-10/2017-07-20',
  );
}
