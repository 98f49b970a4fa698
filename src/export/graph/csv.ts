import { stringify } from 'csv-stringify/sync';
import { type Cell, type Column, isoOf } from './column';
import type { Format } from './format';

/** Between the values of a list in one cell. */
const SEPARATOR = ' | ';

/** CSV as RFC 4180 has it, in UTF-8 without a mark of byte order. */
export const CSV: Format<unknown> = {
  mediaType: 'text/csv; charset=utf-8; header=present',
  async *write({ knownAsOf }, { columns }, pages) {
    yield lines([[...columns.map(({ name }) => name), 'known_as_of']]);
    for await (const rows of pages) {
      yield lines(rows.map((row) => [...columns.map((one) => cellOf(one, row)), knownAsOf]));
    }
  },
};

function lines(records: readonly (readonly string[])[]): string {
  // Where lines end with both, the library would leave a text with one of the two unquoted.
  const settings = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;
  return stringify(records as string[][], settings);
}

function cellOf<Row>({ type, of }: Column<Row>, row: Row): string {
  const cell: Cell = of(row);
  if (cell === null) return '';
  if (type === 'datetime') return isoOf(cell as number);
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (typeof cell === 'string') return withoutFormula(cell);
  if (type === 'objects') return JSON.stringify(cell);
  return withoutFormula((cell as readonly string[]).join(SEPARATOR));
}

/**
 * A spreadsheet would run a text that begins so as a formula. An apostrophe before it stops that; whoever takes
 * one apostrophe away from before such a sign has the text again.
 */
export function withoutFormula(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
