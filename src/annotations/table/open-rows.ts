import path from 'node:path';
import type { Corpus } from '../../domain/corpus';
import type { Problem } from '../../domain/problem';
import { quote } from '../../domain/quote';
import { checkColumn } from './check-column';
import { EntityNames } from './entity-names';
import { parseRows, type Row } from './parse-rows';
import { writtenDateReader } from './parse-written-date';
import { columnIndexes, type RowContext } from './row-cells';
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

/** The characters between cells by their names in corpus.yaml. */
const DELIMITERS = { ',': ',', ';': ';', tab: '\t' } as const;

/** Opens a table for one reading of its rows; problems where it has no header, or lacks columns. */
export async function openRows(options: TableCorpusOptions): Promise<OpenedTable | Problem[]> {
  const { corpus, settings, defaults } = options;
  const file = tableFile(options);
  const rows = parseRows(
    path.join(options.folder, settings.file),
    file,
    DELIMITERS[settings.delimiter ?? ','],
  );
  const header = (await rows.next()).value as Row | Problem | undefined;
  if (header === undefined || 'code' in header) return [header ?? emptyFile(file)];
  const names = header.cells.map((cell) => cell.trim());
  const problems = checkHeader(file, settings, { ...header, cells: names });
  if (problems.length > 0) {
    await rows.return(undefined);
    return problems;
  }
  const own = options.identityByName
    ? { corpusId: corpus.id, placeType: settings.placeType ?? 'CITY' }
    : null;
  const context: RowContext = {
    file,
    settings,
    defaults,
    names: new EntityNames(corpus.entities, own),
    header: names,
    indexes: columnIndexes(settings, names),
    times: new Map(),
    readDate: settings.asOfFormat === undefined ? null : writtenDateReader(settings.asOfFormat),
  };
  return { context, header, rows };
}

/** The CSV as problems name it. */
export function tableFile({ folderName, settings }: TableCorpusOptions): string {
  return path.posix.join(folderName, settings.file);
}

/** Problems of a header that lacks columns, or has them twice. */
function checkHeader(file: string, settings: TableSettings, header: Row): Problem[] {
  const { line, cells } = header;
  const delimiter = otherDelimiter(settings, cells);
  if (delimiter !== null) {
    const message = `has one column: ${quote(cells[0]!)}`;
    const expected = `delimiter: '${delimiter}' in the section table of corpus.yaml`;
    return [{ file, line, code: 'missing-column', message, expected }];
  }
  return TABLE_COLUMNS.flatMap((column) => {
    const name = settings.columns[column]?.trim();
    if (name === undefined) return [];
    return checkColumn(file, header, name, `, which corpus.yaml names for ${column}`) ?? [];
  });
}

/** The delimiter that cuts a header of one cell into the columns that corpus.yaml names; null of any other header. */
function otherDelimiter({ columns }: TableSettings, cells: readonly string[]): string | null {
  const [only, ...others] = cells.filter((cell) => cell !== '');
  if (only === undefined || others.length > 0) return null;
  const wanted = Object.values(columns);
  const cut = (character: string) =>
    only.split(character).map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const fits = Object.entries(DELIMITERS).find(
    ([, character]) => wanted.length > 1 && wanted.every((name) => cut(character).includes(name)),
  );
  return fits?.[0] ?? null;
}

function emptyFile(file: string): Problem {
  return { file, line: 1, code: 'empty-table', message: 'is empty', expected: 'a header and rows' };
}
