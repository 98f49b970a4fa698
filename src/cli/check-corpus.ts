import type { NoCorpusError } from '../annotations/find-corpora';
import type { AnnotatedDocument, CorpusReading } from '../domain/corpus';
import { type Note, NoteCounter, problemsOfNotes } from '../domain/note';
import type { Problem } from '../domain/problem';
import { checkAuthority } from '../store/import/check-authority';
import { DocumentChecker } from '../store/import/document-checker';

export const COUNTED = [
  'documents',
  'entities',
  'mentions',
  'times',
  'events',
  'relations',
  'claims',
  'controlClaims',
  'quantities',
] as const;
export type Counted = (typeof COUNTED)[number];
type Counts = Readonly<Record<Counted, number>>;

/**
 * The contents of a corpus, counted as an import does: an event report is a mention too. Also the notes
 * on what its reader skipped, and every problem.
 */
export interface CorpusCheck {
  readonly path: string;
  readonly id: string | null;
  /** Null of a path without a corpus. */
  readonly counts: Counts | null;
  readonly notes: readonly Note[];
  /** How the corpus was read, and warnings. */
  readonly remarks: readonly string[];
  readonly problems: readonly Problem[];
}

export interface CheckOptions {
  /** Whether skipped items are problems unless corpus.yaml says to skip them. */
  readonly strict?: boolean;
  /** Told how many documents have been read. */
  readonly onDocument?: (documents: number) => void;
}

/**
 * Reads a corpus once through, and checks it as an import does but for what depends on what the graph
 * holds. Memory is that of one document, and of the ids of all, the notes and the problems found.
 */
export async function checkCorpus(
  path: string,
  reading: CorpusReading,
  { strict = false, onDocument = () => {} }: CheckOptions = {},
): Promise<CorpusCheck & { readonly counts: Counts }> {
  const counts = noCounts();
  const { corpus } = reading;
  const problems = [...reading.problems, ...checkAuthority(corpus)];
  const checker = new DocumentChecker(corpus);
  const notes = new NoteCounter();
  const entities = new Set(corpus?.entities.map(({ id }) => id));
  const remarks: string[] = [];
  let read = 0;
  for await (const one of reading.documents()) {
    const found = checker.check(one);
    for (const problem of found) problems.push(problem);
    one.notes?.forEach((note) => notes.add(note));
    one.remarks?.forEach((remark) => remarks.push(remark));
    if (one.document !== null && found.length === 0) {
      count(one.document, counts);
      for (const { id } of one.document.entities) entities.add(id);
    }
    onDocument((read += 1));
  }
  for (const problem of checker.end()) problems.push(problem);
  counts.entities = entities.size;
  const all = strict ? [...problems, ...problemsOfNotes(notes.notes)] : problems;
  return { path, id: corpus?.id ?? null, counts, notes: notes.notes, remarks, problems: all };
}

/** The check of a path without a corpus. */
export function failedCheck({ path, problem, expected }: NoCorpusError): CorpusCheck {
  const missing = { file: path, line: null, message: problem, expected } as const;
  return {
    ...{ path, id: null, counts: null, notes: [], remarks: [] },
    problems: [{ ...missing, code: 'missing-file' }],
  };
}

function noCounts(): Record<Counted, number> {
  return Object.fromEntries(COUNTED.map((name) => [name, 0])) as Record<Counted, number>;
}

function count(document: AnnotatedDocument, counts: Record<Counted, number>): void {
  counts.documents += 1;
  for (const name of COUNTED) {
    if (name !== 'documents' && name !== 'entities') counts[name] += document[name].length;
  }
  counts.mentions += document.events.length;
}
