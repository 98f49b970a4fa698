import type { Area } from '../domain/area';
import { compare } from '../domain/compare';
import { wholesOf } from '../domain/contradiction/place-tree';
import { controlIn } from '../domain/control/control-at';
import { CERTAINTIES } from '../domain/control/control-interval';
import { inheritedStates } from '../domain/control/inherit';
import type { Lens } from '../domain/control/lens';
import { stateKey } from '../domain/control/place-state';
import type { TimeRange } from '../domain/time-range';
import type { Loaders } from '../store/loaders';
import { stateOf, type ControlStateAnswer } from './control-state';

/** When, and under which lens, states are asked for. */
export interface StateQuestion {
  readonly at: TimeRange;
  readonly lens: Lens | null;
}

/** The states of one place; if it has none, those that it inherits. */
export async function withInherited(
  graph: Loaders,
  placeId: string,
  own: readonly ControlStateAnswer[],
  question: StateQuestion,
): Promise<ControlStateAnswer[]> {
  if (own.some(isOwnAnswer)) return [...own];
  const partOf = await readWholes(graph, placeId);
  const wholes = [...partOf.keys()].filter((id) => id !== placeId);
  const states = await statesOfWholes(graph, wholes, question);
  return inOrder([...own, ...inherit(placeId, partOf, states)]);
}

/**
 * The states of the places of an area, with those that they inherit. `own` are the states that the places are in
 * themselves. By place and certainty.
 */
export async function withInheritedEverywhere(
  graph: Loaders,
  area: Area,
  own: readonly ControlStateAnswer[],
  question: StateQuestion,
): Promise<ControlStateAnswer[]> {
  const places = await graph.placesIn(area.within);
  const partOf = new Map(places.map((place) => [place.id, place.partOf]));
  const asked = places
    .filter(({ isAsked }) => isAsked)
    .map(({ id }) => id)
    .filter(await graph.testNear(area));
  const isOwn = new Set(asked);
  const wholes = new Set(asked.flatMap((id) => [...wholesOf(id, partOf)]));
  const around = [...wholes].filter((id) => !isOwn.has(id));
  const states = await statesOfWholes(graph, around, question);
  for (const state of own) {
    const known = states.get(state.placeId);
    if (known === undefined) states.set(state.placeId, [state]);
    else known.push(state);
  }
  const inherited = asked
    .filter((id) => !(states.get(id) ?? []).some(isOwnAnswer))
    .flatMap((id) => inherit(id, partOf, states));
  return inOrder([...own, ...inherited]);
}

/** A place that may be in a state by its own claims inherits none. */
function isOwnAnswer({ certainty }: ControlStateAnswer): boolean {
  return certainty !== 'LAST_KNOWN';
}

function inherit(
  placeId: string,
  partOf: ReadonlyMap<string, readonly string[]>,
  states: ReadonlyMap<string, readonly ControlStateAnswer[]>,
): ControlStateAnswer[] {
  const statesOf = (wholeId: string) =>
    (states.get(wholeId) ?? []).map((state) => ({ ...state, ...stateOf(state) }));
  return inheritedStates(placeId, partOf, statesOf).map(({ wholeId, state }) => ({
    ...{ placeId, interval: state.interval, at: state.at, lens: state.lens },
    ...{ certainty: 'POSSIBLE', disputed: false, inferredFrom: wholeId },
  }));
}

/** A place and all that it lies in, each with the places that it lies in directly. */
async function readWholes(graph: Loaders, placeId: string): Promise<Map<string, string[]>> {
  const partOf = new Map<string, string[]>();
  let level = [placeId];
  while (level.length > 0) {
    const read = await Promise.all(level.map((id) => graph.edge('placeWholes', id)));
    level.forEach((id, index) =>
      partOf.set(
        id,
        read[index]!.map(({ node }) => node.id),
      ),
    );
    const next = new Set(level.flatMap((id) => partOf.get(id)!));
    level = [...next].filter((id) => !partOf.has(id));
  }
  return partOf;
}

async function statesOfWholes(
  graph: Loaders,
  placeIds: readonly string[],
  { at, lens }: StateQuestion,
): Promise<Map<string, ControlStateAnswer[]>> {
  const timelines = await Promise.all(placeIds.map((id) => graph.timeline(id, lens)));
  return new Map(
    placeIds.map((placeId, index) => [
      placeId,
      controlIn(timelines[index]!, at).map(({ interval, certainty, disputed }) => ({
        ...{ placeId, interval, certainty, disputed, at, lens, inferredFrom: null },
      })),
    ]),
  );
}

function inOrder(states: readonly ControlStateAnswer[]): ControlStateAnswer[] {
  return [...states].sort(
    (a, b) =>
      compare(a.placeId, b.placeId) ||
      CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
      compare(stateKey(a.interval), stateKey(b.interval)),
  );
}
