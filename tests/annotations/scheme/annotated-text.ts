import fc from 'fast-check';
import type { BratFragment } from '../../../src/annotations/scheme/brat-document';

/** A text of any characters, and what is annotated in it. */
export const annotatedText = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom('a', ' ', '\r', '\n', '\t', '\uFEFF', '\u2028', '🙂', 'é'),
      minLength: 1,
    }),
  )
  .chain((text) => {
    const { length } = Array.from(text);
    const fragments = fc
      .uniqueArray(fc.integer({ min: 0, max: length }), { minLength: 2, maxLength: 8 })
      .map(inPairs);
    const annotations = fc.array(fragments, { maxLength: 5 });
    return fc.record({ text: fc.constant(text), annotations });
  });

function inPairs(offsets: number[]): BratFragment[] {
  const sorted = [...offsets].sort((a, b) => a - b);
  const pairs: BratFragment[] = [];
  for (let at = 0; at + 1 < sorted.length; at += 2) {
    pairs.push({ start: sorted[at]!, end: sorted[at + 1]! });
  }
  return pairs;
}

/** The annotations as brat writes them, as mentions of cities. */
export function writeMentions(
  text: string,
  annotations: readonly (readonly BratFragment[])[],
): string {
  const lines = annotations.map((fragments, index) => {
    const offsets = fragments.map(({ start, end }) => `${start} ${end}`).join(';');
    return `T${index + 1}\tCity ${offsets}\t${quotedIn(text, fragments)}\n`;
  });
  return lines.join('');
}

/** The words of an annotation as brat repeats them. */
export function quotedIn(text: string, fragments: readonly BratFragment[]): string {
  const codePoints = Array.from(text);
  const parts = fragments.map(({ start, end }) => codePoints.slice(start, end).join(''));
  return parts.join(' ').replace(/\n/g, ' ');
}
