import type { When } from '../domain/when';

/** A list for each property of many rows: Neo4j is sent each name once, and not with every row. */
export type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] };

export function columnsOf<Row, Name extends keyof Row>(
  rows: readonly Row[],
  names: readonly Name[],
): Columns<Pick<Row, Name>> {
  const columns = names.map((name) => [name, rows.map((row) => row[name])]);
  return Object.fromEntries(columns) as Columns<Pick<Row, Name>>;
}

/** The times of many rows, null where a row has none. */
export type TimeColumns = Columns<{ readonly [Part in keyof When]: When[Part] | null }>;

const NO_TIME = {
  edtf: null,
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
};

export function timeColumns(times: readonly (When | null)[]): TimeColumns {
  return columnsOf(
    times.map((when): { readonly [Part in keyof When]: When[Part] | null } => when ?? NO_TIME),
    ['edtf', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest'],
  );
}

/** Ids in the order in which they first come, so that a statement looks each up once, and knows it by its number. */
export class NumberedIds {
  private readonly numbers = new Map<string, number>();

  constructor(ids: readonly string[] = []) {
    for (const id of ids) this.numberOf(id);
  }

  get ids(): string[] {
    return [...this.numbers.keys()];
  }

  numberOf(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(id, number);
    return number;
  }
}

/** An edge to create: the number of its start, the number of its end, and its order among those of its start. */
export type NumberedEdge = readonly [from: number, to: number, order: number | null];

/** The edges that lead from rows to these ids. */
export function edgesTo<Row>(
  ends: NumberedIds,
  rows: readonly Row[],
  idsOf: (row: Row) => readonly string[],
): NumberedEdge[] {
  return rows.flatMap((row, from) =>
    idsOf(row).map((id): NumberedEdge => [from, ends.numberOf(id), null]),
  );
}
