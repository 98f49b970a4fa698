import { hintNearest } from '../../domain/nearest';
import type { Problem } from '../../domain/problem';
import { quote } from '../../domain/quote';
import type { Row } from './parse-rows';

/** The problem of a header that lacks a column, or has it twice; null where it has it once. `named` says who asks for it. */
export function checkColumn(
  file: string,
  { line, cells }: Pick<Row, 'line' | 'cells'>,
  name: string,
  named = '',
): Problem | null {
  const count = cells.filter((cell) => cell === name).length;
  if (count === 1) return null;
  const column = `${quote(name)}${named}`;
  if (count > 1) {
    const message = `has ${count} columns ${column}`;
    const expected = 'a name of its own for each';
    return { file, line, code: 'repeated-column', message, expected };
  }
  const message = `has no column ${column}`;
  const expected = `one of the header's: ${cells.join(', ')}${hintNearest(name, cells)}`;
  return { file, line, code: 'missing-column', message, expected };
}
