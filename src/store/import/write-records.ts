import type { Relation } from '../../domain/relation';
import type { Transaction } from '../connection';
import type { Parameters } from '../parameters';
import { loadStatement, type CypherStatement, type None } from '../statement';
import { claimColumns, type ClaimColumns } from './claim-columns';
import type { DocumentPlan, RecordKind } from './document-plan';
import {
  type ClaimWriteRow,
  type MentionWriteRow,
  type MoveWriteRow,
  type QuantityWriteRow,
  type RelationWriteRow,
  type TextWriteRow,
  whenRow,
} from './record-rows';

const MOVE_RECORDS = loadStatement<{
  claims: readonly MoveWriteRow[];
  mentions: readonly MoveWriteRow[];
}>(__dirname, 'move-records.cypher');
const SUPERSEDE_RECORDS = loadStatement<{
  textIds: readonly string[];
  recordedAt: number;
  mentionIds: readonly string[];
  quantityIds: readonly string[];
  claimIds: readonly string[];
  controlClaimIds: readonly string[];
  assessmentIds: readonly string[];
}>(__dirname, 'supersede-records.cypher');
const CREATE_TEXTS = loadStatement<{ rows: readonly TextWriteRow[]; recordedAt: number }>(
  __dirname,
  'create-texts.cypher',
);
const MERGE_EVENTS = loadStatement<{ rows: readonly { id: string }[] }>(
  __dirname,
  'merge-events.cypher',
);
export const MERGE_RELATIONS = loadStatement<{ rows: readonly RelationWriteRow[] }>(
  __dirname,
  'merge-relations.cypher',
);
const CREATE_MENTIONS = loadStatement<{ rows: readonly MentionWriteRow[]; recordedAt: number }>(
  __dirname,
  'create-mentions.cypher',
);
const CREATE_QUANTITIES = loadStatement<{ rows: readonly QuantityWriteRow[]; recordedAt: number }>(
  __dirname,
  'create-quantities.cypher',
);
const CREATE_CLAIMS = loadStatement<ClaimColumns & { recordedAt: number }>(
  __dirname,
  'create-claims.cypher',
);
const LINK_CLAIMS = loadStatement<{ rows: readonly { id: string; parentId: string }[] }>(
  __dirname,
  'link-claims.cypher',
);
const WITHDRAW_RELATIONS = loadStatement<{ rows: readonly { claimId: string }[] }>(
  __dirname,
  'withdraw-relations.cypher',
);

/** Claims and control claims that one statement creates, more or less. */
const CREATED_TOGETHER = 1_000;

/** Ids of the records of one kind that these plans supersede. */
export function supersededIds(plans: readonly DocumentPlan[], kind: RecordKind): string[] {
  return plans.flatMap((plan) => plan.assigners[kind].superseded());
}

/** Ends the time of the records that the plans supersede. */
export async function supersedeRecords(
  transaction: Transaction,
  plans: readonly DocumentPlan[],
  recordedAt: number,
): Promise<void> {
  await supersede(
    transaction,
    {
      textIds: supersededIds(plans, 'text'),
      mentionIds: supersededIds(plans, 'mention'),
      quantityIds: supersededIds(plans, 'quantity'),
      claimIds: supersededIds(plans, 'claim'),
      controlClaimIds: supersededIds(plans, 'controlClaim'),
    },
    recordedAt,
  );
}

const NO_RECORDS = {
  textIds: [],
  mentionIds: [],
  quantityIds: [],
  claimIds: [],
  controlClaimIds: [],
  assessmentIds: [],
};

/** Ids of records, by kind. */
export type RecordIds = { readonly [Kind in keyof typeof NO_RECORDS]?: readonly string[] };

/** Ends the time of these records. */
export async function supersede(
  transaction: Transaction,
  ids: RecordIds,
  recordedAt: number,
): Promise<void> {
  const all = { ...NO_RECORDS, ...ids };
  if (Object.values(all).every((list) => list.length === 0)) return;
  await transaction.run(SUPERSEDE_RECORDS, { ...all, recordedAt });
}

/** Withdraws the relations that only these claims asserted. */
export async function withdrawRelations(
  transaction: Transaction,
  claimIds: readonly string[],
): Promise<void> {
  await transaction.run(WITHDRAW_RELATIONS, { rows: claimIds.map((claimId) => ({ claimId })) });
}

