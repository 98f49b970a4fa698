import path from 'node:path';
import type { Corpus, CorpusReading, DocumentReading } from '../../domain/corpus';
import { foldName } from '../../domain/entity';
import type { Problem } from '../../domain/problem';
import { EntityNames } from './entity-names';
import { makeDocument } from './make-document';
import { parseRows, type Row } from './parse-rows';
import { readRow, type RowContext, type RowFacts } from './read-row';
import { TABLE_COLUMNS, type TableDefaults, type TableSettings } from './table-settings';

/** Rows of one document at the most, so that a document of any table fits in memory and in a transaction. */
export const ROWS_PER_DOCUMENT = 1_000;

export interface TableCorpusOptions {
  readonly folder: string;
  /** The folder as problems name it. */
  readonly folderName: string;
  readonly corpus: Corpus;
  readonly settings: TableSettings;
  readonly defaults: TableDefaults;
  /** Whether places that the authority file does not hold become the corpus's own. */
  readonly identityByName: boolean;
}

/**
 * A corpus whose claims are the rows of a CSV. Consecutive rows of one publisher, time of
 * publication and address are one document, at most ROWS_PER_DOCUMENT of them; the file is read as a
 * stream, so a table of any length needs the memory of one document and of the names of its places.
 */
export function openTableCorpus(options: TableCorpusOptions): CorpusReading {
  return {
    corpus: options.corpus,
    problems: [],
    documentCount: null,
    documents: () => readDocuments(options),
  };
}

async function* readDocuments(options: TableCorpusOptions): AsyncGenerator<DocumentReading> {
  const { corpus, settings, defaults } = options;
  const file = path.posix.join(options.folderName, settings.file);
  const rows = parseRows(path.join(options.folder, settings.file), file);
  const header = (await rows.next()).value as Row | Problem | undefined;
  if (header === undefined || 'code' in header) {
    yield failed(file, [header ?? emptyFile(file)]);
    return;
  }
  const missing = missingColumns(file, settings, header);
  if (missing.length > 0) {
    yield failed(file, missing);
    return;
  }
  const own = options.identityByName
    ? { corpusId: corpus.id, placeType: settings.placeType ?? 'CITY' }
    : null;
  const names = new EntityNames(corpus.entities, own);
  const context: RowContext = {
    file,
    settings,
    defaults,
    names,
    header: header.cells,
    times: new Map(),
  };
  const known = new Set(corpus.entities.map((entity) => entity.id));
  const documentNames = new DocumentNames(corpus.id);

  let facts: RowFacts[] = [];
  let problems: Problem[] = [];
  const flush = (): DocumentReading => {
    const [first] = facts;
    const reading =
      problems.length > 0 || first === undefined
        ? failed(file, problems)
        : {
            file,
            problems,
            document: makeDocument(facts, {
              name: documentNames.next(first.published?.edtf ?? null),
              title: [corpus.title, first.published?.edtf].filter(Boolean).join(', '),
              headerLine: header.raw,
              context,
              isKnown: (id) => known.has(id),
              findEntity: (id) => names.find(id),
            }),
          };
    facts = [];
    problems = [];
    return reading;
  };

  for await (const row of rows) {
    const read = 'code' in row ? [row] : readRow(row, context);
    if (Array.isArray(read)) {
      for (const problem of read) problems.push(problem);
      continue;
    }
    if (facts.length === ROWS_PER_DOCUMENT || !sameDocument(facts[0], read)) yield flush();
    facts.push(read);
  }
  if (facts.length > 0 || problems.length > 0) yield flush();
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

function missingColumns(file: string, settings: TableSettings, header: Row): Problem[] {
  return TABLE_COLUMNS.flatMap((column) => {
    const name = settings.columns[column];
    if (name === undefined || header.cells.includes(name)) return [];
    return {
      file,
      line: header.line,
      code: 'missing-column',
      message: `has no column ${JSON.stringify(name)}, which corpus.yaml names for ${column}`,
      expected: `one of the header's: ${header.cells.join(', ')}`,
    };
  });
}

function emptyFile(file: string): Problem {
  return { file, line: 1, code: 'empty-table', message: 'is empty', expected: 'a header and rows' };
}

function failed(file: string, problems: readonly Problem[]): DocumentReading {
  return { file, document: null, problems };
}
