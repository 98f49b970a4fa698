import { checkColumn } from '../annotations/table/check-column';
import { parseRows, type Row } from '../annotations/table/parse-rows';
import { countOf } from '../domain/count-of';
import type { Problem } from '../domain/problem';

/** A column of addresses, or of ids that a template makes addresses. */
export interface AddressColumn {
  readonly name: string;
  /** With `{}` where the id stands; null where cells hold addresses. */
  readonly template: string | null;
}

/** The columns of a table that says which addresses name which entities. */
export interface AddressColumns {
  readonly id: string;
  readonly addresses: readonly AddressColumn[];
}

/** One address of one entity, and where the table says so. */
export interface AddressCell {
  readonly id: string;
  readonly url: string;
  readonly line: number;
  readonly column: string;
}

/** A table as it was read; with problems, the rows that have none. */
export interface AddressTable {
  readonly cells: readonly AddressCell[];
  readonly problems: readonly Problem[];
  /** Rows with an address but no entity, such as those that OpenRefine did not match. */
  readonly withoutId: number;
}

/** Between the cells of a row. A header tells which. */
const DELIMITERS = [',', '\t', ';'];

/** Between several addresses of one cell, as exports of the graph write them. */
const SEPARATOR = /\s+\|\s+/;

/** Reads a CSV, or a TSV, of entities and their addresses, all of it before anything is done with it. */
export async function readAddressTable(
  file: string,
  columns: AddressColumns,
): Promise<AddressTable> {
  const rows = parseRows(file, file, await findDelimiter(file, columns));
  const header = (await rows.next()).value as Row | Problem | undefined;
  if (header === undefined)
    return failed([problem(file, 1, 'empty-table', 'is empty', 'a header')]);
  if ('code' in header) return failed([header]);
  const names = namesOf(header);
  const lacking = [columns.id, ...columns.addresses.map(({ name }) => name)].flatMap(
    (name) => checkColumn(file, { line: header.line, cells: names }, name) ?? [],
  );
  if (lacking.length > 0) {
    await rows.return(undefined);
    return failed(lacking);
  }
  const cells: AddressCell[] = [];
  const problems: Problem[] = [];
  let withoutId = 0;
  for await (const row of rows) {
    if ('code' in row) {
      problems.push(row);
    } else if (row.cells.length !== names.length) {
      const found = `has ${countOf(row.cells.length, 'cell')}`;
      const expected = `${names.length}, as the header has`;
      problems.push(problem(file, row.line, 'wrong-number-of-cells', found, expected));
    } else {
      const id = row.cells[names.indexOf(columns.id)]!.trim();
      const found = columns.addresses.flatMap((one) => {
        const cell = row.cells[names.indexOf(one.name)]!.trim();
        return cell === '' ? [] : cell.split(SEPARATOR).map((text) => addressCell(one, text));
      });
      if (id === '' && found.length > 0) withoutId += 1;
      if (id === '') continue;
      for (const one of found) cells.push({ ...one, id, line: row.line });
    }
  }
  return { cells, problems, withoutId };
}

function addressCell({ name, template }: AddressColumn, text: string) {
  const isAddress = template === null || /^https?:/i.test(text);
  return { column: name, url: isAddress ? text : template.replace('{}', encodeURIComponent(text)) };
}

/** The delimiter by which the header has the columns; a comma where none does. */
async function findDelimiter(file: string, { id }: AddressColumns): Promise<string> {
  for (const delimiter of DELIMITERS) {
    const rows = parseRows(file, file, delimiter);
    const header = (await rows.next()).value as Row | Problem | undefined;
    await rows.return(undefined);
    if (header !== undefined && 'cells' in header && namesOf(header).includes(id)) return delimiter;
  }
  return ',';
}

function namesOf({ cells }: Row): string[] {
  return cells.map((cell) => cell.trim());
}

function failed(problems: readonly Problem[]): AddressTable {
  return { cells: [], problems, withoutId: 0 };
}

function problem(
  file: string,
  line: number,
  code: Problem['code'],
  message: string,
  expected: string,
): Problem {
  return { file, line, code, message, expected };
}
