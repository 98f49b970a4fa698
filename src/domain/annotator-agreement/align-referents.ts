import { groupBy } from '../group-by';
import { type CoreferenceChain, keyedChain, likenessOfChains } from './coreference-scores';
import { pairBest } from './pair-best';
import type { UnitPairing } from './pair-extents';
import type { UnitOf } from './units';

/** One annotator's entities or events by id, each with its mentions. */
export type Chains = ReadonlyMap<string, CoreferenceChain>;

/** The chains of annotators A and B. A mention that both made is the same string in both. */
export function chainsOf<Item>(
  { pairs, onlyA, onlyB }: UnitPairing<UnitOf<Item>>,
  idOf: (item: Item) => string,
): [a: Chains, b: Chains] {
  const toChains = (
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
  return [toChains(pairedA, onlyA, 'a'), toChains(pairedB, onlyB, 'b')];
}

/** Breaks ties: where mentions are equally alike, a pair with the same id wins. */
const SAME_ID_BONUS = 1e-6;

/**
 * Finds the id that A uses for an entity or event of B. A shared id means the same in both. Other
 * ids are each annotator's own. They are paired one to one by their mentions, as CEAF-e pairs chains.
 * Without a partner in A, the result is an id that A does not use.
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
    return likeness > 0 && one.key === other.key ? likeness + SAME_ID_BONUS : likeness;
  });
  const idInA = new Map(pairs.map(([one, other]) => [other.key, one.key]));
  return (id) => (isShared(id) ? id : (idInA.get(id) ?? `${id} of B`));
}
