import type { Transaction } from '../connection';
import { loadStatement } from '../statement';
import type { ChangedLinks } from './control-links';
import { loadLines } from './load-lines';

const FIND_PLACES_OF_FORCES = loadStatement(__dirname, 'find-places-of-forces.cypher');
const FIND_PLACES_WITH_CLAIMS = loadStatement(__dirname, 'find-places-with-claims.cypher');
const FIND_MEMBERS = loadStatement(__dirname, 'find-members.cypher');

/**
 * The places whose derived control may be another since links have changed: those of forces that are one or no longer
 * one, those that lie elsewhere, and those that two forces hold which are tied or no longer tied. Places around them and in
 * them are left out.
 */
export async function findLinkedPlaces(
  transaction: Transaction,
  { forceIds, placeIds, ties }: ChangedLinks,
): Promise<Set<string>> {
  const found = new Set<string>();
  const add = (ids: Iterable<string>) => {
    for (const id of ids) found.add(id);
  };
  const same = [...forceIds];
  add(await placesOf(transaction, same));
  add(await placesWithClaims(transaction, [...placeIds]));
  const joints = ties.map(({ type, subjectId, objectId }) => ({
    ...{ below: [subjectId], above: [objectId], isAlliance: type === 'ALLIED_WITH' },
  }));
  if (same.length > 0) joints.push({ below: same, above: same, isAlliance: false });
  for (const { below, above, isAlliance } of joints) {
    const [lower, upper] = await Promise.all([
      climb(transaction, below, { upward: false, depth: isAlliance ? 1 : Infinity }),
      climb(transaction, above, { upward: true, depth: isAlliance ? 1 : Infinity }),
    ]);
    add(await sharedPlaces(transaction, lower, upper));
  }
  return found;
}

async function placesOf({ run }: Transaction, forceIds: readonly string[]): Promise<string[]> {
  if (forceIds.length === 0) return [];
  return run(FIND_PLACES_OF_FORCES, { forceIds }, ({ id }: { id: string }) => id);
}

async function placesWithClaims({ run }: Transaction, placeIds: readonly string[]) {
  if (placeIds.length === 0) return [];
  return run(FIND_PLACES_WITH_CLAIMS, { placeIds }, ({ id }: { id: string }) => id);
}

/** Some forces under all their ids, and all that lies above or below them, whether claims still affirm it or not. */
async function climb(
  { run }: Transaction,
  forceIds: readonly string[],
  { upward, depth }: { readonly upward: boolean; readonly depth: number },
): Promise<string[]> {
  const found = new Set<string>();
  let level: readonly string[] = forceIds;
  for (let step = 0; step < depth && level.length > 0; step++) {
    const rows = await run(
      FIND_MEMBERS,
      { forceIds: level, upward },
      (row: { id: string; next: readonly string[] }) => row,
    );
    for (const { id } of rows) found.add(id);
    level = [...new Set(rows.flatMap(({ next }) => next))].filter((id) => !found.has(id));
  }
  return [...found];
}

/** Places that both some forces and others bear on, themselves or in a place around or in them. */
async function sharedPlaces(
  transaction: Transaction,
  lower: readonly string[],
  upper: readonly string[],
): Promise<string[]> {
  const ofLower = new Set(await placesOf(transaction, lower));
  if (ofLower.size === 0) return [];
  const ofUpper = new Set(await placesOf(transaction, upper));
  const all = [...new Set([...ofLower, ...ofUpper])];
  const lines = await loadLines(transaction.run, all);
  return all.filter((id) => {
    const [isLower, isUpper] = [ofLower.has(id), ofUpper.has(id)];
    return (
      (isLower && isUpper) ||
      (lines.get(id)?.wholeIds ?? []).some(
        (wholeId) => (isLower && ofUpper.has(wholeId)) || (isUpper && ofLower.has(wholeId)),
      )
    );
  });
}
