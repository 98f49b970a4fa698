import type { Conflict } from '../contradiction/conflict';
import { conflictsOfPlace } from '../contradiction/find-contradictions';
import type { TracedEvidence } from './control-evidence';
import type { ControlInterval } from './control-interval';
import { endLogsAt } from './end-logs-at';
import { deriveControlOfPlace, type ControlSetting } from './derive-places';
import { corroboratedUnder, type Lens } from './lens';
import type { Ties } from './place-state';
import { readControl, type ControlReading } from './read-control';
import { tiesUnder, type TracedTies } from './ties';

/** The evidence of a place, to read it again without some of its claims. */
export interface PlaceSource {
  readonly placeId: string;
  /** Evidence that the lens believes, before it counts origins. */
  readonly believed: readonly TracedEvidence[];
  readonly lens: Lens;
  readonly setting: ControlSetting;
  /** The claims of the ties in `setting`, before the lens. */
  readonly traced: TracedTies;
  /** Readings of the place, and of those around and in it. */
  readonly readings: ReadonlyMap<string, ControlReading>;
}

/** A place, read without some of its claims. */
export interface PlaceWithout {
  readonly reading: ControlReading;
  readonly conflicts: readonly Conflict[];
  readonly intervals: readonly ControlInterval[];
}

/** Reads a place again, as if some claims had never been made of it. */
export function readWithout(source: PlaceSource, claimIds: ReadonlySet<string>): ControlReading {
  return readWithTies(source, claimIds, tiesWithout(source, claimIds));
}

function readWithTies(
  { believed, lens }: PlaceSource,
  claimIds: ReadonlySet<string>,
  ties: Ties,
): ControlReading {
  const left = believed.filter(({ claim }) => !claimIds.has(claim.id));
  return readControl(endLogsAt(corroboratedUnder(left, lens, ties), lens), ties);
}

/** How forces are connected without some claims. */
function tiesWithout(
  { lens, setting, traced: { ties, idOf } }: PlaceSource,
  claimIds: ReadonlySet<string>,
): Ties {
  const left = ties.filter(({ claim }) => !claimIds.has(claim.id));
  return left.length === ties.length ? setting.ties : tiesUnder({ ties: left, idOf }, lens);
}

/** The same, with all that follows. The places around and in it are as they are. */
export function placeWithout(source: PlaceSource, claimIds: ReadonlySet<string>): PlaceWithout {
  const { placeId } = source;
  const setting = { ...source.setting, ties: tiesWithout(source, claimIds) };
  const reading = readWithTies(source, claimIds, setting.ties);
  const readings = new Map([...source.readings, [placeId, reading] as const]);
  return {
    reading,
    conflicts: conflictsOfPlace(placeId, readings, setting),
    intervals: deriveControlOfPlace(placeId, readings, setting),
  };
}
