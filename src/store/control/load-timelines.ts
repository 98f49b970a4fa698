import { deriveControlOfPlaces } from '../../domain/control/derive-control';
import { applyLens, type Lens } from '../../domain/control/lens';
import { Sides } from '../../domain/control/sides';
import type { Store } from '../connection';
import { type ControlIntervalRecord, decodeNode, type NodeColumns } from '../records';
import { loadStatement } from '../statement';
import { intervalId } from './interval-row';
import { loadControlEvidence, readsOf } from './load-control-evidence';
import { loadSides } from './load-sides';

const LOAD_TIMELINES = loadStatement(__dirname, 'load-timelines.cypher');

/** Who held each of these places when, in the order of time: one list a place, in their order. */
export async function loadTimelines(
  store: Store,
  placeIds: readonly string[],
  lens: Lens | null,
): Promise<ControlIntervalRecord[][]> {
  const timelines =
    lens === null ? await loadKept(store, placeIds) : await deriveUnderLens(store, placeIds, lens);
  return placeIds.map((id) => timelines.get(id) ?? []);
}

async function loadKept(
  store: Store,
  placeIds: readonly string[],
): Promise<Map<string, ControlIntervalRecord[]>> {
  const timelines = new Map<string, ControlIntervalRecord[]>();
  await store.read(
    LOAD_TIMELINES,
    { placeIds },
    ({ placeId, intervals }: { placeId: string; intervals: [NodeColumns, string[]][] }) => {
      timelines.set(
        placeId,
        intervals.map(([node, claimIds]) => ({
          ...decodeNode<ControlIntervalRecord>(node),
          claimIds: claimIds.sort(),
        })),
      );
    },
  );
  return timelines;
}

async function deriveUnderLens(
  store: Store,
  placeIds: readonly string[],
  lens: Lens,
): Promise<Map<string, ControlIntervalRecord[]>> {
  const past = (lens.knownAsOf ?? null) !== null;
  const [evidence, sides] = await Promise.all([
    loadControlEvidence(readsOf(store), placeIds, { past }),
    lens.againstInterest ? loadSides(store, past) : NO_SIDES,
  ]);
  const derived = deriveControlOfPlaces(applyLens(evidence, lens, sides));
  return new Map(
    [...derived].map(([placeId, intervals]) => [
      placeId,
      intervals.map((interval) => ({
        label: 'ControlInterval',
        id: intervalId(interval),
        ...interval,
      })),
    ]),
  );
}

const NO_SIDES = new Sides([]);
