import type { ControlInterval } from '../../domain/control/control-interval';
import { fingerprint } from '../import/fingerprint';
import { forkOf } from './interval-tree';

/** A derived interval as a node's properties; times in ms since 1970, an open one infinite. */
export type IntervalRow = {
  readonly id: string;
  readonly placeId: string;
  readonly forceId: string | null;
  readonly properties: {
    readonly [name: string]: string | number | boolean | null;
  };
  readonly claimIds: readonly string[];
};

/** The id of an interval is what it says, so one that says the same has the same id. */
export function intervalId(interval: ControlInterval): string {
  return `interval:${interval.placeId}:${fingerprint(interval).slice(0, 16)}`;
}

/** The row of an interval, with where as-of questions find it. */
export function intervalRow(interval: ControlInterval): IntervalRow {
  const { placeId, forceId, status, when, disputed, origins, possible } = interval;
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
      certainFrom: interval.certain?.from ?? null,
      certainUntil: interval.certain?.until ?? null,
      possibleFrom: possible?.from ?? null,
      possibleUntil: possible?.until ?? null,
      lastKnownFrom: interval.lastKnown?.from ?? null,
      fork: possible === null ? null : forkOf(possible),
    },
    claimIds: interval.claimIds,
  };
}
