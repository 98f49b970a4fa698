import type { Contradiction } from '../domain/contradiction/contradiction';
import { markedIds, withNames } from '../domain/contradiction/marked-names';
import type { Loaders } from '../store/loaders';
import { nameOf } from './name-of';

/** The sentence about a contradiction, with the names that its places, forces and speakers have now. */
export async function explainContradiction(
  graph: Loaders,
  { explanation }: Contradiction,
): Promise<string> {
  const named = await Promise.all(markedIds(explanation).map((id) => nameOf(graph, id)));
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return withNames(explanation, (id) => names.get(id) ?? id);
}
