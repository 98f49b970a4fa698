import type { CorpusReading, DocumentReading } from '../../domain/corpus';
import { foldName } from '../../domain/entity';
import { NoteCounter } from '../../domain/note';
import type { Problem } from '../../domain/problem';
import { quote } from '../../domain/quote';
import { Likeness } from './likeness';
import { makeDocument } from './make-document';
import { openRows, type TableCorpusOptions, tableFile } from './open-rows';
import { KnownLog, type Log } from './read-log';
import { readRow, type RowFacts } from './read-row';

/** Rows of one document at the most, so that a document of any table fits in memory and in a transaction. */
export const ROWS_PER_DOCUMENT = 1_000;

/**
 * A corpus whose claims are the rows of a CSV. Consecutive rows of one publisher, time of
 * publication and address are one document, at most ROWS_PER_DOCUMENT of them. The file is read as
 * a stream. So a table of any length needs only the memory of one document and of the names of its
 * places. A log of changes is read once more before, and needs a few numbers a row too.
 */
export function openTableCorpus(options: TableCorpusOptions): CorpusReading {
  const logs = new KnownLog(options);
  return {
    corpus: options.corpus,
    problems: [],
    documentCount: null,
    documents: () => readDocuments(options, logs),
  };
}

async function* readDocuments(
  options: TableCorpusOptions,
  logs: KnownLog,
): AsyncGenerator<DocumentReading> {
  const { corpus, settings } = options;
  const file = tableFile(options);
  const log = settings.rows === 'changes' ? await logs.read() : null;
  if (Array.isArray(log)) {
    yield { file, document: null, problems: log };
    return;
  }
  const table = await openRows(options);
  if (Array.isArray(table)) {
    yield { file, document: null, problems: table };
    return;
  }
  const { context, header, rows } = table;
  const known = new Set(corpus.entities.map((entity) => entity.id));
  const documentNames = new DocumentNames(corpus.id);
  const likeness = new Likeness();

  let facts: RowFacts[] = [];
  let problems: Problem[] = [];
  let notes = new NoteCounter();
  /** The lines of this document's rows by their ids. */
  let lines = new Map<string, number>();
  const flush = (): DocumentReading => {
    const [first] = facts;
    const document =
      problems.length > 0 || first === undefined
        ? null
        : makeDocument(facts, {
            name: documentNames.next(first.published?.edtf ?? null),
            title: [corpus.title, first.published?.edtf].filter(Boolean).join(', '),
            headerLine: header.raw,
            context,
            isKnown: (id) => known.has(id),
            findEntity: (id) => context.names.find(id),
          });
    const reading = { file, document, problems, notes: notes.notes };
    [facts, problems, notes, lines] = [[], [], new NoteCounter(), new Map()];
    return reading;
  };

  let number = -1;
  for await (const row of rows) {
    number += 1;
    const read = 'code' in row ? [row] : readRow(row, context);
    if (Array.isArray(read)) {
      for (const problem of read) problems.push(problem);
      continue;
    }
    if (facts.length === ROWS_PER_DOCUMENT || !sameDocument(facts[0], read)) yield flush();
    const taken = read.id === null ? undefined : lines.get(read.id);
    if (taken !== undefined) {
      const message = `the id ${quote(read.id!)} stands in line ${taken} already`;
      const { line } = read.row;
      problems.push({ file, line, code: 'duplicate-id', message, expected: 'each id once' });
    } else if (read.id !== null) lines.set(read.id, read.row.line);
    likeness.add(read);
    facts.push(log === null ? read : log.place(number, read, context, notes));
  }
  if (number < 0) {
    problems.push(noRows(file));
    yield flush();
    return;
  }
  yield { ...flush(), remarks: remarksOn(options, log, likeness) };
}

function noRows(file: string): Problem {
  const message = 'has a header and no rows';
  return { file, line: 1, code: 'empty-table', message, expected: 'a row below the header' };
}

/** How the table was read, and whether it should be read otherwise. */
function remarksOn({ settings }: TableCorpusOptions, log: Log | null, likeness: Likeness) {
  if (log !== null) {
    return [`${settings.file} is read as a log of changes, last read at ${log.until.edtf}`];
  }
  const reading = `${settings.file} is read as a table of sightings`;
  const warning =
    'warning: no two consecutive rows of a place agree, as in a log of changes; if it is one, say ' +
    '`rows: changes` in corpus.yaml';
  return likeness.isLikeLog && settings.columns.observed_at !== undefined
    ? [reading, warning]
    : [reading];
}

/** Ids of documents: `<corpus>-<when published>`, numbered from the second on where a name is taken. */
class DocumentNames {
  private readonly taken = new Set<string>();
  private readonly uses = new Map<string, number>();

  constructor(private readonly corpusId: string) {}

  next(published: string | null): string {
    const name = [this.corpusId, ...(published === null ? [] : [foldName(published)])]
      .join('-')
      .replaceAll(' ', '-');
    let number = this.uses.get(name) ?? 0;
    let next: string;
    // The tenth of 2014 would be the first of October 2014.
    do {
      number += 1;
      next = number === 1 ? name : `${name}-${number}`;
    } while (this.taken.has(next));
    this.uses.set(name, number);
    this.taken.add(next);
    return next;
  }
}

function sameDocument(first: RowFacts | undefined, next: RowFacts): boolean {
  return (
    first === undefined ||
    (first.publisher === next.publisher &&
      first.published?.edtf === next.published?.edtf &&
      first.url === next.url)
  );
}
