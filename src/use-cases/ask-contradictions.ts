import type { Contradiction } from '../domain/contradiction/contradiction';
import { judgesClaims, type Lens } from '../domain/control/lens';
import {
  CONTRADICTIONS_BY_ID,
  type ContradictionFilter,
  contradictionsThat,
} from '../store/read/contradictions/contradiction-list';
import type { Loaders } from '../store/loaders';
import type { ContradictionRecord } from '../store/records';
import { checkLens, checkNode } from './check-node';
import { standsBeside } from './find-node';
import { listInGraph, listInMemory, mapList, mergeLists, type PagedList } from './paged-list';

/** Which contradictions; what is null is not asked about. */
export interface ContradictionQuestion extends ContradictionFilter {
  /** Only among the claims that it lets through. */
  readonly lens: Lens | null;
}

/**
 * Finds the contradictions between claims, by id. The graph keeps those between all current claims; under a lens that takes
 * claims away they are found anew. Throws an InputError.
 */
export async function askContradictions(
  graph: Loaders,
  { lens, ...filter }: ContradictionQuestion,
): Promise<PagedList<Contradiction>> {
  const { place, speaker, kinds } = filter;
  await Promise.all([
    checkNode(graph, 'place', place, 'place', lens),
    checkNode(graph, 'speaker', speaker, 'actor', lens),
    checkLens(graph, lens),
  ]);
  const kept = mapList(
    listInGraph(graph, contradictionsThat(filter)),
    (node) => node as ContradictionRecord,
  );
  if (lens === null || !judgesClaims(lens)) return kept;
  const { anew, affected } = await graph.contradictionsUnderLens(place, lens);
  const ofKind = anew.filter(({ kind }) => kinds === null || kinds.includes(kind));
  const said = speaker === null ? ofKind : await saidBy(graph, speaker, ofKind);
  const found = listInMemory(
    said.map((contradiction) => ({ item: contradiction, key: [contradiction.id] })),
    CONTRADICTIONS_BY_ID,
  );
  return affected === null
    ? found
    : mergeLists(found, kept, (contradiction) => standsBeside(affected, contradiction));
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
