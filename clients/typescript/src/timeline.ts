import type { Lens } from './claims.js';
import type { Asking, Claimline } from './claimline.js';
import { ClaimlineError } from './claimline-error.js';
import { Timeline as TimelineOperation } from './generated/operations.js';
import type { ResultOf } from './types.js';

type Entity = NonNullable<ResultOf<typeof TimelineOperation>['entity']>;
type Place = Extract<Entity, { readonly controlTimeline: unknown }>;

/** Who held a place from when to when, and the claims that say so. */
export type ControlInterval = Place['controlTimeline'][number];

/** Who held one place when, in the order of time. */
export interface Timeline {
  readonly name: string;
  readonly intervals: readonly ControlInterval[];
}

/** Who held a place when. Throws a ClaimlineError where the id is no place's. */
export async function timeline(
  graph: Claimline,
  place: string,
  { lens, signal }: Asking & { readonly lens?: Lens } = {},
): Promise<Timeline> {
  const { entity } = await graph.ask(TimelineOperation, { place, lens }, { signal });
  if (entity === null || !('controlTimeline' in entity)) {
    const problem = `${JSON.stringify(place)} is no place of this graph`;
    throw new ClaimlineError('BAD_USER_INPUT', problem, 'place', 'city:…, province:…');
  }
  return { name: entity.name, intervals: entity.controlTimeline };
}
