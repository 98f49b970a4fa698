import { testimonyKey, type Testimony } from '../control/testimony';
import { groupBy } from '../group-by';
import { compareRanges, type TimeRange } from '../time-range';
import type { ContradictionKind, Strength } from './contradiction';

/** A contradiction between claims about who held places, before it is put into words. */
export interface Conflict {
  readonly kind: ContradictionKind;
  readonly strength: Strength;
  /** In what: two states, a start, an end, a denial. Tells conflicts of the same claims apart. */
  readonly aspect: string;
  /** A part, then its whole; or one place. */
  readonly placeIds: readonly string[];
  readonly a: readonly Testimony[];
  readonly b: readonly Testimony[];
  /** The time in which the two sides cannot both be true. */
  readonly when: TimeRange;
  /** Its place among the unbroken stretches of one disagreement, from 0. Left out for 0. */
  readonly stretch?: number;
}

/** Numbers the stretches of each disagreement, in the order of time. Two sides may fit in between. */
export function numberStretches(conflicts: readonly Conflict[]): Conflict[] {
  return [...groupBy(conflicts, keyOf).values()].flatMap((same) => {
    let stretch = 0;
    return [...same]
      .sort((x, y) => compareRanges(x.when, y.when))
      .map((conflict, index, all) => {
        const last = all[index - 1];
        if (last !== undefined && compareRanges(last.when, conflict.when) !== 0) stretch += 1;
        return stretch === 0 ? conflict : { ...conflict, stretch };
      });
  });
}

function keyOf({ kind, strength, aspect, placeIds, a, b }: Conflict): string {
  return JSON.stringify([
    kind,
    strength,
    aspect,
    placeIds,
    ...[a, b].map(([first]) => testimonyKey(first!)),
  ]);
}
