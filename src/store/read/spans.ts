import type { MentionKind } from '../../domain/mention';
import type { SpanRole } from '../../domain/span';
import type { Store } from '../connection';
import type { SpanRecord } from '../records';
import { loadStatement } from '../statement';

const SPANS = loadStatement(__dirname, 'spans.cypher');

/** Spans as parallel lists, since a node's properties hold no maps. */
interface SpanRow {
  readonly id: string;
  readonly documentId: string;
  readonly kind: MentionKind | null;
  readonly roles: readonly SpanRole[] | null;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly exacts: readonly string[];
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
}

/** The spans of claims and mentions, by id, in one statement: of a claim its content, cue and source. */
export async function readSpans(store: Store, ids: readonly string[]): Promise<SpanRecord[][]> {
  const spans = new Map<string, SpanRecord[]>(ids.map((id) => [id, []]));
  const mentionIds = ids.filter((id) => id.startsWith('mention:'));
  const claimIds = ids.filter((id) => id.startsWith('claim:'));
  await store.read(SPANS, { batch: { claimIds, mentionIds } }, (row: SpanRow) => {
    spans.set(row.id, decodeSpans(row));
  });
  return ids.map((id) => spans.get(id)!);
}

function decodeSpans(row: SpanRow): SpanRecord[] {
  // Those of a mention all have one role: an event's mention is its trigger.
  const role = row.kind === 'TRIGGER' ? 'TRIGGER' : 'MENTION';
  return row.starts.map((start, index) => ({
    role: row.roles?.[index] ?? role,
    start,
    end: row.ends[index]!,
    exact: row.exacts[index]!,
    prefix: row.prefixes[index]!,
    suffix: row.suffixes[index]!,
    documentId: row.documentId,
  }));
}
