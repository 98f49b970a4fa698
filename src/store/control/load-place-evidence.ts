import type { TracedEvidence } from '../../domain/control/control-evidence';
import { endLogsAt } from '../../domain/control/end-logs-at';
import type { ControlSetting } from '../../domain/control/derive-places';
import { admittedUnder, corroboratedUnder, type Lens } from '../../domain/control/lens';
import { tiesUnder, type TracedTies } from '../../domain/control/ties';
import type { Store } from '../connection';
import { loadPartOf, readIn } from './load-control-setting';
import { loadTracedEvidence } from './load-control-evidence';
import { loadSidesUnder } from './load-sides';
import { loadTracedTies } from './load-ties';

/**
 * The evidence that a lens admits about some places, those around them and those in them, with the
 * other inputs for deriving control.
 */
export interface PlaceEvidence {
  readonly evidence: readonly TracedEvidence[];
  /** The same evidence before the lens counts origins. */
  readonly believed: readonly TracedEvidence[];
  readonly setting: ControlSetting;
  /** The claims of the ties in `setting`, before the lens. */
  readonly traced: TracedTies;
}

/** The evidence of these places under a lens, and of the places that bear on them. */
export async function loadPlaceEvidence(
  store: Store,
  placeIds: readonly string[],
  lens: Lens,
): Promise<PlaceEvidence> {
  const partOf = await loadPartOf(readIn(store), placeIds);
  const ids = [...new Set([...placeIds, ...partOf.keys()])];
  const all = await loadTracedEvidence(store, ids, lens);
  const sides = await loadSidesUnder(store, lens);
  const traced = await loadTracedTies(store, all, lens);
  const ties = tiesUnder(traced, lens);
  const believed = admittedUnder(all, lens, sides);
  const evidence = endLogsAt(corroboratedUnder(believed, lens, ties), lens);
  return { evidence, believed, setting: { ties, partOf }, traced };
}
