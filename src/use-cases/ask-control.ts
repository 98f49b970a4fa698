import { type Area, EVERYWHERE } from '../domain/area';
import { quote } from '../domain/quote';
import type { ControlStatus } from '../domain/control-claim';
import { AsOfError, asOfRange, controlAt } from '../domain/control/control-at';
import { CERTAINTIES } from '../domain/control/control-interval';
import { judgesClaims, type Lens } from '../domain/control/lens';
import type { TimeRange } from '../domain/time-range';
import type { When } from '../domain/when';
import {
  keyOfState,
  type StateFilter,
  STATES_BY_PLACE,
  statesAt,
} from '../store/control/states-at';
import type { Loaders } from '../store/loaders';
import type { ControlIntervalRecord } from '../store/records';
import { checkLens, checkNode } from './check-node';
import type { ControlStateAnswer } from './control-state';
import { withInherited, withInheritedEverywhere } from './inherit-control';
import { InputError } from './input-error';
import { listByPlace } from './list-by-place';
import {
  listInGraph,
  listInMemory,
  mapList,
  mergeLists,
  type PagedList,
  readWholeList,
} from './paged-list';

/** A question about who held what at a time. Null parts do not narrow it. */
export interface ControlQuestion extends Area {
  readonly at: When;
  readonly by: string | null;
  readonly status: readonly ControlStatus[] | null;
  readonly lens: Lens | null;
  /** Whether a place of which nothing is known has, perhaps, the state of a whole that it lies in. */
  readonly inherit: boolean;
}

/** Who held what at a time: for each place and state the surest answer, by place. Throws an InputError. */
export async function askControl(
  graph: Loaders,
  question: ControlQuestion,
): Promise<PagedList<ControlStateAnswer>> {
  await checkControl(graph, question);
  const { at, within, near, by, status, lens, inherit } = question;
  const area = { within, near };
  if (!inherit) return statesOf(graph, at, { ...area, by, status }, lens);
  const own = await readWholeList(
    await statesOf(graph, at, { ...area, by: null, status: null }, lens),
  );
  const states = await withInheritedEverywhere(graph, area, own, { at: rangeAsked(at), lens });
  return listInMemory(
    states
      .filter((state) => isAskedFor(state, question))
      .map((state) => ({ key: keyOfState(state), item: state })),
    STATES_BY_PLACE,
  );
}

/** Checks that all parts of a question can be used. Throws an InputError. */
export async function checkControl(
  graph: Loaders,
  { at, within, by, lens }: ControlQuestion,
): Promise<void> {
  rangeAsked(at);
  await Promise.all([
    checkNode(graph, 'within', within, 'place', lens),
    checkNode(graph, 'by', by, 'actor', lens),
    checkLens(graph, lens),
  ]);
}

/** Tells whether a question asks for a state, wherever it is. */
export function isAskedFor(
  { interval }: Pick<ControlStateAnswer, 'interval'>,
  { by, status }: Pick<ControlQuestion, 'by' | 'status'>,
): boolean {
  return (
    (by === null || interval.forceId === by) &&
    (status === null || status.includes(interval.status))
  );
}

/** Lists the places that an actor held at a time. Throws an InputError. */
export async function askHoldings(
  graph: Loaders,
  actorId: string,
  at: When,
  lens: Lens | null,
): Promise<PagedList<ControlStateAnswer>> {
  await checkLens(graph, lens);
  return statesOf(graph, at, { ...EVERYWHERE, by: actorId, status: null }, lens);
}

/** Who held one place at a time: the surest answer for each state that it may have been in. Throws an InputError. */
export async function askControlOf(
  graph: Loaders,
  placeId: string,
  { at, lens, inherit }: Pick<ControlQuestion, 'at' | 'lens' | 'inherit'>,
): Promise<ControlStateAnswer[]> {
  const range = rangeAsked(at);
  const states = controlAt(await askTimeline(graph, placeId, lens), at);
  const own = states.map(({ interval, certainty, disputed }) => ({
    ...{ placeId, interval, certainty, disputed, lens, inferredFrom: null },
    at: range,
  }));
  return inherit ? withInherited(graph, placeId, own, { at: range, lens }) : own;
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
 * Without a lens that takes claims away, states are read from the intervals that the graph keeps. Under one, those of places on
 * which it bears are derived from the claims that it lets through: a page derives no more places than fill it.
 */
async function statesOf(
  graph: Loaders,
  at: When,
  filter: StateFilter,
  lens: Lens | null,
): Promise<PagedList<ControlStateAnswer>> {
  const range = rangeAsked(at);
  if (lens === null || !judgesClaims(lens)) return keptStates(graph, range, filter, lens);
  const { placeIds, affected } = await graph.placesUnderLens(at, filter, lens);
  const derived = listByPlace<ControlStateAnswer>(
    STATES_BY_PLACE,
    async () => placeIds,
    async (ids) =>
      (await graph.statesUnderLens(ids, at, lens))
        .filter((state) => isAskedFor(state, filter))
        .map(({ key, ...state }) => {
          const { placeId } = state.interval;
          return { key, item: { ...state, placeId, at: range, lens, inferredFrom: null } };
        }),
  );
  if (affected === null) return derived;
  const kept = keptStates(graph, range, filter, lens);
  return mergeLists(derived, kept, ({ placeId }) => !affected.has(placeId));
}

/** States as the graph's own intervals have them. */
function keptStates(
  graph: Loaders,
  range: TimeRange,
  filter: StateFilter,
  lens: Lens | null,
): PagedList<ControlStateAnswer> {
  const list = listInGraph(graph, statesAt(range, filter, lens?.longestGap));
  return mapList(list, (node, key) => {
    const [placeId, rank, , , disputed] = key;
    return {
      placeId: placeId as string,
      interval: node as ControlIntervalRecord,
      certainty: CERTAINTIES[rank as number]!,
      disputed: disputed === 1,
      ...{ at: range, lens, inferredFrom: null },
    };
  });
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
