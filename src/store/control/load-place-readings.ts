import type { Conflict } from '../../domain/contradiction/conflict';
import { findConflicts } from '../../domain/contradiction/find-contradictions';
import { deriveControlOfPlace, readPlaces } from '../../domain/control/derive-places';
import { judgeSegments, type Lens } from '../../domain/control/lens';
import type { PlaceSource } from '../../domain/control/place-without';
import type { Ties } from '../../domain/control/place-state';
import type { ControlReading } from '../../domain/control/read-control';
import { groupBy } from '../../domain/group-by';
import type { Store } from '../connection';
import type { ControlIntervalRecord } from '../records';
import { intervalId } from './interval-columns';
import { loadPlaceEvidence } from './load-place-evidence';

/** The claims about one place read together, and their contradictions there. */
export interface PlaceReading {
  readonly reading: ControlReading;
  readonly conflicts: readonly Conflict[];
  readonly ties: Ties;
  readonly source: PlaceSource;
}

/** The timeline of a place that has been read, as loadTimelines gives it. */
export function timelineOf({ source }: PlaceReading, lens: Lens | null): ControlIntervalRecord[] {
  const { placeId, readings, setting } = source;
  return judgeSegments(
    deriveControlOfPlace(placeId, readings, setting).map((interval): ControlIntervalRecord => ({
      label: 'ControlInterval',
      id: intervalId(interval),
      ...interval,
    })),
    lens ?? {},
  );
}

/** Reads the claims about these places under a lens, in their order; null where none speaks of a place. */
export async function loadPlaceReadings(
  store: Store,
  placeIds: readonly string[],
  lens: Lens | null,
): Promise<(PlaceReading | null)[]> {
  const { evidence, believed, setting, traced } = await loadPlaceEvidence(
    store,
    placeIds,
    lens ?? {},
  );
  const readings = readPlaces(evidence, setting);
  const conflicts = findConflicts(readings, setting);
  const believedOf = groupBy(believed, ({ placeId }) => placeId);
  return placeIds.map((id) => {
    const reading = readings.get(id);
    if (reading === undefined) return null;
    const bearing = conflicts.filter((conflict) => conflict.placeIds.includes(id));
    const own = believedOf.get(id) ?? [];
    const source = { placeId: id, believed: own, lens: lens ?? {}, setting, traced, readings };
    return { reading, conflicts: bearing, ties: setting.ties, source };
  });
}