/** Puts claims inside the claims that relay them. */
export async function linkClaims(
  transaction: Transaction,
  rows: readonly { readonly id: string; readonly parentId: string }[],
): Promise<void> {
  await transaction.run(LINK_CLAIMS, { rows });
}

/**
 * Adds the new records of the plans with all that they point at. The order is: events and
 * relations, then quantities and claims, then what lies in claims.
 */
export async function writeRecords(
  transaction: Transaction,
  plans: readonly DocumentPlan[],
  relations: readonly Relation[],
  recordedAt: number,
): Promise<void> {
  const mentions = plans.flatMap((plan) => plan.mentions);
  const claims = plans.flatMap((plan) => plan.claims);
  // None waits for the one before it: Neo4j runs one while the next is sent.
  const writes: Promise<void>[] = [];
  const write = <Row extends Parameters>(
    statement: CypherStatement<{ rows: readonly Row[]; recordedAt: number }, None>,
    rows: readonly NoInfer<Row>[],
  ) => {
    if (rows.length > 0) writes.push(transaction.run(statement, { rows, recordedAt }));
  };
  write(
    CREATE_TEXTS,
    plans.flatMap((plan) => plan.texts),
  );
  write(
    MERGE_EVENTS,
    eventIdsOf(mentions, claims).map((id) => ({ id })),
  );
  write(MERGE_RELATIONS, relationRows(relations, claims));
  write(CREATE_MENTIONS, mentions);
  write(
    CREATE_QUANTITIES,
    plans.flatMap((plan) => plan.quantities),
  );
  for (const some of plansByClaims(plans)) {
    const columns = claimColumns(
      some.flatMap((plan) => plan.claims),
      some.flatMap((plan) => plan.controlClaims),
    );
    writes.push(transaction.run(CREATE_CLAIMS, { ...columns, recordedAt }));
  }
  write(
    LINK_CLAIMS,
    claims.flatMap(({ id, parentId }) => (parentId === null ? [] : [{ id, parentId }])),
  );
  write(
    WITHDRAW_RELATIONS,
    supersededIds(plans, 'claim').map((claimId) => ({ claimId })),
  );
  const moved = {
    claims: plans.flatMap(({ moves }) => moves.claims),
    mentions: plans.flatMap(({ moves }) => moves.mentions),
  };
  if (moved.claims.length > 0) writes.push(transaction.run(MOVE_RECORDS, moved));
  await Promise.all(writes);
}

/** Plans whose claims one statement creates: Neo4j creates some while the next are put together. */
function* plansByClaims(plans: readonly DocumentPlan[]): Generator<readonly DocumentPlan[]> {
  let some: DocumentPlan[] = [];
  let size = 0;
  for (const plan of plans) {
    const count = plan.claims.length + plan.controlClaims.length;
    if (count === 0) continue;
    if (size >= CREATED_TOGETHER) {
      yield some;
      [some, size] = [[], 0];
    }
    some.push(plan);
    size += count;
  }
  if (some.length > 0) yield some;
}

/** Every event that one of these records points at. */
function eventIdsOf(
  mentions: readonly MentionWriteRow[],
  claims: readonly ClaimWriteRow[],
): string[] {
  const ids = new Set<string>();
  for (const { eventIds, eventArguments } of mentions) {
    eventIds.forEach((id) => ids.add(id));
    eventArguments.forEach(({ id }) => ids.add(id));
  }
  for (const { aboutEvents, assertedEvents, occasionIds } of claims) {
    [...aboutEvents, ...assertedEvents].forEach(({ id }) => ids.add(id));
    occasionIds.forEach((id) => ids.add(id));
  }
  return [...ids];
}

/** The relations that one of these claims asserts. */
function relationRows(
  relations: readonly Relation[],
  claims: readonly ClaimWriteRow[],
): RelationWriteRow[] {
  const asserted = new Set(claims.flatMap((claim) => claim.assertedRelations.map(({ id }) => id)));
  const rows = relations
    .filter(({ id }) => asserted.has(id))
    .map(({ when, ...relation }) => [relation.id, { ...relation, when: whenRow(when) }] as const);
  return [...new Map(rows).values()];
}
