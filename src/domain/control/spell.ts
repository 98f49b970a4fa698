import {
  intersection,
  meet,
  NO_BOUNDS,
  rangeOf,
  startBeforeEnd,
  union,
  type Bounds,
  type TimeRange,
} from '../time-range';
import type { EvidenceClaim } from './control-evidence';
import type { PlaceState } from './place-state';
import type { Run } from './runs';
import type { Testimony } from './testimony';

/** One stretch of one state while it is being put together from testimonies; the derivation narrows it. */
export class Spell {
  readonly state: PlaceState;
  start: Bounds;
  end: Bounds;
  /** The start and end that its testimonies say together, before others narrow them. */
  said: { readonly start: Bounds; readonly end: Bounds };
  /** Where it lies in the order of spells. */
  known: TimeRange;
  /** From the first to the last moment that its testimonies speak of. */
  spoken: TimeRange;
  goesOn: boolean;
  startedBy: string | null;
  endedBy: string | null;
  /** As written, as long as all the claims that it rests on say exactly this. */
  edtf: string | null;
  readonly testimonies: Testimony[];
  readonly runs: Set<Run>;
  readonly claims = new Map<string, EvidenceClaim>();
  /** Others that narrowed it, by the moment that they gave. */
  private readonly narrowedBy = new Map<number, readonly EvidenceClaim[]>();

  constructor(testimony: Testimony, runs: readonly Run[] = []) {
    const { state, known, spoken, goesOn, eventId, edtf } = testimony;
    this.state = state;
    this.start = startOf(testimony);
    this.end = endOf(testimony);
    this.said = { start: this.start, end: this.end };
    this.known = known;
    this.spoken = spoken;
    this.goesOn = goesOn;
    this.startedBy = testimony.start === null ? null : eventId;
    this.endedBy = testimony.start === null ? eventId : null;
    this.edtf = edtf;
    this.testimonies = [testimony];
    this.runs = new Set(runs);
    this.addClaims(testimony.claims);
  }

  /** From the latest start to the earliest end: the state held at every moment of it. Null if there is none. */
  get throughout(): TimeRange | null {
    const { latest: from } = this.start;
    const { earliest: until } = this.end;
    return from === null || until === null ? null : rangeOf(from, until);
  }

  /** Takes a testimony in, if what it says of start and end can be met; else stays as it is. */
  join(testimony: Testimony, runs: readonly Run[]): boolean {
    const start = meet(this.start, startOf(testimony));
    const end = meet(this.end, endOf(testimony));
    if (!start || !end) return false;

    this.bound(start, end);
    this.said = { start: this.start, end: this.end };
    // A spell is one stretch, so a part of it that is sure to be met is all that ordering it needs.
    const { known, spoken, eventId } = testimony;
    this.known =
      this.throughout === null
        ? (intersection(this.known, known) ?? union(this.known, known))
        : {
            ...this.throughout,
            from: Math.min(this.throughout.from, Math.max(this.known.from, known.from)),
          };
    this.spoken = union(this.spoken, spoken);
    this.goesOn = this.end.latest === null;
    if (testimony.start === null) this.endedBy ??= eventId;
    else this.startedBy ??= eventId;
    if (this.edtf !== testimony.edtf) this.edtf = null;
    this.testimonies.push(testimony);
    for (const run of runs) this.runs.add(run);
    this.addClaims(testimony.claims);
    return true;
  }

  /** The claims that give a moment which bounds its start or its end: its own, and those of others that narrowed it. */
  claimsGiving(moment: number): EvidenceClaim[] {
    const own = this.testimonies.filter((testimony) =>
      [startOf(testimony), endOf(testimony)].some(
        ({ earliest, latest }) => earliest === moment || latest === moment,
      ),
    );
    return [...own.flatMap(({ claims }) => claims), ...(this.narrowedBy.get(moment) ?? [])];
  }

  /** Narrows the end from above. A moment at infinity says nothing of it. */
  endBy(moment: number, claims: readonly EvidenceClaim[]): void {
    const { earliest, latest } = this.end;
    if (moment === Infinity || (latest !== null && latest <= moment)) return;
    this.bound(this.start, { earliest, latest: moment });
    this.narrowedBy.set(moment, claims);
    this.edtf = null;
  }

  /** Narrows the start from below. A moment at infinity says nothing of it. */
  startFrom(moment: number, claims: readonly EvidenceClaim[]): void {
    const { earliest, latest } = this.start;
    if (moment === -Infinity || (earliest !== null && earliest >= moment)) return;
    this.bound({ earliest: moment, latest }, this.end);
    this.narrowedBy.set(moment, claims);
    this.edtf = null;
  }

  private bound(start: Bounds, end: Bounds): void {
    ({ start: this.start, end: this.end } = startBeforeEnd(start, end));
  }

  addClaims(claims: readonly EvidenceClaim[]): void {
    for (const claim of claims) this.claims.set(claim.id, claim);
  }
}

/** A state that was seen had begun by the end of the sighting. */
function startOf({ start, end, throughout, some }: Testimony): Bounds {
  if (start !== null) return start;
  if (throughout !== null)
    return { earliest: throughout.from === -Infinity ? -Infinity : null, latest: throughout.from };
  return end === null ? { earliest: null, latest: finite(some.until) } : NO_BOUNDS;
}

/** A state that was seen had not ended before the sighting. */
function endOf({ start, end, throughout, some, heldTo = throughout?.until }: Testimony): Bounds {
  if (end !== null) return end;
  if (heldTo !== undefined) return { earliest: heldTo, latest: null };
  return start === null ? { earliest: finite(some.from), latest: null } : NO_BOUNDS;
}

function finite(moment: number): number | null {
  return Number.isFinite(moment) ? moment : null;
}
