/** The labels that A and B gave to one thing. */
export type LabelPair = readonly [a: string, b: string];

/** How far two annotators give the same labels, and how far beyond chance. */
export interface LabelAgreement {
  /** How many things both labelled. */
  readonly items: number;
  /** How many of them have one label. */
  readonly same: number;
  /** The share that has one label; null of no items. */
  readonly observed: number | null;
  /** The share that chance would give, by how often each annotator uses each label. */
  readonly expected: number | null;
  /** Cohen's kappa; null where chance alone would give full agreement, or there are no items. */
  readonly kappa: number | null;
}

/** Cohen's kappa (1960) of unordered labels: (observed - expected) / (1 - expected). */
export function measureLabels(pairs: readonly LabelPair[]): LabelAgreement {
  const items = pairs.length;
  const same = pairs.filter(([a, b]) => a === b).length;
  if (items === 0) return { items, same, observed: null, expected: null, kappa: null };
  const ofA = countLabels(pairs.map(([a]) => a));
  const ofB = countLabels(pairs.map(([, b]) => b));
  // Whole numbers up to the last step, so that full agreement is 1 exactly.
  let expected = 0;
  for (const [label, count] of ofA) expected += count * (ofB.get(label) ?? 0);
  const all = items * items;
  return {
    items,
    same,
    observed: same / items,
    expected: expected / all,
    kappa: expected === all ? null : (same * items - expected) / (all - expected),
  };
}

function countLabels(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
