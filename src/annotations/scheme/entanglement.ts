import type { Extent } from '../../domain/extent';

const MOST_COMPARISONS = 100_000_000;

/**
 * Whether nesting the contents would take too long. Continuous contents are looked up.
 * Discontinuous ones are compared with each discontinuous extent, one by one; only a hostile
 * document makes that slow.
 */
export function isTooCostlyToNest(
  contents: readonly Extent[],
  asserted: readonly Extent[],
): boolean {
  const discontinuous = contents.filter(({ isContinuous }) => !isContinuous);
  const questions = [...discontinuous, ...asserted].reduce(
    (sum, { isContinuous, fragments }) => sum + (isContinuous ? 0 : fragments.length),
    0,
  );
  return discontinuous.length * questions > MOST_COMPARISONS;
}
