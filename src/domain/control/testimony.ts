import type { ControlStatus } from '../control-claim';
import { isInterval } from '../time-order';
import type { When } from '../when';
import { NO_BOUNDS, rangeWithin, startBeforeEnd, type Bounds, type TimeRange } from '../time-range';
import type { EvidenceClaim } from './control-evidence';

/** A state in which a place can be, with the key by which equal states are told. */
export interface PlaceState {
  readonly key: string;
  readonly status: ControlStatus;
  readonly forceId: string | null;
}

/** The time that evidence says a state lasted, as far as it says so. */
export interface TestifiedTime {
  readonly start: Bounds;
  readonly end: Bounds;
  /**
   * Where the state is known to have held: throughout, if `start.latest` is before `end.earliest`, else at
   * some moment. It orders testimonies.
   */
  readonly known: TimeRange;
  /** Everything between the first and the last moment that is spoken of. */
  readonly spoken: TimeRange;
  /** As written, where a text says just this. */
  readonly edtf: string | null;
}

/** What one or more claims say of one state of a place. */
export interface Testimony extends TestifiedTime {
  readonly state: PlaceState;
  readonly claims: readonly EvidenceClaim[];
  readonly startedBy: string | null;
  readonly endedBy: string | null;
}

/** A time of day is an instant: what is observed then held for all of it. */
const INSTANT_MS = 60_000;

/** The time that a control claim speaks of; null where it gives no bound at all. */
export function testifiedTime(when: When): TestifiedTime | null {
  return isInterval(when) ? spell(when) : observation(when);
}

/** Something held at some moment of the range: it had started by the end of it, and not ended before. */
function observation(when: When): TestifiedTime | null {
  if (when.startEarliest === null && when.endLatest === null) return null;
  const range = rangeWithin({ earliest: when.startEarliest, latest: when.endLatest });
  const { from, until } = range;
  const instant = until - from <= INSTANT_MS && from < until;
  return {
    start: { earliest: null, latest: instant ? from : when.endLatest },
    end: { earliest: instant ? until : when.startEarliest, latest: null },
    known: range,
    spoken: range,
    edtf: when.edtf,
  };
}

function spell(when: When): TestifiedTime | null {
  const { start, end } = startBeforeEnd(
    { earliest: when.startEarliest, latest: when.startLatest },
    { earliest: when.endEarliest, latest: when.endLatest },
  );
  if (when.endEarliest === null && when.endLatest === null) {
    // The end is unknown: the start is all that is spoken of.
    const known = momentsOf(start);
    return known && { start, end: NO_BOUNDS, known, spoken: known, edtf: when.edtf };
  }
  if (start.latest === null) {
    const known = momentsOf(end);
    return known && { start: NO_BOUNDS, end, known, spoken: known, edtf: when.edtf };
  }
  const endsFrom = end.earliest as number;
  return {
    start,
    end,
    known: {
      from: Math.min(start.latest, endsFrom),
      until: Math.max(start.latest, endsFrom),
    },
    // A side may have one bound alone: `[..2014]/[2017..]` had begun by 2014, and went on until 2017.
    spoken: { from: start.earliest ?? start.latest, until: end.latest ?? endsFrom },
    edtf: when.edtf,
  };
}

/** Where a start or an end lies; null where it is unknown, or open, which names no moment either. */
function momentsOf({ earliest, latest }: Bounds): TimeRange | null {
  if (earliest === null || latest === null || !Number.isFinite(earliest)) return null;
  return { from: earliest, until: latest };
}

/** From where a state is known, and by when it had started: another known before that ends by then. */
export function startOf({ known, start }: Pick<TestifiedTime, 'known' | 'start'>): TimeRange {
  return { from: known.from, until: start.latest ?? known.until };
}

/** As `startOf` for the end, with time mirrored: what ends before a moment begins after it. */
export function mirroredEndOf({ known, end }: Pick<TestifiedTime, 'known' | 'end'>): TimeRange {
  return { from: -known.until, until: -(end.earliest ?? known.from) };
}
