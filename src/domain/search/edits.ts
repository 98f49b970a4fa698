/** How many slips a word of this length is forgiven: short words have too many neighbours. */
export function editsAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Whether one word becomes the other by at most `most` insertions, deletions, replacements or swaps
 * of neighbours (the optimal string alignment distance). O(n · most).
 */
export function isWithinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - most);
    const to = Math.min(b.length, row + most);
    const current = new Array<number>(b.length + 1).fill(Infinity);
    if (from === 1) current[0] = row;
    let best = current[0] as number;
    for (let column = from; column <= to; column++) {
      const same = a[row - 1] === b[column - 1];
      let distance = Math.min(
        (last[column - 1] as number) + (same ? 0 : 1),
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
      );
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) distance = Math.min(distance, (beforeLast[column - 2] as number) + 1);
      current[column] = distance;
      best = Math.min(best, distance);
    }
    if (best > most) return false;
    beforeLast = last;
    last = current;
  }
  return (last[b.length] as number) <= most;
}
