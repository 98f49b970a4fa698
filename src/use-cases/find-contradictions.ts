import type { Contradiction, ContradictionKind } from '../domain/contradiction/contradiction';
import type { Lens } from '../domain/control/lens';
import type { Loaders } from '../store/loaders';
import { checkLens, checkNode } from './check-node';
import { listInMemory, type PagedList } from './paged-list';

/** Which contradictions; what is null is not asked about. */
export interface ContradictionQuestion {
  /** About this place, or one in it. */
  readonly place: string | null;
  /** With a claim that this actor makes itself. */
  readonly speaker: string | null;
  readonly kinds: readonly ContradictionKind[] | null;
  /** Only among the claims that it lets through. */
  readonly lens: Lens | null;
}

/**
 * Finds the contradictions between claims, by id. Without a place it reads all claims. Throws an
 * InputError.
 */
export async function findContradictions(
  graph: Loaders,
  { place, speaker, kinds, lens }: ContradictionQuestion,
): Promise<PagedList<Contradiction>> {
  await Promise.all([
    checkNode(graph, 'place', place, 'place', lens),
    checkNode(graph, 'speaker', speaker, 'actor', lens),
    checkLens(graph, lens),
  ]);
  const all = await graph.contradictions(place, lens);
  const ofKind = all.filter(({ kind }) => kinds === null || kinds.includes(kind));
  const found = speaker === null ? ofKind : await saidBy(graph, speaker, ofKind);
  return listInMemory(
    found.map((contradiction) => ({ item: contradiction, key: [contradiction.id] })),
    'contradictions by id',
  );
}

/** Those in which this speaker makes a claim itself. */
async function saidBy(
  graph: Loaders,
  speaker: string,
  contradictions: readonly Contradiction[],
): Promise<Contradiction[]> {
  const makes = async (claimId: string) =>
    (await graph.edge('claimSpeakers', claimId)).some(({ node }) => node.id === speaker);
  const found = await Promise.all(
    contradictions.map(async ({ claimIds }) =>
      (await Promise.all(claimIds.map(makes))).includes(true),
    ),
  );
  return contradictions.filter((_, index) => found[index]);
}
