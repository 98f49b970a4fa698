import type { Row } from './parse-rows';

/**
 * Where the words of a cell stand in its row verbatim, without the quotes and the spaces around them. A
 * quote within them is doubled there, as the CSV has it. In UTF-16 units, half-open.
 */
export function findCell({ cells, raw }: Row, index: number): [start: number, end: number] {
  const isQuotedAt = (at: number) => raw.startsWith('"', at);
  const written = (cell: string, at: number) =>
    isQuotedAt(at) ? cell.replaceAll('"', '""') : cell;
  let at = 0;
  for (const cell of cells.slice(0, index)) {
    at += written(cell, at).length + (isQuotedAt(at) ? '"",'.length : ','.length);
  }
  const words = written(cells[index] ?? '', at);
  const start = at + (isQuotedAt(at) ? 1 : 0) + words.length - words.trimStart().length;
  return [start, start + words.trim().length];
}
