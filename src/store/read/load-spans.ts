import type { MentionKind } from '../../domain/mention';
import type { SpanRole } from '../../domain/span';
import type { Store } from '../connection';
import type { SpanRecord } from '../records';
import { loadStatement } from '../statement';

const SPANS = loadStatement<
  {
    batch: {
      claimIds: readonly string[];
      mentionIds: readonly string[];
      quantityIds: readonly string[];
    };
  },
  { found: SpanColumns[] }
>(__dirname, 'spans.cypher');

/** Spans as parallel lists, since a node's properties hold no maps. */
export type SpanColumns = [
  id: string,
  documentId: string,
  kind: MentionKind | null,
  roles: SpanRole[] | null,
  starts: number[],
  ends: number[],
  exacts: string[],
  prefixes: string[],
  suffixes: string[],
];

/** The spans of claims, mentions and quantities, by id, in one statement: of a claim its content, cue and source. */
export async function loadSpans(store: Store, ids: readonly string[]): Promise<SpanRecord[][]> {
  const spans = new Map<string, SpanRecord[]>(ids.map((id) => [id, []]));
  const mentionIds = ids.filter((id) => id.startsWith('mention:'));
  const quantityIds = ids.filter((id) => id.startsWith('quantity:'));
  const claimIds = ids.filter((id) => id.startsWith('claim:'));
  await store.read(SPANS, { batch: { claimIds, mentionIds, quantityIds } }, ({ found }) => {
    for (const columns of found) spans.set(columns[0], decodeSpans(columns));
  });
  return ids.map((id) => spans.get(id)!);
}

/** The spans of one claim, mention or quantity. */
export function decodeSpans([
  ,
  documentId,
  kind,
  roles,
  starts,
  ends,
  exacts,
  prefixes,
  suffixes,
]: SpanColumns): SpanRecord[] {
  // Those of a mention or quantity all have one role: an event's mention is its trigger.
  const role = kind === 'TRIGGER' ? 'TRIGGER' : 'MENTION';
  return starts.map((start, index) => ({
    role: roles?.[index] ?? role,
    start,
    end: ends[index]!,
    exact: exacts[index]!,
    prefix: prefixes[index]!,
    suffix: suffixes[index]!,
    documentId,
  }));
}
