import { compare } from '../domain/compare';
import { pairsOf } from '../domain/contradiction/pairs-of';
import { judgesClaims, type Lens } from '../domain/control/lens';
import type { PairCount } from '../store/contradiction/count-pairs';
import type { Loaders } from '../store/loaders';
import { checkLens } from './check-node';
import { askContradictions } from './ask-contradictions';
import { readWholeList } from './paged-list';

/** The most pairs that one answer gives. */
export const MOST_PAIRS = 100;

/**
 * How often each pair of speakers stands on opposite sides of a contradiction, most frequent first.
 * A contradiction counts once for each pair; unnamed sources are in none. Throws an InputError.
 */
export async function countContradictions(
  graph: Loaders,
  lens: Lens | null,
): Promise<readonly PairCount[]> {
  await checkLens(graph, lens);
  if (lens === null || !judgesClaims(lens)) return graph.contradictionPairs(MOST_PAIRS);
  const counts = new Map<string, number>();
  const list = await askContradictions(graph, { place: null, speaker: null, kinds: null, lens });
  const contradictions = await readWholeList(list);
  const pairs = await Promise.all(
    contradictions.map(async ({ sides }) => {
      const [one, other] = await Promise.all(sides.map((ids) => speakersOf(graph, ids)));
      return pairsOf(one!, other!);
    }),
  );
  for (const pair of pairs.flat()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || compare(a, b))
    .slice(0, MOST_PAIRS)
    .map(([pair, count]) => ({ speakerIds: pair.split(' '), count }));
}

async function speakersOf(graph: Loaders, claimIds: readonly string[]): Promise<string[]> {
  const ends = await Promise.all(claimIds.map((id) => graph.edge('claimSpeakers', id)));
  return [...new Set(ends.flat().map(({ node }) => node.id))];
}
