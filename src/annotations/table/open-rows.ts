import path from 'node:path';
import type { Corpus } from '../../domain/corpus';
import type { Problem } from '../../domain/problem';
import { EntityNames } from './entity-names';
import { parseRows, type Row } from './parse-rows';
import { writtenDateReader } from './parse-written-date';
import type { RowContext } from './read-row';
import { TABLE_COLUMNS, type TableDefaults, type TableSettings } from './table-settings';

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

/** A table whose header is read. */
export interface OpenedTable {
  readonly context: RowContext;
  readonly header: Row;
  /** The rows below the header; a file that cannot be read further ends with a Problem. */
  readonly rows: AsyncGenerator<Row | Problem>;
}

/** Opens a table for one reading of its rows; problems where it has no header, or lacks columns. */
export async function openRows(options: TableCorpusOptions): Promise<OpenedTable | Problem[]> {
  const { corpus, settings, defaults } = options;
  const file = tableFile(options);
  const rows = parseRows(
    path.join(options.folder, settings.file),
    file,
    settings.delimiter === 'tab' ? '\t' : settings.delimiter,
  );
  const header = (await rows.next()).value as Row | Problem | undefined;
  if (header === undefined || 'code' in header) return [header ?? emptyFile(file)];
  const missing = missingColumns(file, settings, header);
  if (missing.length > 0) {
    await rows.return(undefined);
    return missing;
  }
  const own = options.identityByName
    ? { corpusId: corpus.id, placeType: settings.placeType ?? 'CITY' }
    : null;
  const context: RowContext = {
    file,
    settings,
    defaults,
    names: new EntityNames(corpus.entities, own),
    header: header.cells,
    times: new Map(),
    readDate: settings.asOfFormat === undefined ? null : writtenDateReader(settings.asOfFormat),
  };
  return { context, header, rows };
}

/** The CSV as problems name it. */
export function tableFile({ folderName, settings }: TableCorpusOptions): string {
  return path.posix.join(folderName, settings.file);
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
