import { quote } from '../../domain/quote';
import { inTextOrder, type PlacedText } from './placed-text';
import { QUANTITY_DATABASE, type Reference, TIME_DATABASE } from './read-references';
import { reportNoReference } from './report-no-reference';
import type { SchemeContext } from './scheme-context';

/** The annotations whose references are values. */
const VALUED = {
  time: { type: 'Time', database: TIME_DATABASE, form: '<time>', references: 'times' },
  quantity: {
    type: 'Quantity',
    database: QUANTITY_DATABASE,
    form: '<number> <unit>',
    references: 'quantities',
  },
} as const;

/**
 * Reads what the times, or the quantities, of a document stand for, in text order. `parse` returns null for
 * a value that it reports. An annotation without a value is reported too.
 */
export function readValues<Value>(
  kind: keyof typeof VALUED,
  context: SchemeContext,
  parse: (reference: Reference, placed: PlacedText) => Value | null,
): { readonly placed: PlacedText; readonly value: Value }[] {
  const { annotations, references, notation } = context;
  const { type, database, form, references: own } = VALUED[kind];
  const placed = [...annotations.texts.values()]
    .filter(({ id }) => annotations.target(id)?.kind === kind)
    .sort(inTextOrder);
  const read = placed.flatMap((text) => {
    const reference = references[own].get(text.id);
    const value = reference === undefined ? null : parse(reference, text);
    return value === null ? [] : [{ placed: text, value }];
  });
  const valueless = placed.filter(({ id }) => !references[own].has(id));
  reportNoReference(valueless, context, ({ id, bound }) => ({
    message: `the ${type} ${id} ${quote(bound.text)} has no value`,
    expected: notation.value(id, database, form),
  }));
  return read;
}
