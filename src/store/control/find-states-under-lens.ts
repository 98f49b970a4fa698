import type { Certainty } from '../../domain/control/control-interval';
import { CERTAINTIES } from '../../domain/control/control-interval';
import { controlAt } from '../../domain/control/control-at';
import type { Lens } from '../../domain/control/lens';
import type { When } from '../../domain/when';
import type { Store } from '../connection';
import type { Key } from '../read/list';
import type { ControlIntervalRecord } from '../records';
import { findControlledPlaces } from './find-controlled-places';
import { loadTimelines } from './load-timelines';
import type { StateFilter } from './states-at';

/** A state, with its place in the list of all: the order of states-at.cypher. */
export interface StateUnderLens {
  readonly key: Key;
  readonly interval: ControlIntervalRecord;
  readonly certainty: Certainty;
  readonly disputed: boolean;
}

/**
 * Who held what at a time under a lens that the graph keeps no intervals for: derived place by place
 * from the claims of each, so it costs what those claims cost.
 */
export async function findStatesUnderLens(
  store: Store,
  at: When,
  { within, near, status }: Omit<StateFilter, 'by'>,
  lens: Lens,
): Promise<StateUnderLens[]> {
  const states: StateUnderLens[] = [];
  for await (const placeIds of findControlledPlaces(store, { within, near })) {
    for (const { intervals: timeline } of await loadTimelines(store, placeIds, lens)) {
      for (const { interval, certainty, disputed, placeId, forceId, ...state } of controlAt(
        timeline,
        at,
      )) {
        if (status !== null && !status.includes(state.status)) continue;
        const rank = CERTAINTIES.indexOf(certainty);
        const key = [placeId, rank, state.status, forceId ?? '', disputed ? 1 : 0];
        states.push({ key, interval, certainty, disputed });
      }
    }
  }
  return states;
}
