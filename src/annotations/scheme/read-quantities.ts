import { quantityId } from '../../domain/id';
import { parseQuantity, QuantityError, type QuantityValue } from '../../domain/quantity';
import { quote } from '../../domain/quote';
import type { Span } from '../../domain/span';
import type { SchemeContext } from './scheme-context';
import { inTextOrder, type PlacedText } from './placed-text';
import type { Extent } from '../../domain/extent';
import type { Reference } from './read-references';
import { reportNoReference } from './report-no-reference';

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
  const { annotations, references, name } = context;
  const drafts: QuantityDraft[] = [];
  const valueless: PlacedText[] = [];
  for (const placed of [...annotations.texts.values()].sort(inTextOrder)) {
    const { id, line, extent } = placed;
    if (annotations.target(id)?.kind !== 'quantity') continue;
    const reference = references.quantities.get(id);
    if (reference === undefined) {
      valueless.push(placed);
      continue;
    }
    const value = readValue(reference, placed, context);
    if (value === null) continue;
    const spans = placed.spans('MENTION');
    drafts.push({ annotationId: id, line, extent, id: quantityId(name, id), spans, value });
  }
  reportNoReference(valueless, context, ({ id, bound }) => ({
    message: `the Quantity ${id} ${quote(bound.text)} has no value`,
    expected: `N… Reference ${id} Quantity:<number> <unit>`,
  }));
  return drafts;
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
