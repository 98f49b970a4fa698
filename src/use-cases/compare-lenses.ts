import { quote } from '../domain/quote';
import { type ComparisonSpan, compareTimelines } from '../domain/control/compare-timelines';
import type { Lens } from '../domain/control/lens';
import { smallest } from '../domain/extremes';
import { notHeld } from '../domain/control/not-held';
import { NO_TIES } from '../domain/control/place-state';
import { timelineOf } from '../store/control/load-place-readings';
import type { Loaders } from '../store/loaders';
import type { ControlIntervalRecord } from '../store/records';
import { checkLens, checkNode } from './check-node';
import { InputError } from './input-error';

const MOST_LENSES = 10;

/** A lens under a name; null is no lens. */
export interface NamedLens {
  readonly name: string;
  readonly lens: Lens | null;
}

/** One place under several lenses. */
export interface LensComparison {
  /** One a lens, in the order of the question. */
  readonly timelines: readonly {
    readonly name: string;
    readonly timeline: readonly ControlIntervalRecord[];
  }[];
  /** All spans of which any lens says something, in the order of time. */
  readonly spans: readonly ComparisonSpan[];
}

/** Who held a place when, under one to ten lenses side by side. Throws an InputError. */
export async function compareLenses(
  graph: Loaders,
  place: string,
  lenses: readonly NamedLens[],
): Promise<LensComparison> {
  checkLenses(lenses);
  await Promise.all([
    checkNode(graph, 'place', place, 'place', earliestOf(lenses)),
    ...lenses.map(({ lens }, index) => checkLens(graph, lens, `lenses[${index}].lens`)),
  ]);
  const found = await Promise.all(
    lenses.map(async ({ name, lens }) => {
      const read = await graph.placeReading(place, lens);
      if (read === null) return { name, timeline: [], denials: [], ties: NO_TIES };
      const timeline = timelineOf(read, lens);
      return { name, timeline, denials: notHeld(read.reading), ties: read.ties };
    }),
  );
  const byName = <Part extends keyof (typeof found)[number]>(part: Part) =>
    Object.fromEntries(found.map((one) => [one.name, one[part]] as const));
  const spans = compareTimelines(byName('timeline'), byName('denials'), byName('ties'));
  return { timelines: found.map(({ name, timeline }) => ({ name, timeline })), spans };
}

function checkLenses(lenses: readonly NamedLens[]): void {
  if (lenses.length === 0 || lenses.length > MOST_LENSES) {
    throw new InputError('lenses', `has ${lenses.length} lenses`, `1 to ${MOST_LENSES}`);
  }
  lenses.forEach(({ name }, index) => {
    if (lenses.findIndex((lens) => lens.name === name) === index) return;
    const found = `is ${quote(name)} again`;
    throw new InputError(`lenses[${index}].name`, found, 'each name once');
  });
}

/** The earliest moment that one of these lenses asks for. */
function earliestOf(lenses: readonly NamedLens[]) {
  return { knownAsOf: smallest(lenses.map(({ lens }) => lens?.knownAsOf ?? Infinity)) };
}
