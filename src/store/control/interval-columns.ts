import {
  CERTAINTIES,
  type ControlInterval,
  type ControlSegment,
} from '../../domain/control/control-interval';
import {
  type Columns,
  columnsOf,
  edgesTo,
  type NumberedEdge,
  NumberedIds,
  type TimeColumns,
  timeColumns,
} from '../columns';
import { fingerprint } from '../import/fingerprint';
import { forkOf } from './interval-tree';

const INTERVAL_PROPERTIES = [
  ...(['id', 'placeId', 'forceId', 'status', 'disputed', 'origins'] as const),
  ...(['startedByEventId', 'endedByEventId'] as const),
] as const;
const SEGMENT_PROPERTIES = [
  ...(['interval', 'placeId', 'forceId', 'status', 'rank', 'from', 'until'] as const),
  ...(['disputed', 'gap', 'fork', 'lastKnownFrom'] as const),
] as const;

/** The parameters of create-intervals.cypher; times in ms since 1970, an open one infinite. */
export type IntervalColumns = {
  readonly intervals: Columns<Pick<IdentifiedInterval, (typeof INTERVAL_PROPERTIES)[number]>> & {
    readonly when: TimeColumns;
    readonly place: readonly number[];
  };
  readonly segments: Columns<SegmentRow>;
  readonly entityIds: readonly string[];
  readonly claimIds: readonly string[];
  readonly holders: readonly NumberedEdge[];
  readonly evidence: readonly NumberedEdge[];
};

/** A segment, by which as-of questions find its interval. */
type SegmentRow = Pick<ControlInterval, 'placeId' | 'forceId' | 'status'> &
  Pick<ControlSegment, 'from' | 'until' | 'disputed'> & {
    /** The number of its interval. */
    readonly interval: number;
    readonly rank: number;
    readonly gap: number | null;
    readonly fork: number | null;
    readonly lastKnownFrom: number | null;
  };

/** A derived interval, by its id. */
export type IdentifiedInterval = ControlInterval & { readonly id: string };

/** The id of an interval is a hash of its content, so equal intervals have equal ids. */
export function intervalId(interval: ControlInterval): string {
  return `interval:${interval.placeId}:${fingerprint(interval).slice(0, 16)}`;
}

/** These intervals as create-intervals.cypher takes them. */
export function intervalColumns(intervals: readonly IdentifiedInterval[]): IntervalColumns {
  const [entityIds, claimIds] = [new NumberedIds(), new NumberedIds()];
  const segments = intervals.flatMap((interval, number) =>
    interval.segments.map((segment) => segmentRow(interval, number, segment)),
  );
  return {
    intervals: {
      ...columnsOf(intervals, INTERVAL_PROPERTIES),
      when: timeColumns(intervals.map(({ when }) => when)),
      place: intervals.map(({ placeId }) => entityIds.numberOf(placeId)),
    },
    segments: columnsOf(segments, SEGMENT_PROPERTIES),
    holders: edgesTo(entityIds, intervals, ({ forceId }) => (forceId === null ? [] : [forceId])),
    evidence: edgesTo(claimIds, intervals, (interval) => interval.claimIds),
    entityIds: entityIds.ids,
    claimIds: claimIds.ids,
  };
}

/** Last known segments have a separate index. */
function segmentRow(
  { placeId, forceId, status }: ControlInterval,
  interval: number,
  { certainty, from, until, disputed, gap }: ControlSegment,
): SegmentRow {
  const isLast = certainty === 'LAST_KNOWN' && until === Infinity;
  const fork = isLast ? null : forkOf({ from, until });
  const lastKnownFrom = isLast ? from : null;
  const rank = CERTAINTIES.indexOf(certainty);
  return {
    interval,
    placeId,
    forceId,
    status,
    rank,
    from,
    until,
    disputed,
    gap: gap ?? null,
    fork,
    lastKnownFrom,
  };
}

/** A segment of a node, as load-timelines.cypher gives it. */
export type SegmentColumns = readonly [
  rank: number,
  from: number,
  until: number,
  disputed: boolean,
  gap: number | null,
];

export function decodeSegments(rows: readonly SegmentColumns[]): ControlSegment[] {
  return rows
    .map(([rank, from, until, disputed, gap]) => ({
      certainty: CERTAINTIES[rank]!,
      ...{ from, until, disputed, ...(gap === null ? {} : { gap }) },
    }))
    .sort((a, b) => a.from - b.from);
}
