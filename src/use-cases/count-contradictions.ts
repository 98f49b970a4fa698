import type { Lens } from '../domain/control/lens';
import { compare } from '../domain/compare';
import type { Loaders } from '../store/loaders';
import { checkLens } from './check-node';

/** The most pairs that one answer gives. */
export const MOST_PAIRS = 100;

/** Two speakers, or one against their own words, and in how many contradictions they stand. */
export interface PairCount {
  /** Ids, in their order. */
  readonly speakerIds: readonly string[];
  readonly count: number;
}

/**
 * How often each pair of speakers stands on opposite sides of a contradiction, most frequent first.
 * A contradiction counts once for each pair; unnamed sources are in none. Throws an InputError.
 */
export async function countContradictions(
  graph: Loaders,
  lens: Lens | null,
): Promise<readonly PairCount[]> {
  await checkLens(graph, lens);
  const counts = new Map<string, number>();
  const contradictions = await graph.contradictions(null, lens);
  const pairs = await Promise.all(contradictions.map(({ sides }) => pairsOf(graph, sides)));
  for (const pair of pairs.flatMap((found) => [...found])) {
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || compare(a, b))
    .slice(0, MOST_PAIRS)
    .map(([pair, count]) => ({ speakerIds: pair.split(' '), count }));
}

/** Pairs of speakers of opposite sides, each as its ids with a blank between, and one id where they are alike. */
async function pairsOf(
  graph: Loaders,
  [one, other]: readonly [readonly string[], readonly string[]],
): Promise<ReadonlySet<string>> {
  const [speakers, opponents] = await Promise.all([
    speakersOf(graph, one),
    speakersOf(graph, other),
  ]);
  const pairs = speakers.flatMap((speaker) =>
    opponents.map((opponent) => [...new Set([speaker, opponent])].sort().join(' ')),
  );
  return new Set(pairs);
}

async function speakersOf(graph: Loaders, claimIds: readonly string[]): Promise<string[]> {
  const ends = await Promise.all(claimIds.map((id) => graph.edge('claimSpeakers', id)));
  return [...new Set(ends.flat().map(({ node }) => node.id))];
}
