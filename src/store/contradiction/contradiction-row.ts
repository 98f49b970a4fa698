import type { Contradiction } from '../../domain/contradiction/contradiction';
import { pairsOf } from '../../domain/contradiction/pairs-of';
import { fingerprint } from '../import/fingerprint';

/** A contradiction as a node's properties and edges; times in ms since 1970, an open one infinite. */
export type ContradictionRow = {
  readonly properties: {
    readonly [name: string]: string | number | boolean | null | readonly string[];
  } & { readonly id: string; readonly fingerprint: string };
  /** The places, events and ties that it is about, and the speakers on both sides. */
  readonly placeIds: readonly string[];
  readonly eventIds: readonly string[];
  readonly relationIds: readonly string[];
  readonly speakerIds: readonly string[];
};

/** The row of a contradiction whose explanation marks ids for names. `speakersOf` has who makes each claim, by its id. */
export function contradictionRow(
  contradiction: Contradiction,
  speakersOf: ReadonlyMap<string, readonly string[]>,
): ContradictionRow {
  const { when, sides, ...rest } = contradiction;
  const [one, other] = sides.map((ids) => [
    ...new Set(ids.flatMap((id) => speakersOf.get(id) ?? [])),
  ]);
  const properties = {
    ...rest,
    ...{ from: when?.from ?? null, until: when?.until ?? null },
    ...{ oneSide: sides[0], otherSide: sides[1] },
    pairs: pairsOf(one!, other!),
  };
  return {
    properties: { ...properties, fingerprint: fingerprint(properties) },
    placeIds: contradiction.placeIds,
    eventIds: contradiction.eventIds,
    relationIds: contradiction.relationIds,
    speakerIds: [...new Set([...one!, ...other!])].sort(),
  };
}
