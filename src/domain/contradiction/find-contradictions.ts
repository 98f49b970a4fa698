import { compare } from '../compare';
import type { ControlEvidence } from '../control/control-evidence';
import {
  pairsWith,
  partsAndWholes,
  readPlaces,
  type ControlSetting,
} from '../control/derive-places';
import type { ControlReading } from '../control/read-control';
import { numberStretches, type Conflict } from './conflict';
import { contradictionOf, type Contradiction } from './contradiction';
import { findDeniedEvents, type EventAssertion } from './factuality';
import { findEffectsBeforeCauses } from './order';
import { partWholeConflicts } from './part-whole';
import { placeConflicts } from './place-conflicts';
import { sideOf, voicesOf, type NameOf } from './wording';

/** All that a set of places and their events are said to be, under one lens. */
export interface ContradictionSource extends ControlSetting {
  /** Evidence for any number of places; for each place, all of it. */
  readonly control: readonly ControlEvidence[];
  readonly events: readonly EventAssertion[];
  readonly nameOf: NameOf;
}

/**
 * Finds the contradictions between the claims, ordered by id. It finds claims that cannot all be
 * true, not claims that are unlikely. The rules are in docs/time-and-control.md.
 */
export function findContradictions(source: ContradictionSource): Contradiction[] {
  const { control, events, nameOf } = source;
  const conflicts = findConflicts(readPlaces(control, source), source);
  const found = [
    ...findEventContradictions(events, nameOf),
    ...conflicts.map((conflict) => toContradiction(conflict, nameOf)),
  ];
  const byId = new Map(found.map((contradiction) => [contradiction.id, contradiction]));
  return [...byId.values()].sort((a, b) => compare(a.id, b.id));
}

/** Those about whether events took place, and in which order. */
export function findEventContradictions(
  events: readonly EventAssertion[],
  nameOf: NameOf,
): Contradiction[] {
  return [...findDeniedEvents(events, nameOf), ...findEffectsBeforeCauses(events, nameOf)];
}

/**
 * Finds the conflicts about places that have been read, and between wholes and parts among them.
 */
export function findConflicts(
  readings: ReadonlyMap<string, ControlReading>,
  setting: ControlSetting,
): Conflict[] {
  return numberStretches([
    ...[...readings].flatMap(([placeId, reading]) => placeConflicts(placeId, reading)),
    ...[...partsAndWholes(readings, setting.partOf)].flatMap((pair) =>
      partWholeConflicts(pair, setting.ties),
    ),
  ]);
}

/** The same of one of several places that have been read, and of wholes and parts of it. */
export function conflictsOfPlace(
  placeId: string,
  readings: ReadonlyMap<string, ControlReading>,
  setting: ControlSetting,
): Conflict[] {
  return numberStretches([
    ...placeConflicts(placeId, readings.get(placeId)!),
    ...pairsWith(placeId, readings, setting.partOf).flatMap((pair) =>
      partWholeConflicts(pair, setting.ties),
    ),
  ]);
}

const VERDICTS = {
  DENIAL: 'One affirms what the other denies.',
  START: 'It cannot have begun at both times.',
  END: 'It cannot have ended at both times.',
  CAPTURE: 'It cannot have been taken at both times, unless it was lost in between.',
  LOSS: 'It cannot have been lost and held on, unless it was taken again in between.',
  WORD: 'The later word of the same source takes the place of the earlier one.',
  RUNS: 'Both can be so only if the place changed hands in between, which nobody reports.',
  PART: 'A place cannot be free of a force that holds a part of it.',
  STATES: 'They cannot both have been so at the same time.',
};

/** A conflict in words. */
export function toContradiction(conflict: Conflict, nameOf: NameOf): Contradiction {
  const { kind, strength, aspect, placeIds, a, b, when, stretch = 0 } = conflict;
  const [first, second] = placeNames(conflict, nameOf);
  const one = sideOf(a, first, nameOf, { isTaken: aspect === 'TAKEN' });
  const isShared = voicesOf(one.claims, nameOf);
  const isUnnamed = one.claims.every(({ speakerIds }) => speakerIds.length === 0);
  const sameOrigin = b.every(({ claims }) =>
    claims.every(({ origin }) => origin === one.claims[0]?.origin),
  );
  const other = sideOf(b, second, nameOf, {
    named: isUnnamed && !sameOrigin ? null : isShared,
  });
  const verdict = kind === 'PART_WHOLE' ? VERDICTS.PART : VERDICTS[aspect as keyof typeof VERDICTS];
  return contradictionOf(
    {
      ...{ kind, strength, when, placeIds, eventIds: [] },
      aspect: `${aspect} ${timesOf(conflict)}${stretch === 0 ? '' : ` ${stretch}`}`,
      stateKeys: [...new Set([a[0]!.state.key, b[0]!.state.key])],
    },
    [one, other],
    verdict,
  );
}

/** Tells apart contradictions with the same first claims, by the times that those claims give. */
function timesOf({ a, b, strength }: Conflict): string {
  const timeOf = (testimonies: Conflict['a']) => {
    const { spoken, state } = testimonies[0]!;
    return `${state.key} ${spoken.from} ${spoken.until}`;
  };
  return strength === 'STRICT' ? `${timeOf(a)} ${timeOf(b)}` : '';
}

function placeNames({ placeIds }: Conflict, nameOf: NameOf): readonly [string, string] {
  const [place, whole] = placeIds.map(nameOf);
  return whole === undefined ? [place!, place!] : [whole, `${place}, which lies in ${whole},`];
}
