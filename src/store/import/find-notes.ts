import { batchesOf } from '../../domain/batches-of';
import { entityTypeOfId, isActorType } from '../../domain/entity';
import { quote } from '../../domain/quote';
import type { Store } from '../connection';
import { readIn } from '../control/load-control-setting';
import { loadSameForces } from '../control/load-same-forces';
import { loadStatement } from '../statement';

const FIND_RETRACTED = loadStatement<
  { corpusId: string; startedAt: number; limit: number },
  RetractedRow
>(__dirname, 'find-retracted.cypher');
const FIND_MERGED = loadStatement<{ corpusId: string; limit: number }, MergedRow>(
  __dirname,
  'find-merged.cypher',
);
const FIND_OTHER_DESCRIPTIONS = loadStatement<
  { ids: readonly string[]; corpusId: string },
  Difference
>(__dirname, 'find-other-descriptions.cypher');

/** Entities that are looked up together. */
const BATCH = 2_000;

/** Notes that a report has at the most. */
export const MOST_NOTES = 100;

/**
 * Finds the notes of an import, which are not errors. They are retracted claims of the corpus,
 * merged entities, ids of changed entities that `sameAs` makes one force, and names and kinds that
 * differ in another corpus. Past MOST_NOTES, the last note says how many are left out.
 */
export async function findNotes(
  store: Store,
  corpusId: string,
  entityIds: readonly string[],
  startedAt: number,
): Promise<string[]> {
  const notes = new Set([
    ...(await findRetracted(store, corpusId, startedAt)),
    ...(await findMerged(store, corpusId)),
  ]);
  for (const ids of batchesOf(entityIds, BATCH)) {
    const forceIds = ids.filter((id) => isActorType(entityTypeOfId(id)!));
    for (const note of await findSameForces(store, forceIds)) notes.add(note);
    for (const note of await findDifferences(store, corpusId, ids)) notes.add(note);
  }
  const all = [...notes];
  const more = all.length - MOST_NOTES;
  return more > 0 ? [...all.slice(0, MOST_NOTES), `${more} more such notes are left out`] : all;
}

interface RetractedRow {
  readonly id: string;
  readonly currentId: string | null;
  readonly alikeIds: readonly string[];
  readonly by: string;
  readonly recordedAt: number;
  readonly reason: string | null;
}

/** The claims of the corpus that stay out, and those that say something else, or have another number, since this import. */
async function findRetracted(store: Store, corpusId: string, startedAt: number): Promise<string[]> {
  const found = await store.read(
    FIND_RETRACTED,
    { corpusId, startedAt, limit: MOST_NOTES + 1 },
    (row) => row,
  );
  return found.map(({ id, currentId, alikeIds, by, recordedAt, reason }) => {
    const day = dayOf(recordedAt);
    if (currentId === null && alikeIds.length > 0) {
      const others = [...alikeIds].sort().join(', ');
      return `${id}, which ${by} retracted on ${day}, has the words of ${others}, new with this import: retract that too if it is the same claim with another number`;
    }
    return currentId === null
      ? `${id} stays out: ${by} retracted it on ${day}${why(reason)}`
      : `${id}, which ${by} retracted on ${day}, says something else now and came in as ${currentId}`;
  });
}

interface MergedRow {
  readonly id: string;
  readonly intoId: string;
  readonly by: string;
  readonly recordedAt: number;
  readonly reason: string | null;
}

/** The entities of the corpus that are others since a merge, which an import keeps. */
async function findMerged(store: Store, corpusId: string): Promise<string[]> {
  const found = await store.read(FIND_MERGED, { corpusId, limit: MOST_NOTES + 1 }, (row) => row);
  return found.map(
    ({ id, intoId, by, recordedAt, reason }) =>
      `${id} stays merged into ${intoId}: ${by} merged it on ${dayOf(recordedAt)}${why(reason)}`,
  );
}

function dayOf(recordedAt: number): string {
  return new Date(recordedAt).toISOString().slice(0, 10);
}

function why(reason: string | null): string {
  return reason === null ? '' : `: ${reason}`;
}

async function findSameForces(store: Store, forceIds: readonly string[]): Promise<string[]> {
  const found = await loadSameForces(readIn(store), forceIds);
  return Array.from(found.values(), (sameIds) => {
    const [first, ...others] = [...sameIds].sort();
    return `${others.join(', ')} and ${first} are one force: sameAs gives them one address`;
  });
}

interface Difference {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly otherId: string;
  readonly otherName: string;
  readonly otherKind: string | null;
}

async function findDifferences(
  store: Store,
  corpusId: string,
  ids: readonly string[],
): Promise<string[]> {
  const found = await store.read(FIND_OTHER_DESCRIPTIONS, { corpusId, ids }, (row) => row);
  return found.flatMap(({ id, name, kind, otherId, otherName, otherKind }) => [
    ...(name === otherName
      ? []
      : [`${id} is named ${quote(name)} here, and ${quote(otherName)} in the corpus ${otherId}`]),
    ...(kind === otherKind || kind === null || otherKind === null
      ? []
      : [`${id} is of the kind ${kind} here, and ${otherKind} in the corpus ${otherId}`]),
  ]);
}
