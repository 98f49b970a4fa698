import { groupBy } from '../../domain/group-by';
import { loadStatement } from '../statement';
import type { ChangedLinks } from './control-links';
import type { RunStatement } from './load-control-setting';
import { loadLineages } from './load-lineages';

const FIND_PLACES_OF_FORCES = loadStatement<
  { forceIds: readonly string[] },
  { forceId: string; id: string }
>(__dirname, 'find-places-of-forces.cypher');
const FIND_PLACES_WITH_CLAIMS = loadStatement<{ placeIds: readonly string[] }, { id: string }>(
  __dirname,
  'find-places-with-claims.cypher',
);
const FIND_MEMBERS = loadStatement<
  { forceIds: readonly string[]; upward: boolean },
  Step & { readonly forceId: string }
>(__dirname, 'find-members.cypher');

/** A transaction, or reads outside one. */
interface Reads {
  readonly run: RunStatement;
}

/** Forces that a link joins, or no longer joins, to others above them. */
interface Joint {
  readonly below: readonly string[];
  readonly above: readonly string[];
  /** An alliance ends at the two; a membership joins all that lie below to all above. */
  readonly isAlliance: boolean;
}

/** A force, under every id of it, and the next ones above it or below it. */
interface Step {
  readonly ids: readonly string[];
  readonly next: readonly string[];
}

/**
 * The places whose derived control may differ since links have changed. They are those of forces
 * that have become one or separate, those that lie elsewhere now, and those held by two forces
 * whose tie has changed. Places around them and in them are left out.
 */
export async function findLinkedPlaces(
  transaction: Reads,
  { forceIds, placeIds, ties }: ChangedLinks,
): Promise<Set<string>> {
  const same = [...forceIds];
  const joints = ties.map(({ type, subjectId, objectId }): Joint => {
    return { below: [subjectId], above: [objectId], isAlliance: type === 'ALLIED_WITH' };
  });
  if (same.length > 0) joints.push({ below: same, above: same, isAlliance: false });
  return new Set([
    ...[...(await placesOfForces(transaction, same)).values()].flat(),
    ...(await placesWithClaims(transaction, [...placeIds])),
    ...(await joinedPlaces(transaction, joints)),
  ]);
}

/** Places that the forces on both sides of a joint bear on, themselves or in a place around or in them. */
async function joinedPlaces(transaction: Reads, joints: readonly Joint[]): Promise<Set<string>> {
  const found = new Set<string>();
  const lowerSteps = await loadSteps(transaction, joints, { upward: false });
  const upperSteps = await loadSteps(transaction, joints, { upward: true });
  const places = await placesOfForces(transaction, idsIn(lowerSteps, upperSteps));
  const wholes = await loadLineages(transaction.run, [...new Set([...places.values()].flat())]);
  for (const { below, above, isAlliance } of joints) {
    const lower = placesIn(places, climb(lowerSteps, below, isAlliance));
    if (lower.size === 0) continue;
    const upper = placesIn(places, climb(upperSteps, above, isAlliance));
    const meets = (id: string, others: ReadonlySet<string>) =>
      others.has(id) || (wholes.get(id)?.wholeIds ?? []).some((wholeId) => others.has(wholeId));
    for (const id of lower) if (meets(id, upper)) found.add(id);
    for (const id of upper) if (meets(id, lower)) found.add(id);
  }
  return found;
}

/** The forces of some joints and all that lies above or below them, whether claims still affirm it or not. */
async function loadSteps(
  { run }: Reads,
  joints: readonly Joint[],
  { upward }: { readonly upward: boolean },
): Promise<Map<string, Step>> {
  const steps = new Map<string, Step>();
  let level = [...new Set(joints.flatMap(({ below, above }) => (upward ? above : below)))];
  while (level.length > 0) {
    const rows = await run(FIND_MEMBERS, { forceIds: level, upward }, (row) => row);
    for (const { forceId, ...step } of rows) steps.set(forceId, step);
    level = [...new Set(rows.flatMap(({ next }) => next))].filter((id) => !steps.has(id));
  }
  return steps;
}

/** The ids of some forces and, unless they count alone, of all that they reach. */
function climb(
  steps: ReadonlyMap<string, Step>,
  forceIds: readonly string[],
  alone: boolean,
): Set<string> {
  const found = new Set<string>();
  const reached = new Set(forceIds);
  // The set grows while it is walked.
  for (const forceId of reached) {
    const { ids, next } = steps.get(forceId) ?? { ids: [], next: [] };
    for (const id of ids) found.add(id);
    if (!alone) for (const id of next) reached.add(id);
  }
  return found;
}

function idsIn(...steps: readonly ReadonlyMap<string, Step>[]): string[] {
  return [...new Set(steps.flatMap((side) => [...side.values()].flatMap(({ ids }) => ids)))];
}

function placesIn(
  places: ReadonlyMap<string, readonly string[]>,
  forceIds: ReadonlySet<string>,
): Set<string> {
  return new Set([...forceIds].flatMap((id) => places.get(id) ?? []));
}

/** By force, the places that any claim says it held, gained or lost. */
export async function placesOfForces(
  { run }: Reads,
  forceIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (forceIds.length === 0) return new Map();
  const decode = (row: { forceId: string; id: string }) => row;
  const ofForce = groupBy(
    await run(FIND_PLACES_OF_FORCES, { forceIds }, decode),
    (row) => row.forceId,
  );
  return new Map([...ofForce].map(([forceId, rows]) => [forceId, rows.map(({ id }) => id)]));
}

async function placesWithClaims({ run }: Reads, placeIds: readonly string[]) {
  if (placeIds.length === 0) return [];
  return run(FIND_PLACES_WITH_CLAIMS, { placeIds }, ({ id }) => id);
}
