import { quantityId } from '../../domain/id';
import { parseQuantity, QuantityError, type QuantityValue } from '../../domain/quantity';
import { quote } from '../../domain/quote';
import type { Span } from '../../domain/span';
import type { SchemeContext } from './scheme-context';
import type { PlacedText } from './placed-text';
import type { Extent } from '../../domain/extent';
import type { Reference } from './read-references';
import { readValues } from './read-values';

/** A quantity and its place in the document. */
export interface QuantityDraft {
  readonly annotationId: string;
  readonly line: number;
  readonly extent: Extent;
  readonly id: string;
  readonly spans: readonly Span[];
  readonly value: QuantityValue;
}

/**
 * Reads the quantities that the document names, in text order. Each needs a value:
 * `N1 Reference T9 Quantity:>=24000 item of gas masks`.
 */
export function readQuantities(context: SchemeContext): QuantityDraft[] {
  const read = readValues('quantity', context, (reference, placed) =>
    readValue(reference, placed, context),
  );
  return read.map(({ placed, value }) => {
    const { id: annotationId, line, extent } = placed;
    const id = quantityId(context.name, annotationId);
    return { annotationId, line, extent, id, spans: placed.spans('MENTION'), value };
  });
}

function readValue(
  { of, value: written, line }: Reference,
  { bound }: PlacedText,
  { scheme, problems }: SchemeContext,
): QuantityValue | null {
  const report = (expected: string): null => {
    problems.report(line, 'bad-quantity', `${of} is the quantity ${quote(written)}`, expected);
    return null;
  };
  try {
    const value = parseQuantity(written, scheme.vocabulary.units.keys());
    if (value.of === null || normalise(bound.text).includes(normalise(value.of))) return value;
    return report(`after "of", words of ${quote(bound.text)}`);
  } catch (error) {
    if (error instanceof QuantityError) return report(error.expected);
    throw error;
  }
}

/** Words for comparison: single spaces, no capitals. */
function normalise(words: string): string {
  return words.replace(/\s+/gu, ' ').toLowerCase();
}
