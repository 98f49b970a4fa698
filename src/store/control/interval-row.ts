import {
  CERTAINTIES,
  type ControlInterval,
  type ControlSegment,
} from '../../domain/control/control-interval';
import { fingerprint } from '../import/fingerprint';
import { forkOf } from './interval-tree';

type NodeProperties = { readonly [name: string]: string | number | boolean | null };

/** A derived interval as a node's properties; times in ms since 1970, an open one infinite. */
export type IntervalRow = {
  readonly id: string;
  readonly placeId: string;
  readonly forceId: string | null;
  readonly properties: NodeProperties;
  readonly segments: readonly NodeProperties[];
  readonly claimIds: readonly string[];
};

/** The id of an interval is a hash of its content, so equal intervals have equal ids. */
export function intervalId(interval: ControlInterval): string {
  return `interval:${interval.placeId}:${fingerprint(interval).slice(0, 16)}`;
}

/** The row of an interval, with its segments, by which as-of questions find it. */
export function intervalRow(interval: ControlInterval): IntervalRow {
  const { placeId, forceId, status, when, disputed, origins, segments } = interval;
  return {
    id: intervalId(interval),
    placeId,
    forceId,
    properties: {
      placeId,
      forceId,
      status,
      disputed,
      origins,
      startedByEventId: interval.startedByEventId,
      endedByEventId: interval.endedByEventId,
      whenEdtf: when.edtf,
      whenStartEarliest: when.startEarliest,
      whenStartLatest: when.startLatest,
      whenEndEarliest: when.endEarliest,
      whenEndLatest: when.endLatest,
    },
    segments: segments.map((segment) => ({
      ...{ placeId, forceId, status },
      ...segmentRow(segment),
    })),
    claimIds: interval.claimIds,
  };
}

/** Last known segments have a separate index. */
function segmentRow({ certainty, from, until, disputed, gap }: ControlSegment): NodeProperties {
  const isLast = certainty === 'LAST_KNOWN' && until === Infinity;
  const fork = isLast ? null : forkOf({ from, until });
  const lastKnownFrom = isLast ? from : null;
  const rank = CERTAINTIES.indexOf(certainty);
  return { rank, from, until, disputed, gap: gap ?? null, fork, lastKnownFrom };
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
