import {
  intersection,
  meet,
  rangeOf,
  startBeforeEnd,
  union,
  type Bounds,
  type TimeRange,
} from '../time-range';

import type { EvidenceClaim } from './control-evidence';
import type { PlaceState, Testimony } from './testimony';

/** One stretch of one state while it is being put together from testimonies; the derivation narrows it. */
export class Spell {
  readonly state: PlaceState;
  start: Bounds;
  end: Bounds;
  /** As in Testimony. */
  known: TimeRange;
  spoken: TimeRange;
  startedBy: string | null;
  endedBy: string | null;
  disputed = false;
  /** As written, while all that it stands on says just this. */
  edtf: string | null;
  readonly claims = new Map<string, EvidenceClaim>();

  constructor(
    testimony: Testimony,
    /** Whether it is known of some time that the place was held then; of a loss alone it is not. */
    readonly isPlaced = true,
  ) {
    this.state = testimony.state;
    this.start = testimony.start;
    this.end = testimony.end;
    this.known = testimony.known;
    this.spoken = testimony.spoken;
    this.startedBy = testimony.startedBy;
    this.endedBy = testimony.endedBy;
    this.edtf = testimony.edtf;
    this.addClaims(testimony.claims);
  }

  /** Whether no other state can have been at the same time. Not to know is no state. */
  get isExclusive(): boolean {
    return this.isPlaced && this.state.status !== 'UNKNOWN';
  }

  /** Where it held for certain; null where no moment is certain. */
  get core(): TimeRange | null {
    const { latest: from } = this.start;
    const { earliest: until } = this.end;
    return from === null || until === null ? null : rangeOf(from, until);
  }

  /** Takes a testimony in, if what it says of start and end can be met; else stays as it is. */
  join(testimony: Testimony): boolean {
    const start = meet(this.start, testimony.start);
    const end = meet(this.end, testimony.end);
    if (!start || !end) return false;
    if (start.earliest !== null && end.latest !== null && start.earliest >= end.latest)
      return false;

    this.bound(start, end);
    // A spell is one stretch, so a part of it that is sure to be met is all that ordering it needs.
    this.known =
      this.core ?? intersection(this.known, testimony.known) ?? union(this.known, testimony.known);
    this.spoken = union(this.spoken, testimony.spoken);
    this.startedBy ??= testimony.startedBy;
    this.endedBy ??= testimony.endedBy;
    if (this.edtf !== testimony.edtf) this.edtf = null;
    this.addClaims(testimony.claims);
    return true;
  }

  /** Narrows the end from above. A moment at infinity says nothing of it. */
  endBy(moment: number): void {
    const { earliest, latest } = this.end;
    if (moment === Infinity || (latest !== null && latest <= moment)) return;
    this.bound(this.start, { earliest, latest: moment });
    this.edtf = null;
  }

  /** Narrows the start from below. A moment at infinity says nothing of it. */
  startFrom(moment: number): void {
    const { earliest, latest } = this.start;
    if (moment === -Infinity || (earliest !== null && earliest >= moment)) return;
    this.bound({ earliest: moment, latest }, this.end);
    this.edtf = null;
  }

  private bound(start: Bounds, end: Bounds): void {
    ({ start: this.start, end: this.end } = startBeforeEnd(start, end));
  }

  addClaims(claims: readonly EvidenceClaim[]): void {
    for (const claim of claims) this.claims.set(claim.id, claim);
  }
}
