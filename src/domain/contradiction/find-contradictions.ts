import { compare } from '../compare';
import type { ControlEvidence } from '../control/control-evidence';
import { groupBy } from '../group-by';
import { readSpells, type SpellReading } from '../control/read-spells';
import type { Sides } from '../control/sides';
import type { Contradiction } from './contradiction';
import { findControlOverlaps } from './control-overlap';
import { findDeniedControl, findDeniedEvents, type EventAssertion } from './factuality';
import { findEffectsBeforeCauses } from './order';
import { findPartWhole } from './part-whole';
import type { NameOf } from './wording';

/** All that a set of places and their events are said to be, under one lens. */
export interface ContradictionSource {
  /** Of any number of places; of a place, all of it. */
  readonly control: readonly ControlEvidence[];
  readonly events: readonly EventAssertion[];
  /** The places that a place lies in directly, by its id. */
  readonly partOf: ReadonlyMap<string, readonly string[]>;
  readonly sides: Sides;
  readonly nameOf: NameOf;
}

/**
 * What the claims contradict each other in, by kind and then id. It looks for what cannot all be true, not for
 * what is unlikely; rules in docs/time-and-control.md.
 */
export function findContradictions(source: ContradictionSource): Contradiction[] {
  const { control, events, partOf, sides, nameOf } = source;
  const readings = new Map(
    [...groupBy(control, ({ placeId }) => placeId)].map(([placeId, evidence]) => [
      placeId,
      readSpells(evidence),
    ]),
  );
  const found = [
    ...findDeniedEvents(events, nameOf),
    ...findEffectsBeforeCauses(events, nameOf),
    ...[...readings].flatMap(([placeId, reading]) => [
      ...findControlOverlaps(placeId, reading.spells, nameOf),
      ...findDeniedControl(placeId, reading, nameOf),
      ...findInWholes(placeId, reading),
    ]),
  ];
  const byId = new Map(found.map((contradiction) => [contradiction.id, contradiction]));
  return [...byId.values()].sort((a, b) => compare(a.id, b.id));

  function findInWholes(partId: string, part: SpellReading): Contradiction[] {
    return [...wholesOf(partId, partOf)].flatMap((wholeId) => {
      const whole = readings.get(wholeId);
      return whole ? findPartWhole({ partId, part, wholeId, whole }, sides, nameOf) : [];
    });
  }
}

/** Every place that a place lies in, at any depth. */
export function wholesOf(
  placeId: string,
  partOf: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const wholes = new Set<string>();
  const next = [...(partOf.get(placeId) ?? [])];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (wholes.has(id) || id === placeId) continue;
    wholes.add(id);
    for (const wholeId of partOf.get(id) ?? []) next.push(wholeId);
  }
  return wholes;
}
