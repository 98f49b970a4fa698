import type { Contradiction } from '../domain/contradiction/contradiction';
import { judgesClaims, type Lens } from '../domain/control/lens';
import type { Loaders } from '../store/loaders';
import { type PromiseOrValue, whenLoaded } from '../store/reader';
import type { NodeRecord } from '../store/records';

/** The node of one kind with this id; null where nothing has it, or something of another kind. */
export function findNode(
  graph: Loaders,
  id: string,
  label: NodeRecord['label'],
): PromiseOrValue<NodeRecord | null> {
  return whenLoaded(graph.node(id), (record) => (record?.label === label ? record : null));
}

/** The contradiction with this id among the claims that a lens lets through; null where there is none. */
export async function findContradiction(
  graph: Loaders,
  id: string,
  lens: Lens | null,
): Promise<Contradiction | null> {
  const kept = await graph.node(id);
  const found = kept?.label === 'Contradiction' ? kept : null;
  if (lens === null || !judgesClaims(lens)) return found;
  // One with this id is about the same places, and is found among their claims.
  const [placeId] = found !== null && isAboutHolders(found) ? found.placeIds : [];
  const { anew, affected } = await graph.contradictionsUnderLens(placeId ?? null, lens);
  const one = anew.find((contradiction) => contradiction.id === id);
  if (one !== undefined || found === null || affected === null) return one ?? null;
  return standsBeside(affected, found) ? found : null;
}

/** Whether one that the graph keeps stands where those about some places, events and ties were found anew. */
export function standsBeside(affected: ReadonlySet<string>, contradiction: Contradiction): boolean {
  return isAboutHolders(contradiction) && !contradiction.placeIds.some((id) => affected.has(id));
}

function isAboutHolders({ eventIds, relationIds }: Contradiction): boolean {
  return eventIds.length === 0 && relationIds.length === 0;
}

/** Whether an id is a contradiction's. */
export function isContradictionId(id: string): boolean {
  return id.startsWith('contradiction:');
}
