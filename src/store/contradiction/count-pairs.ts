import type { Store } from '../connection';
import { loadStatement } from '../statement';

const COUNT_PAIRS = loadStatement<{ limit: number }, { pair: string; count: number }>(
  __dirname,
  'count-pairs.cypher',
);

/** Two speakers, or one against their own words, and in how many contradictions they stand. */
export interface PairCount {
  /** Ids, in their order. */
  readonly speakerIds: readonly string[];
  readonly count: number;
}

/** The pairs of speakers on opposite sides of the contradictions that the graph keeps, the most often first. */
export function countPairs(store: Store, limit: number): Promise<PairCount[]> {
  return store.read(COUNT_PAIRS, { limit }, ({ pair, count }) => {
    return { speakerIds: pair.split(' '), count };
  });
}
