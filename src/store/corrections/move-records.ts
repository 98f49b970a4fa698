import { rewriteEntities } from '../import/write-entities';
import { supersede, withdrawRelations } from '../import/write-records';
import { loadStatement } from '../statement';
import { loadTemplate } from '../template';
import type { Correcting } from '../write/write-correction';
import { type Copyable, copyRecords, touchedBy } from './copy-records';
import { rebuildAfter } from './rebuild-after';
import { redirectRecords } from './redirect-records';

const FIND_NAMING = loadStatement<
  { endIds: readonly string[]; originIds: readonly string[] },
  Moving
>(__dirname, 'find-naming.cypher');
const FIND_COPIED = loadTemplate<
  { claimIds: readonly string[]; mentionIds: readonly string[]; assessmentIds: readonly string[] },
  Copyable
>(__dirname, 'find-copied.cypher').write([]);

/** Records that get a new version, and documents, which are written in place. */
export interface Moving {
  readonly claimIds: readonly string[];
  readonly mentionIds: readonly string[];
  readonly assessmentIds: readonly string[];
  readonly documentIds: readonly string[];
}

/** Finds what names some entities now, or named some before a correction led it elsewhere. */
export async function findNaming(
  { transaction }: Correcting,
  ids: { readonly endIds: readonly string[]; readonly originIds: readonly string[] },
): Promise<Moving> {
  const [found] = await transaction.run(FIND_NAMING, ids, (row) => row);
  return found!;
}

/** The entities whose records move. */
interface Between {
  /** Entities that are described, or held, otherwise once they have moved. */
  readonly entityIds: readonly string[];
  /** Places that lie in one of those. */
  readonly partIds: readonly string[];
}

/**
 * Changes which entities stand for which, and gives all records that this bears on a new version, led to the entities that
 * they are of now. Their corpora's own words stay with them, so an import finds them unchanged. Returns how many claims moved.
 */
export async function moveRecords(
  correcting: Correcting,
  moving: Moving,
  { entityIds, partIds }: Between,
  change: () => Promise<void>,
): Promise<number> {
  const { transaction, recordedAt, log } = correcting;
  const { claimIds, mentionIds, assessmentIds, documentIds } = moving;
  const found = await transaction.run(
    FIND_COPIED,
    { claimIds, mentionIds, assessmentIds },
    (row) => row,
  );
  const superseded = supersededOf(found, new Set(mentionIds));
  const touched = touchedBy(found);
  const described = [...new Set([...entityIds, ...partIds])];
  await rebuildAfter(transaction, { ...touched, entityIds: described }, async () => {
    await change();
    await rewriteEntities(transaction, described);
    await supersede(transaction, superseded, recordedAt);
    const versions = await copyRecords(correcting, found, (ownerId) => ownerId);
    const led = await redirectRecords(transaction, [...versions.values(), ...documentIds]);
    await withdrawRelations(transaction, superseded.claimIds);
    return [...led, ...entityIds];
  });
  log.touch(described);
  for (const ids of Object.values(superseded)) log.supersede(ids);
  log.touch([...documentIds, ...touched.eventIds, ...touched.relationIds, ...touched.placeIds]);
  return superseded.claimIds.length;
}

/** The records that a new version takes the place of: quantities and other mentions stay. */
function supersededOf(found: readonly Copyable[], mentionIds: ReadonlySet<string>) {
  const idsOf = (kind: Copyable['kind']) =>
    found.filter((one) => one.kind === kind).map(({ id }) => id);
  return {
    claimIds: idsOf('claim'),
    mentionIds: idsOf('mention').filter((id) => mentionIds.has(id)),
    quantityIds: [],
    controlClaimIds: idsOf('controlClaim'),
    assessmentIds: idsOf('assessment'),
  };
}
