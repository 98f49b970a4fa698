import { groupBy } from '../group-by';
import { type CoreferenceChain, keyedChain, likenessOfChains } from './coreference-scores';
import { pairBest } from './pair-best';
import type { UnitPairing } from './pair-extents';
import type { UnitOf } from './units';

/** The entities or events that an annotation speaks of, by id, each with its mentions. */
export type Chains = ReadonlyMap<string, CoreferenceChain>;

/** The chains of A and of B. A mention that both made is one string in both. */
export function chainsOf<Item>(
  { pairs, onlyA, onlyB }: UnitPairing<UnitOf<Item>>,
  idOf: (item: Item) => string,
): [a: Chains, b: Chains] {
  const chains = (
    paired: readonly UnitOf<Item>[],
    alone: readonly UnitOf<Item>[],
    side: string,
  ) => {
    const mentions = [
      ...paired.map(({ item }, index) => [idOf(item), `${index}`] as const),
      ...alone.map(({ item }, index) => [idOf(item), `${side}${index}`] as const),
    ];
    const groups = groupBy(mentions, ([id]) => id);
    return new Map(Array.from(groups, ([id, group]) => [id, group.map(([, name]) => name)]));
  };
  const [pairedA, pairedB] = [pairs.map(({ a }) => a), pairs.map(({ b }) => b)];
  return [chains(pairedA, onlyA, 'a'), chains(pairedB, onlyB, 'b')];
}

/** One id matters only between pairs whose mentions are as alike. */
const ONE_ID = 1e-6;

/**
 * Finds out which entities or events of B are which of A. An id that both know means one thing. The
 * others pair by their mentions, one to one, as CEAF-e pairs chains: annotators may call by
 * different ids what only they know. Maps an id of B to the id in A; if A has no such thing, to an
 * id that A does not use.
 */
export function alignReferents(
  [a, b]: readonly [a: Chains, b: Chains],
  isShared: (id: string) => boolean,
): (idInB: string) => string {
  const unshared = (chains: Chains) =>
    [...chains]
      .filter(([id]) => !isShared(id))
      .map(([id, chain]) => ({ ...keyedChain(chain), key: id }));
  const pairs = pairBest(unshared(a), unshared(b), (one, other) => {
    const likeness = likenessOfChains(one, other);
    return likeness > 0 && one.key === other.key ? likeness + ONE_ID : likeness;
  });
  const idInA = new Map(pairs.map(([one, other]) => [other.key, one.key]));
  return (id) => (isShared(id) ? id : (idInA.get(id) ?? `${id} of B`));
}
