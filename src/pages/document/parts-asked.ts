import { lastPartOf } from '../../domain/id';
import { quote } from '../../domain/quote';
import { type Ask, refuseAddress } from '../ask';
import type { View } from '../view';
import { CLAIM_PLACE_QUERY } from './document-query';
import { extentOfContent } from './mark-text';
import { partAt, type TextPart } from './text-parts';

/**
 * The parts of a text that an address asks for: `?part=3`, or `?claim=17` for those where that claim begins and ends.
 * Without either the first. Throws an AskError for a part or claim that the text does not have.
 */
export async function partsAsked(
  ask: Ask,
  { asked }: Pick<View, 'asked'>,
  documentId: string,
  parts: readonly TextPart[],
): Promise<readonly TextPart[]> {
  const claim = asked.get('claim');
  if (claim) {
    const id = `claim:${lastPartOf(documentId)}:${claim}`;
    const found = (await ask(CLAIM_PLACE_QUERY, { id })).claim;
    if (found?.document.id !== documentId) {
      refuseAddress('claim', `is ${quote(claim)}`, 'a claim of this text');
    }
    const { start, end } = extentOfContent(found);
    return [...new Set([partAt(parts, start), partAt(parts, end - 1)])];
  }
  const number = asked.get('part') || '1';
  const part = parts.find((one) => String(one.number) === number);
  if (part !== undefined) return [part];
  // A text without words has no part at all.
  if (parts.length === 0) return [];
  return refuseAddress('part', `is ${quote(number)}`, expectedOf(parts.length));
}

function expectedOf(parts: number): string {
  return parts === 1 ? '1: this text has one part' : `a number from 1 to ${parts}`;
}
