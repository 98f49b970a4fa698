import { strictPartWhole } from '../contradiction/part-whole';
import { wholesOf, type PartOf } from '../contradiction/place-tree';
import { groupBy } from '../group-by';
import type { ControlEvidence } from './control-evidence';
import type { ControlInterval } from './control-interval';
import { intervalsOf, type DisputedTime } from './derive-control';
import { NO_TIES, type Ties } from './place-state';
import { readControl, type ControlReading } from './read-control';

/** The relations that deriving control of several places needs beside the evidence. */
export interface ControlSetting {
  readonly ties: Ties;
  readonly partOf: PartOf;
}

/** No links between forces, and no place inside another. */
export const BARE_SETTING: ControlSetting = { ties: NO_TIES, partOf: new Map() };

/** The evidence of several places, read place by place. */
export function readPlaces(
  evidence: readonly ControlEvidence[],
  { ties }: ControlSetting,
): Map<string, ControlReading> {
  const byPlace = groupBy(evidence, ({ placeId }) => placeId);
  return new Map([...byPlace].map(([placeId, pieces]) => [placeId, readControl(pieces, ties)]));
}

/**
 * Who held each of several places when. A place that lies in another of them, and that one, are disputed where
 * two forces that do not fit hold them at one time.
 */
export function deriveControlOfPlaces(
  evidence: readonly ControlEvidence[],
  setting: ControlSetting = BARE_SETTING,
): Map<string, ControlInterval[]> {
  return deriveControlOfReadings(readPlaces(evidence, setting), setting);
}

/** The same of places that have been read. `beyond` has what places that are not read dispute, by place. */
export function deriveControlOfReadings(
  readings: ReadonlyMap<string, ControlReading>,
  setting: ControlSetting,
  beyond: ReadonlyMap<string, readonly DisputedTime[]> = new Map(),
): Map<string, ControlInterval[]> {
  const disputes = disputesOf(partsAndWholes(readings, setting.partOf), setting);
  return new Map(
    [...readings].map(([placeId, reading]) => {
      const all = [...(disputes.get(placeId) ?? []), ...(beyond.get(placeId) ?? [])];
      return [placeId, intervalsOf(placeId, reading, all)];
    }),
  );
}

/** The same of one of several places that have been read. */
export function deriveControlOfPlace(
  placeId: string,
  readings: ReadonlyMap<string, ControlReading>,
  setting: ControlSetting,
): ControlInterval[] {
  const disputes = disputesOf(pairsWith(placeId, readings, setting.partOf), setting);
  return intervalsOf(placeId, readings.get(placeId)!, disputes.get(placeId));
}

/** Those pairs of a part and its whole of which a place is one. */
export function pairsWith(
  placeId: string,
  readings: ReadonlyMap<string, ControlReading>,
  partOf: PartOf,
) {
  return [...partsAndWholes(readings, partOf)].filter(
    ({ partId, wholeId }) => partId === placeId || wholeId === placeId,
  );
}

/** Each pair of a place and one that it lies in, of those that are read. */
export function* partsAndWholes(readings: ReadonlyMap<string, ControlReading>, partOf: PartOf) {
  for (const [partId, part] of readings) {
    for (const wholeId of wholesOf(partId, partOf)) {
      const whole = readings.get(wholeId);
      if (whole !== undefined) yield { partId, part, wholeId, whole };
    }
  }
}

function disputesOf(
  pairs: Iterable<ReturnType<typeof pairsWith>[number]>,
  setting: ControlSetting,
): Map<string, DisputedTime[]> {
  const disputes = new Map<string, DisputedTime[]>();
  const add = (placeId: string, dispute: DisputedTime) =>
    disputes.set(placeId, [...(disputes.get(placeId) ?? []), dispute]);
  for (const pair of pairs) {
    for (const { a, b, when } of strictPartWhole(pair, setting.ties)) {
      add(pair.wholeId, { stateKey: a[0]!.state.key, when });
      add(pair.partId, { stateKey: b[0]!.state.key, when });
    }
  }
  return disputes;
}
