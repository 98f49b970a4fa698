import { findConflicts, toContradiction } from '../../domain/contradiction/find-contradictions';
import { markName } from '../../domain/contradiction/marked-names';
import { wholesOf, type PartOf } from '../../domain/contradiction/place-tree';
import type { ControlEvidence } from '../../domain/control/control-evidence';
import type { DisputedTime } from '../../domain/control/derive-control';
import type { ControlSetting } from '../../domain/control/derive-places';
import type { ControlReading } from '../../domain/control/read-control';
import {
  changedContradictions,
  type ChangedContradictions,
  type KeptConflict,
} from '../contradiction/kept-contradictions';

/** The contradictions that the graph keeps about some places: those to find anew, and those of pairs read in part. */
export interface SortedConflicts {
  readonly own: readonly KeptConflict[];
  readonly others: readonly KeptConflict[];
}

/**
 * Sorts them. A pair of a part and its whole is found anew where both are read, and is gone where the part no longer lies
 * there. `partOf` has all that each place lies in, of those places whose pairs are read.
 */
export function sortConflicts(
  kept: readonly KeptConflict[],
  placeIds: readonly string[],
  partOf: PartOf,
): SortedConflicts {
  const read = new Set(placeIds);
  const isOwn = ({ placeIds: [partId, wholeId] }: KeptConflict) =>
    wholeId === undefined ||
    (partOf.has(partId!) && (read.has(wholeId) || !wholesOf(partId!, partOf).has(wholeId)));
  return { own: kept.filter(isOwn), others: kept.filter((conflict) => !isOwn(conflict)) };
}

/** The times at which places that are not read dispute a state of one that is, by place. */
export function disputesBeyond(others: readonly KeptConflict[]): Map<string, DisputedTime[]> {
  const disputes = new Map<string, DisputedTime[]>();
  for (const { strength, placeIds, stateKeys, from, until } of others) {
    if (strength !== 'STRICT') continue;
    const [partId, wholeId] = placeIds;
    const [ofWhole, ofPart] = stateKeys;
    for (const [placeId, stateKey] of [
      [partId!, ofPart!],
      [wholeId!, ofWhole!],
    ] as const) {
      const dispute = { stateKey, when: { from, until } };
      disputes.set(placeId, [...(disputes.get(placeId) ?? []), dispute]);
    }
  }
  return disputes;
}

/** The differences between the contradictions that the graph keeps about who held these places and those that are found. */
export function changedConflicts(
  kept: readonly KeptConflict[],
  {
    evidence,
    readings,
    setting,
  }: {
    readonly evidence: readonly ControlEvidence[];
    readonly readings: ReadonlyMap<string, ControlReading>;
    readonly setting: ControlSetting;
  },
): ChangedContradictions {
  const found = findConflicts(readings, setting).map((conflict) =>
    toContradiction(conflict, markName),
  );
  return changedContradictions(kept, found, evidence);
}
