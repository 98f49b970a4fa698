import { splitVersion } from '../import/version-assigner';
import { mergeEntityNodes } from '../import/write-entities';
import { loadStatement } from '../statement';
import type { Correcting } from '../write/write-correction';
import type { FoundEntity } from './curate-entity';
import { originsOf } from './merge-entities';
import { moveRecords } from './move-records';

const FIND_SPLITTABLE = loadStatement<
  { ids: readonly string[]; entityId: string },
  { ofId: string; id: string }
>(__dirname, 'find-splittable.cypher');
const MARK_SPLIT = loadStatement<{
  intoId: string;
  auditId: string;
  revision: number;
  recordIds: readonly string[];
  originIds: readonly string[];
}>(__dirname, 'mark-split.cypher');
const MAKE_ENTITY = loadStatement<{ id: string; name: string; auditId: string }>(
  __dirname,
  'make-entity.cypher',
);
const FIND_SPLIT = loadStatement<{ auditId: string }, FoundSplit>(__dirname, 'find-split.cypher');
const UNMARK_SPLIT = loadStatement<{ auditId: string }>(__dirname, 'unmark-split.cypher');

/** By the id of a record that was asked for, the records that go with it; none for one that does not name the entity. */
export async function findSplittable(
  { transaction }: Correcting,
  entityId: string,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  await transaction.run(FIND_SPLITTABLE, { entityId, ids }, ({ ofId, id }) => {
    found.set(ofId, [...(found.get(ofId) ?? []), id]);
  });
  return found;
}

/** Some records of one entity, which are another's. */
interface Splitting {
  readonly entity: FoundEntity;
  readonly into: {
    readonly id: string;
    /** Given for one that is made by this. */ readonly name: string | null;
  };
  /** Claims and mentions. */
  readonly recordIds: readonly string[];
}

/** Leads records of an entity to another one. Returns how many claims moved. */
export async function splitRecords(
  correcting: Correcting,
  { entity, into, recordIds }: Splitting,
): Promise<number> {
  const { transaction, auditId, revision } = correcting;
  if (into.name !== null) {
    await mergeEntityNodes(transaction, [into.id]);
    await transaction.run(MAKE_ENTITY, { id: into.id, name: into.name, auditId });
  }
  const moving = {
    claimIds: recordIds.filter((id) => id.startsWith('claim:')),
    mentionIds: recordIds.filter((id) => id.startsWith('mention:')),
    ...{ assessmentIds: [], documentIds: [] },
  };
  const between = { entityIds: [entity.rootId, into.id], partIds: [] };
  return moveRecords(correcting, moving, between, () =>
    transaction.run(MARK_SPLIT, {
      ...{ auditId, intoId: into.id, revision: revision + 1, originIds: originsOf(entity) },
      recordIds: [...new Set(recordIds.map((id) => splitVersion(id).baseId))],
    }),
  );
}

/** A split that nobody has undone. */
export interface FoundSplit {
  readonly intoId: string;
  readonly originIds: readonly string[];
  /** The current versions of the records that it moved. */
  readonly claimIds: readonly string[];
  readonly mentionIds: readonly string[];
}

/** The split that an act carried out; null where nobody has, or somebody has undone it. */
export async function findSplit(
  { transaction }: Correcting,
  auditId: string,
): Promise<FoundSplit | null> {
  const [found] = await transaction.run(FIND_SPLIT, { auditId }, (row) => row);
  return found ?? null;
}

/** Leads back what a split led elsewhere, as far as no other correction does. Returns how many claims moved. */
export async function unsplitRecords(
  correcting: Correcting,
  splitId: string,
  { intoId, originIds, claimIds, mentionIds }: FoundSplit,
): Promise<number> {
  const moving = { claimIds, mentionIds, assessmentIds: [], documentIds: [] };
  const between = { entityIds: [...originIds, intoId], partIds: [] };
  return moveRecords(correcting, moving, between, () =>
    correcting.transaction.run(UNMARK_SPLIT, { auditId: splitId }),
  );
}
