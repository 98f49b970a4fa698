import type { Transaction } from '../connection';
import { splitVersion } from '../import/version-assigner';
import type { RelationWriteRow } from '../import/record-rows';
import { MERGE_RELATIONS } from '../import/write-records';
import { loadStatement, type None } from '../statement';

const HAS_REDIRECTIONS = loadStatement<None, { found: boolean }>(
  __dirname,
  'has-redirections.cypher',
);
const FIND_ORIGINALS = loadStatement<{ ids: readonly string[] }, Original>(
  __dirname,
  'find-originals.cypher',
);
const RESOLVE_ORIGINS = loadStatement<
  { rows: readonly { baseId: string; originId: string }[] },
  Record<'baseId' | 'originId' | 'targetId', string>
>(__dirname, 'resolve-origins.cypher');
const REDIRECT = loadStatement<{
  recordElements: readonly string[];
  kept: { edge: string; type: string }[] | undefined;
  returned: { edge: string; type: string }[] | undefined;
  led: readonly LedRow[];
  originIds: readonly string[];
}>(__dirname, 'redirect.cypher');

/** An edge as the corpus of its record gives it. */
interface Original {
  readonly edge: string;
  readonly record: string;
  readonly heldBy: string;
  readonly type: string;
  readonly role: string | null;
  readonly order: number;
  readonly led: boolean;
  readonly originId: string;
  readonly relation: Omit<RelationWriteRow, 'id'> | null;
}

/** An edge to create. */
type LedRow = {
  readonly record: string;
  readonly type: string;
  readonly role: string | null;
  readonly order: number;
  readonly entityId: string | null;
  readonly relationId: string | null;
};

/** As `redirectRecords`, at hardly any cost in a graph without merges and splits. */
export async function redirectImported(
  transaction: Transaction,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const [any] = await transaction.run(HAS_REDIRECTIONS, {}, (row) => row.found);
  return any ? redirectRecords(transaction, ids) : [];
}

/**
 * Leads the edges of these claims, mentions, assessments and documents to the entities that merges and splits put in the
 * place of those which their corpora name. The graph keeps each original edge as a WAS, so the same call after an undo
 * leads it back. Returns the ids of all entities and relations that something now leads to, or no longer does.
 */
export async function redirectRecords(
  transaction: Transaction,
  ids: Iterable<string>,
): Promise<string[]> {
  const originals = await transaction.run(FIND_ORIGINALS, { ids: [...ids] }, (row) => row);
  if (originals.length === 0) return [];
  const targetOf = await resolveOrigins(transaction, originals);
  const relations = new Map<string, RelationWriteRow>();
  const led = new Map<string, LedRow>();
  const [kept, returned]: { edge: string; type: string }[][] = [[], []];
  const touched = new Set<string>();
  for (const original of originals) {
    const { edge, record, type, role, order, originId } = original;
    const target = targetOf(original);
    touched.add(originId);
    if (target.relation !== null && !target.isItself) {
      relations.set(target.id, { id: target.id, ...target.relation });
    }
    if (target.id === originId) {
      if (original.led) returned!.push({ edge, type });
      continue;
    }
    if (!original.led) kept!.push({ edge, type });
    if (target.isItself) continue;
    touched.add(target.id);
    const isRelation = original.relation !== null;
    const key = [record, type, role, target.id].join('\n');
    if (led.has(key)) continue;
    led.set(key, {
      ...{ record, type, role, order },
      entityId: isRelation ? null : target.id,
      relationId: isRelation ? target.id : null,
    });
  }
  await transaction.run(MERGE_RELATIONS, { rows: [...relations.values()] });
  await transaction.run(REDIRECT, {
    recordElements: [...new Set(originals.map(({ record }) => record))],
    ...{ kept, returned, led: [...led.values()] },
    originIds: [...touched].filter((id) => id.startsWith('relation:')),
  });
  return [...touched];
}

/** The thing that a record names in the place of what its corpus names. */
interface Target {
  readonly id: string;
  /** Null for an entity. */
  readonly relation: Omit<RelationWriteRow, 'id'> | null;
  /** Whether it would be a relation of an entity to itself, which says nothing. */
  readonly isItself: boolean;
}

async function resolveOrigins(
  transaction: Transaction,
  originals: readonly Original[],
): Promise<(original: Original) => Target> {
  const key = (baseId: string, originId: string) => `${baseId}\n${originId}`;
  const rows = new Map<string, { baseId: string; originId: string }>();
  for (const { heldBy, originId, relation } of originals) {
    const { baseId } = splitVersion(heldBy);
    const named = relation === null ? [originId] : [relation.subjectId, relation.objectId];
    for (const id of named) rows.set(key(baseId, id), { baseId, originId: id });
  }
  const resolved = await transaction.run(
    RESOLVE_ORIGINS,
    { rows: [...rows.values()] },
    ({ baseId, originId, targetId }) => [key(baseId, originId), targetId] as const,
  );
  const targets = new Map(resolved);
  return ({ heldBy, originId, relation }) => {
    const { baseId } = splitVersion(heldBy);
    const at = (id: string) => targets.get(key(baseId, id)) ?? id;
    if (relation === null) return { id: at(originId), relation: null, isItself: false };
    const { type, when } = relation;
    const [subjectId, objectId] = [at(relation.subjectId), at(relation.objectId)];
    const time = when === null ? [] : [when.edtf];
    return {
      id: ['relation', type, subjectId, objectId, ...time].join(':'),
      relation: { type, subjectId, objectId, when },
      isItself: subjectId === objectId && relation.subjectId !== relation.objectId,
    };
  };
}
