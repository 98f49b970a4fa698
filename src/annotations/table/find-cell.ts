import type { Row } from './parse-rows';

/**
 * The place of a cell's words in the text of its row, without the quotes and spaces around them. A
 * quote within them is doubled there, as in the CSV. In UTF-16 units, half-open.
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
