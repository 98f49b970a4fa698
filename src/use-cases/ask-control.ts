import { quote } from '../domain/quote';
import type { ControlStatus } from '../domain/control-claim';
import { AsOfError, asOfRange, controlAt } from '../domain/control/control-at';
import { CERTAINTIES, type Certainty } from '../domain/control/control-interval';
import type { Lens } from '../domain/control/lens';
import type { TimeRange } from '../domain/time-range';
import type { When } from '../domain/when';
import { type StateFilter, STATES_BY_PLACE, statesAt } from '../store/control/states-at';
import type { Loaders } from '../store/loaders';
import type { ControlIntervalRecord } from '../store/records';
import { checkLens, checkNode } from './check-node';
import { InputError } from './input-error';
import { listInGraph, listInMemory, mapList, type PagedList } from './paged-list';

/** Who held a place at the time that was asked about, and how sure that is. */
export interface ControlState {
  readonly interval: ControlIntervalRecord;
  readonly certainty: Certainty;
  /** A contradiction that is STRICT bears on it then. */
  readonly disputed: boolean;
  /** The time that was asked about, and under which lens. */
  readonly at: TimeRange;
  readonly lens: Lens | null;
}

/** Who held what at a time; what is null is not asked about. */
export interface ControlQuestion {
  readonly at: When;
  /** The place in which the places lie. */
  readonly within: string | null;
  readonly by: string | null;
  readonly status: readonly ControlStatus[] | null;
  readonly lens: Lens | null;
}

/** Who held what at a time: for each place and state the surest answer, by place. Throws an InputError. */
export async function askControl(
  graph: Loaders,
  { at, within, by, status, lens }: ControlQuestion,
): Promise<PagedList<ControlState>> {
  await Promise.all([
    checkNode(graph, 'within', within, 'place'),
    checkNode(graph, 'by', by, 'actor'),
    checkLens(graph, lens),
  ]);
  return statesOf(graph, at, { within, by, status }, lens);
}

/** What an actor held at a time, by place. Throws an InputError. */
export async function askHoldings(
  graph: Loaders,
  actorId: string,
  at: When,
  lens: Lens | null,
): Promise<PagedList<ControlState>> {
  await checkLens(graph, lens);
  return statesOf(graph, at, { within: null, by: actorId, status: null }, lens);
}

/** Who held one place at a time: the surest answer for each state that it may have been in. Throws an InputError. */
export async function askControlOf(
  graph: Loaders,
  placeId: string,
  at: When,
  lens: Lens | null,
): Promise<ControlState[]> {
  const range = rangeAsked(at);
  const states = controlAt(await askTimeline(graph, placeId, lens), at);
  return states.map(({ interval, certainty, disputed }) => ({
    ...{ interval, certainty, disputed, lens },
    at: range,
  }));
}

/** Who held one place when, in the order of time, contradictions side by side. Throws an InputError. */
export async function askTimeline(
  graph: Loaders,
  placeId: string,
  lens: Lens | null,
): Promise<readonly ControlIntervalRecord[]> {
  await checkLens(graph, lens);
  return graph.timeline(placeId, lens);
}

/**
 * Without a lens, states are read from the intervals that the graph keeps; under one they are derived
 * from all claims that the lens lets through.
 */
async function statesOf(
  graph: Loaders,
  at: When,
  filter: StateFilter,
  lens: Lens | null,
): Promise<PagedList<ControlState>> {
  const range = rangeAsked(at);
  if (lens === null) {
    return mapList(listInGraph(graph, statesAt(range, filter)), (node, key) => {
      const [, rank, , , disputed] = key;
      return {
        interval: node as ControlIntervalRecord,
        certainty: CERTAINTIES[rank as number]!,
        disputed: disputed === 1,
        ...{ at: range, lens },
      };
    });
  }
  // One derivation serves every actor that a request asks about.
  const { by, ...others } = filter;
  const states = await graph.statesUnderLens(at, others, lens);
  return listInMemory(
    states
      .filter(({ interval }) => by === null || interval.forceId === by)
      .map(({ key, ...state }) => ({ key, item: { ...state, at: range, lens } })),
    STATES_BY_PLACE,
  );
}

/** The range that is asked about. Throws an InputError where it is open. */
export function rangeAsked(at: When): TimeRange {
  try {
    return asOfRange(at);
  } catch (error) {
    if (!(error instanceof AsOfError)) throw error;
    const problem = `is ${quote(at.edtf)}, which has no first or last moment`;
    throw new InputError('at', problem, 'a day, month, year or any time with two ends');
  }
}
