import type { Area } from '../../domain/area';
import type { ControlStatus } from '../../domain/control-claim';
import {
  CERTAINTIES,
  type Certainty,
  type ControlInterval,
} from '../../domain/control/control-interval';
import type { TimeRange } from '../../domain/time-range';
import { eagerFields } from '../read/edges/edge-table';
import type { Key, List, ListTemplate } from '../read/list';
import { loadTemplate } from '../template';
import { searchForks } from './interval-tree';

const STATES_AT: ListTemplate = loadTemplate(__dirname, 'states-at.cypher');

const METRES = 1000;

/** The order of states, by its name. */
export const STATES_BY_PLACE = 'states by place';

/** The place of a state in that order. */
export function keyOfState({
  placeId,
  certainty,
  disputed,
  interval: { status, forceId },
}: {
  readonly placeId: string;
  readonly certainty: Certainty;
  readonly disputed: boolean;
  readonly interval: Pick<ControlInterval, 'status' | 'forceId'>;
}): Key {
  return [placeId, CERTAINTIES.indexOf(certainty), status, forceId ?? '', disputed ? 1 : 0];
}

/** Which states of control are asked for; what is null is not asked about. */
export interface StateFilter extends Area {
  readonly by: string | null;
  readonly status: readonly ControlStatus[] | null;
}

/**
 * Who held what in a range of time, as all current claims have it: intervals, by place
 * and certainty. A state that is CONTINUED over a longer gap (in ms) is POSSIBLE.
 */
export function statesAt(
  time: TimeRange,
  { within, near, by, status }: StateFilter,
  longestGap: number | null = null,
): List {
  return {
    template: STATES_AT,
    flags: by === null ? [] : ['OF_FORCE'],
    order: STATES_BY_PLACE,
    eager: eagerFields('ControlInterval'),
    parameters: {
      ...{ within, status },
      near: near && { ...near, metres: METRES * near.kilometres },
    },
    values: { ...searchForks(time), longestGap },
    ids: by === null ? [] : [by],
  };
}
