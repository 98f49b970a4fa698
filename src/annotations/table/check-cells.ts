import { quote } from '../../domain/quote';
import type { TableColumn } from './table-settings';

/** The fault of a cell, whatever its column holds. */
export interface BadCell {
  readonly message: string;
  readonly expected: string;
}

const SPREADSHEET_ERROR = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$/i;
const FORMULA = /^=\S*\(|^=\$?[A-Z]{1,3}\$?\d+$/;
/** Marks that people and programs leave where nothing is known. */
const NOTHING = /^(N\/A|n\/a|NULL|null|NaN|nan|[-–—?…]+)$/;
/** Columns whose every other text would be a name. */
const NAMES: ReadonlySet<TableColumn> = new Set(['place', 'place_id', 'within', 'speaker']);

/** A filled cell that says nothing; null for any other. */
export function findBadCell(column: TableColumn, cell: string): BadCell | null {
  const isOfSpreadsheet = SPREADSHEET_ERROR.test(cell) || FORMULA.test(cell);
  if (!isOfSpreadsheet && !(NAMES.has(column) && NOTHING.test(cell))) return null;
  const found = `${column} is ${quote(cell)}`;
  return isOfSpreadsheet
    ? { message: `${found}, as a spreadsheet writes`, expected: 'the value that is meant' }
    : { message: `${found}, which is no name`, expected: 'a name, or an empty cell' };
}

const DATES_OF_SPREADSHEETS = [
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/,
  /^\d{1,2}[-\s][A-Za-z]{3,9}[-\s]\d{2,4}$/,
  /^[A-Za-z]{3,9}[-\s]\d{2,4}$/,
  /^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}(:\d{2})?$/,
];
/** Days since 1900, of 1927 to 2173. */
const SERIAL = /^\d{5}(\.\d+)?$/;

/** Tells how to mend a date as a spreadsheet writes it; empty of any other text. */
export function hintDate(cell: string): string {
  const isSerial = SERIAL.test(cell);
  if (!isSerial && !DATES_OF_SPREADSHEETS.some((form) => form.test(cell))) return '';
  const why = isSerial ? 'a spreadsheet counts days so; ' : '';
  return `; ${why}give its column the format YYYY-MM-DD there, and save the CSV again`;
}
