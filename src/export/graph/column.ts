import type { When } from '../../domain/when';

/** The types of columns. A list is of texts; objects are JSON where a format has no lists of objects. */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'datetime'
  | 'list'
  | 'objects';

/** A cell; an empty one is null. A moment is in ms since 1970, as `datetime` columns have it. */
export type Cell = string | number | boolean | readonly string[] | readonly CellObject[] | null;

export interface CellObject {
  readonly [name: string]: Cell;
}

/** One column of a table: its name, what it says, and how it is read from a row. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  of(row: Row): Cell;
}

export function column<Row>(
  name: string,
  type: ColumnType,
  description: string,
  of: (row: Row) => Cell,
): Column<Row> {
  return { name, type, description, of };
}

/** A time in five columns: as it is written, and its bounds. */
export function whenColumns<Row>(
  prefix: string,
  what: string,
  of: (row: Row) => When | null,
): Column<Row>[] {
  const bound = (name: keyof Omit<When, 'edtf'>, suffix: string, description: string) =>
    column<Row>(`${prefix}_${suffix}`, 'datetime', description, (row) =>
      moment(of(row)?.[name] ?? null),
    );
  return [
    column(`${prefix}_edtf`, 'string', `${what}, in EDTF (ISO 8601-2).`, (row) => {
      return of(row)?.edtf ?? null;
    }),
    bound('startEarliest', 'start_earliest', 'The first moment at which it can have started.'),
    bound('startLatest', 'start_latest', 'By then it has started.'),
    bound('endEarliest', 'end_earliest', 'The first moment at which it can have ended.'),
    bound('endLatest', 'end_latest', 'By then it has ended. Bounds are half-open.'),
  ];
}

const [FIRST, LAST] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];

/** A moment that every format can hold, of the years 1 to 9999; null for any other, and for open sides. */
export function moment(milliseconds: number | null): number | null {
  const isHeld = milliseconds !== null && milliseconds >= FIRST && milliseconds <= LAST;
  return isHeld ? milliseconds : null;
}

/** A moment in ISO 8601: `2017-07-10T00:00:00.000Z`. */
export function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** A row as an object of its columns, moments in ISO 8601. */
export function objectOf<Row>(columns: readonly Column<Row>[], row: Row): CellObject {
  return Object.fromEntries(
    columns.map(({ name, type, of }) => {
      const cell = of(row);
      return [name, type === 'datetime' && typeof cell === 'number' ? isoOf(cell) : cell];
    }),
  );
}
