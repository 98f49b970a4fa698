import type { Ask } from '../ask';
import { readWholeConnection } from '../read-whole';
import { recordedFilter, type View } from '../view';
import { claimNumber, labelClaims } from '../words/claim-number';
import { claimsAsked } from './claim-choice';
import {
  CLAIM_COUNT_QUERY,
  DOCUMENT_CLAIMS_QUERY,
  DOCUMENT_MENTIONS_QUERY,
  type TextDocument,
} from './document-query';
import { markText, type Paragraph } from './mark-text';
import type { TextPart } from './text-parts';

/** A part of a text with its claims and mentions marked. */
export interface MarkedPart {
  readonly part: TextPart;
  readonly paragraphs: readonly Paragraph[];
  /** How many claims it has, and how many of them the address asks for. */
  readonly claims: number;
  readonly shown: number;
}

/** Reads the claims and mentions of a part of a text. */
export async function readPart(
  ask: Ask,
  view: View,
  { id }: Pick<TextDocument, 'id'>,
  part: TextPart,
): Promise<MarkedPart> {
  const characters = { atLeast: part.start, atMost: part.end - 1 };
  const filter = { ...recordedFilter(view), characters };
  const [claims, mentions] = await Promise.all([
    readWholeConnection(async (after) => {
      const answer = await ask(DOCUMENT_CLAIMS_QUERY, { id, filter, after });
      return answer.document?.claims;
    }),
    readWholeConnection(async (after) => {
      const answer = await ask(DOCUMENT_MENTIONS_QUERY, { id, characters, after });
      return answer.document?.mentions;
    }),
  ]);
  // Numbers need no counting; rows of a table and quotes have none.
  const isCounted = part.start > 0 && claims.some((claim) => claimNumber(claim.id) === null);
  const before = isCounted ? await countBefore(ask, view, id, part) : 0;
  const labelled = labelClaims(claims, before);
  const shown = claimsAsked(labelled, view);
  return {
    part,
    paragraphs: markText(part.lines, shown, mentions),
    claims: claims.length,
    shown: shown.length,
  };
}

/** The claims before a part. A row is a line, so that none is in two parts. */
async function countBefore(ask: Ask, view: View, id: string, part: TextPart): Promise<number> {
  const filter = { ...recordedFilter(view), characters: { atMost: part.start - 1 } };
  const { document } = await ask(CLAIM_COUNT_QUERY, { id, filter });
  return document?.claims.totalCount ?? 0;
}
