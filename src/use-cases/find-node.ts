import type { Contradiction } from '../domain/contradiction/contradiction';
import type { Lens } from '../domain/control/lens';
import type { Loaders } from '../store/loaders';
import { type Loaded, whenLoaded } from '../store/reader';
import type { NodeRecord } from '../store/records';

/** The node of one kind with this id; null where nothing has it, or something of another kind. */
export function findNode(
  graph: Loaders,
  id: string,
  label: NodeRecord['label'],
): Loaded<NodeRecord | null> {
  return whenLoaded(graph.node(id), (record) => (record?.label === label ? record : null));
}

/** Whatever has this id, or null. A contradiction is not kept: it is found among all that the claims give. */
export async function findAny(
  graph: Loaders,
  id: string,
): Promise<NodeRecord | Contradiction | null> {
  return isContradictionId(id) ? findContradiction(graph, id, null) : graph.node(id);
}

/** The contradiction with this id among the claims that a lens lets through; null where there is none. */
export async function findContradiction(
  graph: Loaders,
  id: string,
  lens: Lens | null,
): Promise<Contradiction | null> {
  const contradictions = await graph.contradictions(null, lens);
  return contradictions.find((found) => found.id === id) ?? null;
}

/** Whether an id is a contradiction's, which takes reading all claims. */
export function isContradictionId(id: string): boolean {
  return id.startsWith('contradiction:');
}
