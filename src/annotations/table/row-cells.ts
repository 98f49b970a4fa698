import { EdtfError, parseEdtf } from '../../domain/edtf';
import { oneOf } from '../../domain/nearest';
import type { Problem } from '../../domain/problem';
import type { ProblemCode } from '../../domain/problem-codes';
import { quote } from '../../domain/quote';
import type { When } from '../../domain/when';
import { findBadCell, hintDate } from './check-cells';
import type { EntityNames } from './entity-names';
import type { Row } from './parse-rows';
import type { ReadDate } from './parse-written-date';
import type { RowFacts } from './read-row';
import {
  TABLE_COLUMNS,
  type TableColumn,
  type TableDefaults,
  type TableSettings,
} from './table-settings';

/** The context that a reader of rows has before the first one. */
export interface RowContext {
  readonly file: string;
  readonly settings: TableSettings;
  readonly defaults: TableDefaults;
  readonly names: EntityNames;
  /** The CSV's header, in order. */
  readonly header: readonly string[];
  /** Which cell of a row holds a fact, for the columns that the table has. */
  readonly indexes: ReadonlyMap<TableColumn, number>;
  /** Times read already, by their text: a table says the same few over and over. */
  readonly times: Map<string, When>;
  /** Reads the dates of the as_of column; null where they are EDTF. */
  readonly readDate: ReadDate | null;
}

/** Times remembered at the most. */
const TIMES_REMEMBERED = 50_000;

/** The cells of one row by what they hold, and everything that is wrong with them. */
export class RowCells {
  readonly problems: Problem[] = [];
  /** Columns with a bad cell, which is reported once and read no further. */
  protected readonly bad = new Set<TableColumn>();

  constructor(
    protected readonly row: Row,
    protected readonly context: RowContext,
  ) {}

  protected checkCells(cells: RowFacts['mapped']): void {
    for (const [column, cell] of cells) {
      const bad = findBadCell(column, cell);
      if (bad === null) continue;
      this.bad.add(column);
      this.report('bad-value', bad.message, bad.expected);
    }
  }

  protected mapped(): RowFacts['mapped'] {
    return Array.from(
      this.context.indexes.keys(),
      (column) => [column, this.cell(column)] as const,
    ).filter(([column, cell]) => cell !== '' && column !== 'id');
  }

  /** The cell of this fact's column; empty where the table has no such column. */
  protected cell(column: TableColumn): string {
    const index = this.context.indexes.get(column);
    return index === undefined ? '' : (this.row.cells[index] ?? '').trim();
  }

  protected report(code: ProblemCode, message: string, expected: string): void {
    this.problems.push({ file: this.context.file, line: this.row.line, code, message, expected });
  }

  /** A term of a closed list, in whatever case, with spaces or underscores; null where the cell is empty. */
  protected term<Term extends string>(column: TableColumn, terms: readonly Term[]): Term | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const written = cell.toUpperCase().replace(/[\s-]+/g, '_');
    const found = terms.find((term) => term === written);
    if (found === undefined) {
      this.report('unknown-value', `${column} is ${quote(cell)}`, oneOf(written, terms));
    }
    return found ?? null;
  }

  protected edtf(column: TableColumn, cell: string): When | null {
    const { times } = this.context;
    const known = times.get(cell);
    if (known !== undefined) return known;
    try {
      const when = parseEdtf(cell);
      if (times.size === TIMES_REMEMBERED) times.clear();
      times.set(cell, when);
      return when;
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error;
      if (this.bad.has(column)) return null;
      const expected = `${error.expected}${hintDate(cell)}`;
      this.report(error.code, `${column} is ${quote(cell)}`, expected);
      return null;
    }
  }

  protected position(): Record<'latitude' | 'longitude', number | null> {
    const latitude = this.coordinate('latitude', 90);
    const longitude = this.coordinate('longitude', 180);
    const isBad = Number.isNaN(latitude) || Number.isNaN(longitude);
    if (!isBad && (latitude === null) !== (longitude === null)) {
      const [given, lacks] =
        latitude === null ? ['longitude', 'latitude'] : ['latitude', 'longitude'];
      this.report('bad-coordinate', `has a ${given} and no ${lacks}`, 'both, or neither');
    } else if (latitude === 0 && longitude === 0) {
      const expected = 'its position, or empty cells';
      this.report('bad-coordinate', 'puts its place at 0 0, in the ocean', expected);
    }
    return { latitude, longitude };
  }

  private coordinate(column: 'latitude' | 'longitude', limit: number): number | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const degrees = /^[-+]?\d+(\.\d+)?$/.test(cell) ? Number(cell) : NaN;
    if (this.bad.has(column)) return NaN;
    if (Math.abs(degrees) <= limit) return degrees;
    const expected = `degrees, -${limit} to ${limit}, with a point before decimals`;
    this.report('bad-coordinate', `${column} is ${quote(cell)}`, expected);
    return NaN;
  }

  protected address(column: TableColumn): string | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    if (!/^https?:\/\//.test(cell) || !URL.canParse(cell)) {
      this.report('bad-url', `${column} is ${quote(cell)}`, 'an http or https address');
    }
    return cell;
  }
}

/** Which cell of a row holds which fact, in the order of TABLE_COLUMNS, for the columns that a table has. */
export function columnIndexes(
  { columns }: TableSettings,
  header: readonly string[],
): ReadonlyMap<TableColumn, number> {
  const indexes = new Map<TableColumn, number>();
  for (const column of TABLE_COLUMNS) {
    const name = columns[column];
    if (name !== undefined) indexes.set(column, header.indexOf(name.trim()));
  }
  return indexes;
}
