import {
  findPositionChanges,
  type PositionChange,
} from '../domain/agreement/find-position-changes';
import type { Loaders } from '../store/loaders';
import { claimsThat, EVERY_CLAIM } from '../store/read/claims/claim-list';
import type { ClaimRecord } from '../store/records';
import { checkNode } from './check-node';
import { listInMemory, type PagedList } from './paged-list';

/** The most statements that one question follows. */
const MOST = 500;

/** A speaker's words on a subject at one time, and how they turned there. */
export interface Position {
  readonly claim: ClaimRecord;
  readonly turns: readonly PositionChange[];
}

/**
 * Lists a speaker's own statements on a subject, in the order of time, with the points at which
 * they turned. Reads the first 500 of their current claims. Throws an InputError.
 */
export async function followPositions(
  graph: Loaders,
  speaker: string,
  subject: string,
): Promise<PagedList<Position>> {
  await Promise.all([
    checkNode(graph, 'speaker', speaker, 'actor'),
    checkNode(graph, 'subject', subject, 'entity or event'),
  ]);
  const list = claimsThat({ ...EVERY_CLAIM, speaker: [speaker], about: [subject] }, 'SAID');
  const window = { after: null, before: null, limit: MOST, fromEnd: false };
  const { items } = await graph.page(list, window);
  const claims = items.map(({ node }) => node as ClaimRecord);
  const agreements = await Promise.all(claims.map(({ id }) => graph.agreement(id)));
  const turns = findPositionChanges(
    claims.map((claim, index) => ({ claim, statements: agreements[index]!.statements })),
  );
  return listInMemory(
    items.map(({ key }, index) => ({ key, item: { claim: claims[index]!, turns: turns[index]! } })),
    list.order,
  );
}
