import { lastPartOf } from '../../domain/id';
import type { Ask } from '../ask';
import type { View } from '../view';
import { CLAIM_PLACE_QUERY } from './document-query';
import { extentOfContent } from './mark-text';
import { partAt, type TextPart } from './text-parts';

/**
 * The parts of a text that an address asks for: `?part=3`, or `?claim=17` for those where that claim begins and ends.
 * Without either, or with one that the text does not have, the first.
 */
export async function partsAsked(
  ask: Ask,
  { asked }: Pick<View, 'asked'>,
  documentId: string,
  parts: readonly TextPart[],
): Promise<readonly TextPart[]> {
  if (parts.length <= 1) return parts;
  const claim = asked.get('claim');
  if (claim !== null) {
    const id = `claim:${lastPartOf(documentId)}:${claim}`;
    const found = (await ask(CLAIM_PLACE_QUERY, { id })).claim;
    if (found?.document.id === documentId) {
      const { start, end } = extentOfContent(found);
      return [...new Set([partAt(parts, start), partAt(parts, end - 1)])];
    }
  }
  const number = Number(asked.get('part') ?? 1);
  return [parts.find((part) => part.number === number) ?? parts[0]!];
}
