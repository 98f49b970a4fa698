import { NoteCounter } from '../../domain/note';
import { quote } from '../../domain/quote';
import type { ProblemList } from '../problem-list';
import { isAnnotationId } from '../scheme/annotation-id';
import type { BratNote, BratParsing } from '../scheme/brat-document';
import { BratLineError } from './brat-line-error';
import { checkTargets } from './check-targets';
import {
  type BratLine,
  parseAttribute,
  parseEquivalence,
  parseEvent,
  parseNormalisation,
  parseNote,
  parseRelation,
} from './parse-line';
import { parseTextBound } from './parse-text-bound';

/**
 * Parses an annotation file of brat (brat.nlplab.org/standoff.html). Lines come in any order and
 * end in LF or CR LF; a byte-order mark and empty lines are skipped. Unreadable lines, repeated ids
 * and references to missing annotations go to `problems`. A note on a missing annotation is skipped
 * and counted. The meaning of types is not checked here.
 */
export function parseBrat(text: string, problems: ProblemList): BratParsing {
  const document: Mutable<BratParsing['document']> = {
    textBounds: [],
    events: [],
    relations: [],
    equivalences: [],
    attributes: [],
    normalisations: [],
    notes: [],
  };
  const faulty = new Set<string>();
  const inFaultyLines = new Set<string>();
  const notes = new NoteCounter();
  const lineOf = new Map<string, number>();

  const read = (raw: string, number: number) => {
    const line = cutLine(raw, number);
    const { id } = line;
    if (id === '*') {
      document.equivalences.push(parseEquivalence(line));
      return;
    }
    if (!isAnnotationId(id)) {
      const message = `starts with ${quote(id)}`;
      throw new BratLineError('bad-line', message, 'T, E, R, A, M, N or # with a number, or *');
    }
    const taken = lineOf.get(id);
    if (taken !== undefined) {
      const message = `${id} stands in line ${taken} already`;
      throw new BratLineError('duplicate-id', message, 'each id once');
    }
    lineOf.set(id, number);
    faulty.add(id);
    parseInto(document, line);
    faulty.delete(id);
  };

  // Only LF ends a line: Unicode's other line ends may stand in a quoted text.
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  lines.forEach((raw, index) => {
    const bare = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (bare.trim() === '') return;
    if (/^#(?![A-Za-z]*\d\S*\t)/.test(bare)) {
      const subject = 'comments';
      notes.add({
        code: 'note-on-nothing',
        subject,
        file: problems.file,
        line: index + 1,
        remedy: null,
      });
      return;
    }
    try {
      read(bare, index + 1);
    } catch (error) {
      if (!(error instanceof BratLineError)) throw error;
      problems.report(index + 1, error.code, error.message, error.expected);
      const words = bare.slice(0, MOST_NAMED).split(/[\s:]+/u);
      for (const word of words) if (isAnnotationId(word)) inFaultyLines.add(word);
      // A line whose id can be told is there, however it goes on: nothing that refers to it is at fault.
      const [own] = /^[TERAMN]\d\S*/.exec(bare) ?? [];
      if (own === undefined || !isAnnotationId(own) || lineOf.has(own)) return;
      lineOf.set(own, index + 1);
      faulty.add(own);
    }
  });
  const missing = checkTargets(document, lineOf, problems);
  const isOfSomething = ({ line, target }: BratNote) => {
    if (lineOf.has(target)) return true;
    const subject = 'notes on annotations that are not there';
    notes.add({ code: 'note-on-nothing', subject, file: problems.file, line, remedy: null });
    return false;
  };
  document.notes = document.notes.filter(isOfSomething);
  return { document, faulty, inFaultyLines, missing, notes: notes.notes };
}

/** Characters of a faulty line in which ids are looked for. */
const MOST_NAMED = 1_000;

type Mutable<Lists> = {
  -readonly [Key in keyof Lists]: Lists[Key] extends readonly (infer Item)[] ? Item[] : never;
};

function parseInto(document: Mutable<BratParsing['document']>, line: BratLine): void {
  switch (line.id.charAt(0)) {
    case 'T':
      document.textBounds.push(parseTextBound(line));
      break;
    case 'E':
      document.events.push(parseEvent(line));
      break;
    case 'R':
      document.relations.push(parseRelation(line));
      break;
    case 'N':
      document.normalisations.push(parseNormalisation(line));
      break;
    case '#':
      document.notes.push(parseNote(line));
      break;
    default:
      document.attributes.push(parseAttribute(line));
  }
}

function cutLine(raw: string, line: number): BratLine {
  const first = raw.indexOf('\t');
  if (first === -1) {
    throw new BratLineError('bad-line', `has no tab: ${quote(raw)}`, 'an id, a tab and more');
  }
  const second = raw.indexOf('\t', first + 1);
  const middle = raw.slice(first + 1, second === -1 ? undefined : second);
  const fields = middle.split(' ').filter((field) => field !== '');
  return {
    line,
    id: raw.slice(0, first),
    fields,
    tail: second === -1 ? null : raw.slice(second + 1),
  };
}
