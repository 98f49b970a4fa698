import { munkres } from 'munkres';
import { compare } from '../compare';

/** Something to pair. Things of one key are as good as each other in a pair. */
export interface Pairable {
  readonly key: string;
}

/** Weights are whole parts of this, since sums of whole numbers compare exactly. */
const PRECISION = 1e9;

/**
 * The pairs, one to one, whose weights add up to the most. A weight is at least 0, and 0 for what makes
 * no pair; it is the same for (a, b) as for (b, a). Both sides are put in one order first, so that the
 * pairs are the same whichever annotation is called A.
 */
export function pairBest<Item extends Pairable>(
  a: readonly Item[],
  b: readonly Item[],
  weigh: (one: Item, other: Item) => number,
): [a: Item, b: Item][] {
  const [sortedA, sortedB] = [sortByKey(a), sortByKey(b)];
  const weightsOf = (rows: readonly Item[], columns: readonly Item[]) =>
    rows.map((row) => columns.map((column) => Math.round(PRECISION * weigh(row, column))));
  const [there, back] = [weightsOf(sortedA, sortedB), weightsOf(sortedB, sortedA)];
  const order =
    compare(keysOf(sortedA), keysOf(sortedB)) || compare(there.join('\n'), back.join('\n'));
  return order <= 0
    ? pairIndexes(there, b.length).map(([one, other]) => [sortedA[one]!, sortedB[other]!])
    : pairIndexes(back, a.length).map(([other, one]) => [sortedA[one]!, sortedB[other]!]);
}

function sortByKey<Item extends Pairable>(items: readonly Item[]): Item[] {
  return [...items].sort((one, other) => compare(one.key, other.key));
}

function keysOf(items: readonly Pairable[]): string {
  return items.map(({ key }) => key).join('\n');
}

function pairIndexes(
  weights: readonly (readonly number[])[],
  columnCount: number,
): [row: number, column: number][] {
  return findGroups(weights, columnCount).flatMap(({ rows, columns }) => {
    const costs = rows.map((row) => columns.map((column) => -weights[row]![column]!));
    return munkres(costs)
      .filter(([row, column]) => costs[row]![column]! < 0)
      .map(([row, column]): [number, number] => [rows[row]!, columns[column]!]);
  });
}

interface Group {
  readonly rows: number[];
  readonly columns: number[];
}

/** Rows and columns that hang together by weights: each group is paired by itself, which takes little time. */
function findGroups(weights: readonly (readonly number[])[], columnCount: number): Group[] {
  const seenRows = new Set<number>();
  const seenColumns = new Set<number>();
  return weights.flatMap((_, first) => {
    if (seenRows.has(first)) return [];
    seenRows.add(first);
    const group: Group = { rows: [first], columns: [] };
    // The list grows while it is walked.
    for (const row of group.rows) {
      for (let column = 0; column < columnCount; column += 1) {
        if (weights[row]![column] === 0 || seenColumns.has(column)) continue;
        seenColumns.add(column);
        group.columns.push(column);
        weights.forEach((other, index) => {
          if (other[column] === 0 || seenRows.has(index)) return;
          seenRows.add(index);
          group.rows.push(index);
        });
      }
    }
    return group.columns.length === 0 ? [] : [group];
  });
}
