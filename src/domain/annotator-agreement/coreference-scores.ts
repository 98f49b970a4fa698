import { groupBy } from '../group-by';
import { type Pairable, pairBest } from './pair-best';
import { f1Of, type Fraction, type Score } from './score';

/** The mentions of one entity or event, each once. A mention that both annotators made is one string in both. */
export type CoreferenceChain = readonly string[];

/** The measures of coreference, by the names that the field gives them. */
export const COREFERENCE_MEASURES = ['MUC', 'B3', 'CEAF-e', 'LEA'] as const;
export type CoreferenceMeasure = (typeof COREFERENCE_MEASURES)[number];
export type CoreferenceScores = Readonly<Record<CoreferenceMeasure, Score>>;

/**
 * Scores how two annotators put mentions into chains. A mention that only one of them made counts
 * against the score, as in the scorer of CoNLL (Pradhan et al. 2014).
 */
export function scoreCoreference(
  a: readonly CoreferenceChain[],
  b: readonly CoreferenceChain[],
): CoreferenceScores {
  const both = (
    measure: (key: readonly CoreferenceChain[], response: readonly CoreferenceChain[]) => Fraction,
  ) => ({
    recall: measure(a, b),
    precision: measure(b, a),
  });
  return { MUC: both(muc), B3: both(bCubed), 'CEAF-e': scoreCeaf(a, b), LEA: both(lea) };
}

/** The mean of the F1 of MUC, B3 and CEAF-e: the figure of the CoNLL shared tasks. Null where all are. */
export function conllOf(scores: CoreferenceScores): number | null {
  const f1s = [f1Of(scores.MUC), f1Of(scores.B3), f1Of(scores['CEAF-e'])];
  // No chain has a link where each mention stands alone: then MUC is silent, and says nothing of the two.
  const known = f1s.filter((f1) => f1 !== null);
  return known.length === 0 ? null : known.reduce((sum, f1) => sum + f1, 0) / known.length;
}

/** MUC (Vilain et al. 1995): of the links that hold each chain together, those that the other has too. */
function muc(chains: readonly CoreferenceChain[], others: readonly CoreferenceChain[]): Fraction {
  const sharedWith = sharesOf(others);
  return sum(chains, (chain) => {
    const shares = sharedWith(chain);
    const unshared = chain.length - shares.reduce((all, share) => all + share, 0);
    return { part: chain.length - shares.length - unshared, whole: chain.length - 1 };
  });
}

/** B³ (Bagga and Baldwin 1998): for each mention, the share of its chain that stands with it in the other's. */
function bCubed(
  chains: readonly CoreferenceChain[],
  others: readonly CoreferenceChain[],
): Fraction {
  const sharedWith = sharesOf(others);
  return sum(chains, (chain) => {
    const part = sharedWith(chain).reduce((all, share) => all + share ** 2 / chain.length, 0);
    return { part, whole: chain.length };
  });
}

/** LEA (Moosavi and Strube 2016): for each chain by its size, the share of its links that the other has. */
function lea(chains: readonly CoreferenceChain[], others: readonly CoreferenceChain[]): Fraction {
  const sharedWith = sharesOf(others);
  const alone = new Set(others.filter(({ length }) => length === 1).map(([mention]) => mention));
  return sum(chains, (chain) => {
    // A mention that stands alone has a link to itself.
    const resolved =
      chain.length === 1
        ? Number(alone.has(chain[0]))
        : sharedWith(chain).reduce((all, share) => all + links(share), 0) / links(chain.length);
    return { part: chain.length * resolved, whole: chain.length };
  });
}

/** CEAF with φ4 (Luo 2005): chains pair one to one, so that their likeness adds up to the most. */
function scoreCeaf(a: readonly CoreferenceChain[], b: readonly CoreferenceChain[]): Score {
  const pairs = pairBest(a.map(keyedChain), b.map(keyedChain), likenessOfChains);
  const part = pairs.reduce((all, [one, other]) => all + likenessOfChains(one, other), 0);
  return { recall: { part, whole: a.length }, precision: { part, whole: b.length } };
}

/** A chain to pair. */
export interface KeyedChain extends Pairable {
  readonly mentions: ReadonlySet<string>;
}

export function keyedChain(chain: CoreferenceChain): KeyedChain {
  return { key: [...chain].sort().join('\n'), mentions: new Set(chain) };
}

/** φ4 of two chains: twice the number of shared mentions, divided by the sum of their sizes. */
export function likenessOfChains({ mentions: a }: KeyedChain, { mentions: b }: KeyedChain): number {
  let shared = 0;
  for (const mention of a) if (b.has(mention)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** How many of a chain's mentions each of the other's chains has, where it has any. */
function sharesOf(others: readonly CoreferenceChain[]): (chain: CoreferenceChain) => number[] {
  const chainOf = new Map(
    others.flatMap((chain, index) => chain.map((mention) => [mention, index] as const)),
  );
  return (chain) => {
    const found = chain.filter((mention) => chainOf.has(mention));
    return [...groupBy(found, (mention) => chainOf.get(mention)).values()].map(
      ({ length }) => length,
    );
  };
}

function links(mentions: number): number {
  return (mentions * (mentions - 1)) / 2;
}

function sum(
  chains: readonly CoreferenceChain[],
  measure: (chain: CoreferenceChain) => Fraction,
): Fraction {
  let [part, whole] = [0, 0];
  for (const chain of chains) {
    const one = measure(chain);
    part += one.part;
    whole += one.whole;
  }
  return { part, whole };
}
