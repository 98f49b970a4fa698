/** Pairs of speakers of opposite sides, each as its ids with a blank between, and one id where they are alike. */
export function pairsOf(one: readonly string[], other: readonly string[]): string[] {
  const pairs = one.flatMap((speaker) =>
    other.map((opponent) => [...new Set([speaker, opponent])].sort().join(' ')),
  );
  return [...new Set(pairs)].sort();
}
