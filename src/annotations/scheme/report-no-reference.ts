import type { PlacedText } from './placed-text';
import type { SchemeContext } from './scheme-context';

/**
 * Reports texts that lack their reference. A reference to a missing annotation may be meant for one of them: if there are
 * enough such references, none is reported.
 */
export function reportNoReference(
  texts: readonly PlacedText[],
  { inFaultyLines, references, problems }: SchemeContext,
  tell: (text: PlacedText) => { readonly message: string; readonly expected: string },
): void {
  const lacking = texts.filter(({ id }) => !inFaultyLines.has(id));
  if (lacking.length <= references.lost) return;
  for (const text of lacking) {
    const { message, expected } = tell(text);
    problems.report(text.line, 'no-reference', message, expected);
  }
}
