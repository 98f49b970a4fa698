import { byFirstMoment } from '../../domain/control/control-interval';
import { deriveControlOfPlaces } from '../../domain/control/derive-places';
import { judgesClaims, judgeSegments, type Lens } from '../../domain/control/lens';
import type { Store } from '../connection';
import {
  type ControlIntervalRecord,
  decodeNode,
  type EntityRecord,
  type NodeColumns,
} from '../records';
import { loadStatement } from '../statement';
import { decodeSegments, intervalId, type SegmentColumns } from './interval-columns';
import { loadPlaceEvidence } from './load-place-evidence';

const LOAD_TIMELINES = loadStatement<{ placeIds: readonly string[] }, TimelineColumns>(
  __dirname,
  'load-timelines.cypher',
);

/** Who held a place when. */
export interface Timeline {
  /** In the order of time. */
  readonly intervals: readonly ControlIntervalRecord[];
  /** Who held it, as far as they were read too. */
  readonly forces: readonly EntityRecord[];
}

/** The timelines of these places, in their order. */
export async function loadTimelines(
  store: Store,
  placeIds: readonly string[],
  lens: Lens | null,
): Promise<Timeline[]> {
  const timelines =
    lens === null || !judgesClaims(lens)
      ? await loadKept(store, placeIds)
      : await deriveUnderLens(store, placeIds, lens);
  return placeIds.map((id) => {
    const { intervals, forces } = timelines.get(id) ?? { intervals: [], forces: [] };
    return { intervals: judgeSegments(intervals, lens ?? {}), forces };
  });
}

async function loadKept(store: Store, placeIds: readonly string[]): Promise<Map<string, Timeline>> {
  const timelines = new Map<string, Timeline>();
  await store.read(LOAD_TIMELINES, { placeIds }, ({ placeId, intervals, forces }) => {
    timelines.set(placeId, {
      intervals: intervals
        .map(([node, segments, claimIds]) => ({
          ...decodeNode<ControlIntervalRecord>(node),
          segments: decodeSegments(segments),
          claimIds: claimIds.sort(),
        }))
        .sort(byFirstMoment),
      forces: forces.flat().map((force) => decodeNode<EntityRecord>(force)),
    });
  });
  return timelines;
}

interface TimelineColumns {
  readonly placeId: string;
  readonly intervals: readonly [NodeColumns, SegmentColumns[], string[]][];
  readonly forces: readonly NodeColumns[][];
}

async function deriveUnderLens(
  store: Store,
  placeIds: readonly string[],
  lens: Lens,
): Promise<Map<string, Timeline>> {
  const { evidence, setting } = await loadPlaceEvidence(store, placeIds, lens);
  const derived = deriveControlOfPlaces(evidence, setting);
  return new Map(
    [...derived].map(([placeId, intervals]) => [
      placeId,
      {
        intervals: intervals.map((interval) => ({
          label: 'ControlInterval',
          id: intervalId(interval),
          ...interval,
        })),
        forces: [],
      },
    ]),
  );
}
