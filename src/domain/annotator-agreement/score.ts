/** A share of a whole, kept as both so that several documents add up. */
export interface Fraction {
  readonly part: number;
  readonly whole: number;
}

/** How much of B's annotation A has (precision), and of A's annotation B has (recall). */
export interface Score {
  readonly precision: Fraction;
  readonly recall: Fraction;
}

export const NO_SCORE: Score = {
  precision: { part: 0, whole: 0 },
  recall: { part: 0, whole: 0 },
};

/** The score of things that are counted one by one: so many in A, in B, and the same in both. */
export function scoreOf(inA: number, inB: number, same: number): Score {
  return { precision: { part: same, whole: inB }, recall: { part: same, whole: inA } };
}

export function addScores(a: Score, b: Score): Score {
  return {
    precision: addFractions(a.precision, b.precision),
    recall: addFractions(a.recall, b.recall),
  };
}

/** Null of an empty whole. */
export function valueOf({ part, whole }: Fraction): number | null {
  return whole === 0 ? null : part / whole;
}

/** The harmonic mean of precision and recall. Null where neither annotation has anything. */
export function f1Of({ precision, recall }: Score): number | null {
  if (precision.whole === 0 && recall.whole === 0) return null;
  const [p, r] = [valueOf(precision) ?? 0, valueOf(recall) ?? 0];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

function addFractions(a: Fraction, b: Fraction): Fraction {
  return { part: a.part + b.part, whole: a.whole + b.whole };
}
