import type { Testimony } from '../control/testimony';
import type { TimeRange } from '../time-range';
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
}
