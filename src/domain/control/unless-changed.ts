import { groupBy } from '../group-by';
import {
  compareRanges,
  contains,
  intersection,
  knownEdge,
  overlaps,
  rangeOf,
  union,
  type TimeRange,
} from '../time-range';
import { without } from '../range-set';
import { fit, fitAlways, tiedTime, type Ties } from './place-state';
import type { Voices } from './read-voices';
import { byTimeOfTestimony, type ChangedWord, type Run } from './runs';
import { testimonyKey, type Testimony } from './testimony';

/** Two timelines that can both be true only if the place changed hands in between, which nobody reports. */
export interface Unreported {
  readonly aspect: 'RUNS' | 'CAPTURE' | 'LOSS' | 'WORD';
  readonly a: readonly Testimony[];
  readonly b: readonly Testimony[];
  /** The time in which the two can both be true only if the place changed hands. */
  readonly when: TimeRange;
}

/** Changes that are affirmed: where a state began, or ended. */
interface Changes {
  readonly begins: ReadonlyMap<string, readonly TimeRange[]>;
  readonly ends: ReadonlyMap<string, readonly TimeRange[]>;
}

/**
 * Voices whose runs of different holders overlap, and captures by one force at incompatible times,
 * unless affirmed changes make both true. One for each pair of states and unbroken stretch. Also words that a voice
 * has changed, unless they contradict each other strictly.
 */
export function findUnreported(
  {
    runs,
    affirmed,
    strictAsRead,
    words,
  }: Pick<Voices, 'runs' | 'affirmed' | 'strictAsRead' | 'words'>,
  ties: Ties,
): Unreported[] {
  const changes = changesIn(affirmed);
  const strictKeys = new Set(strictAsRead.flatMap(({ a, b }) => [pairKey(a, b), pairKey(b, a)]));
  return [
    ...meetingRuns(runs, changes, strictKeys, ties),
    ...captures(affirmed, changes),
    ...losses(affirmed, changes),
    ...changedWords(words, strictKeys, ties),
  ];
}

function changesIn(affirmed: readonly Testimony[]): Changes {
  // That it is not known who held the place is no change of hands.
  const known = affirmed.filter(({ state }) => state.status !== 'UNKNOWN');
  const edges = (edgeOf: (testimony: Testimony) => TimeRange | null) =>
    new Map(
      [...groupBy(known, ({ state }) => state.key)].map(([key, own]) => [
        key,
        own.map(edgeOf).filter((edge) => edge !== null),
      ]),
    );
  return {
    begins: edges((testimony) => knownEdge(testimony.start) ?? begunBy(testimony)),
    ends: edges(({ end, known }) => knownEdge(end) ?? (end === null ? null : known)),
  };
}

/** Where a beginning lies as it is told, if only its latest moment is known: not in the time that the state lasted. */
function begunBy({ start, known }: Testimony): TimeRange | null {
  return start === null ? null : { from: known.from, until: Math.min(known.until, start.latest!) };
}

function meetingRuns(
  runs: readonly Run[],
  changes: Changes,
  strictKeys: ReadonlySet<string>,
  ties: Ties,
): Unreported[] {
  const sorted = [...runs].sort((x, y) => compareRanges(x.known, y.known));
  const found = new Map<string, { a: Run; b: Run; when: TimeRange }[]>();
  let active: Run[] = [];
  for (const next of sorted) {
    active = active.filter(({ known }) => known.until > next.known.from);
    for (const run of active) {
      const when = intersection(run.known, next.known);
      if (run.voice === next.voice || when === null) continue;
      if (fitAlways(run.state, next.state)) continue;
      const untied = without([when], tiedTime(run.state, next.state, ties));
      const [a, b] = run.state.key < next.state.key ? [run, next] : [next, run];
      if (untied.length === 0) continue;
      if (hasStrictPair(a, b, strictKeys) || isExplained(a, b, changes)) continue;
      const key = `${a.state.key} ${b.state.key}`;
      const pairs = untied.map((time) => ({ a, b, when: time }));
      found.set(key, [...(found.get(key) ?? []), ...pairs]);
    }
    active.push(next);
  }
  return [...found.values()].flatMap(stretches);
}

/** Joins pairs of runs whose times touch: one contradiction for each unbroken stretch. */
function stretches(pairs: readonly { a: Run; b: Run; when: TimeRange }[]): Unreported[] {
  const joined: { a: Set<Testimony>; b: Set<Testimony>; when: TimeRange }[] = [];
  for (const { a, b, when } of [...pairs].sort((x, y) => compareRanges(x.when, y.when))) {
    let last = joined.at(-1);
    if (last === undefined || last.when.until < when.from) {
      last = { a: new Set(), b: new Set(), when };
      joined.push(last);
    }
    last.when = union(last.when, when);
    a.testimonies.forEach((testimony) => last.a.add(testimony));
    b.testimonies.forEach((testimony) => last.b.add(testimony));
  }
  return joined.map(({ a, b, when }) => ({
    ...{ aspect: 'RUNS', when },
    a: [...a].sort(byTimeOfTestimony),
    b: [...b].sort(byTimeOfTestimony),
  }));
}

function hasStrictPair(a: Run, b: Run, strictKeys: ReadonlySet<string>): boolean {
  return (
    strictKeys.size > 0 &&
    a.testimonies.some((one) => b.testimonies.some((other) => strictKeys.has(pairKey(one, other))))
  );
}

function pairKey(a: Testimony, b: Testimony): string {
  return `${testimonyKey(a)} ${testimonyKey(b)}`;
}

/** Whether each turn from the one state to the other, and back, has a change that somebody affirms. */
function isExplained(a: Run, b: Run, changes: Changes): boolean {
  const both = [...a.testimonies, ...b.testimonies].sort(byTimeOfTestimony);
  return both.every((testimony, index) => {
    const last = both[index - 1];
    if (last === undefined || last.state.key === testimony.state.key) return true;
    const between = { from: last.known.from, until: testimony.known.until };
    const isOrdered = last.known.until <= testimony.known.from;
    return (
      isReported(testimony, last, between, changes) ||
      (!isOrdered && isReported(last, testimony, between, changes))
    );
  });
}

function isReported(
  gained: Testimony,
  lost: Testimony,
  between: TimeRange,
  { begins, ends }: Changes,
): boolean {
  const lies = (edge: TimeRange) => overlaps(edge, between);
  return (
    (begins.get(gained.state.key) ?? []).some(lies) || (ends.get(lost.state.key) ?? []).some(lies)
  );
}

/**
 * Captures by one force at incompatible times, if no claim says that it lost the place in between.
 */
function captures(affirmed: readonly Testimony[], changes: Changes): Unreported[] {
  const dated = affirmed.flatMap((testimony) => {
    const start = knownEdge(testimony.start);
    return start === null ? [] : [{ testimony, start }];
  });
  return [...groupBy(dated, ({ testimony }) => testimony.state.key)].flatMap(([key, own]) => {
    const clusters: { start: TimeRange; testimonies: Testimony[] }[] = [];
    for (const { testimony, start } of own.sort((x, y) => compareRanges(x.start, y.start))) {
      const last = clusters.at(-1);
      const common = last === undefined ? null : intersection(last.start, start);
      if (last !== undefined && common !== null) {
        last.start = common;
        last.testimonies.push(testimony);
      } else clusters.push({ start, testimonies: [testimony] });
    }
    return clusters.slice(1).flatMap((next, index): Unreported[] => {
      const first = clusters[index]!;
      const when = rangeOf(first.start.until, next.start.from) ?? next.start;
      const between = { from: first.start.from, until: next.start.until };
      const covers = ({ held }: Testimony) => held !== null && contains(held, when);
      const others = [...changes.begins].filter(([other]) => other !== key);
      const isExplained =
        (changes.ends.get(key) ?? []).some((end) => overlaps(end, between)) ||
        others.some(([, starts]) => starts.some((start) => overlaps(start, between)));
      if (isExplained || [...first.testimonies, ...next.testimonies].some(covers)) return [];
      return [{ aspect: 'CAPTURE', a: first.testimonies, b: next.testimonies, when }];
    });
  });
}

/** A voice's earlier words about a time, and its later words about the same time. */
function changedWords(
  words: readonly ChangedWord[],
  strictKeys: ReadonlySet<string>,
  ties: Ties,
): Unreported[] {
  return words
    .filter(
      ({ earlier, later }) =>
        !fit(earlier.state, later.state, ties, later.spoken) &&
        !strictKeys.has(pairKey(earlier, later)),
    )
    .map(({ earlier, later }) => ({
      ...{ aspect: 'WORD', a: [earlier], b: [later], when: later.spoken },
    }));
}

/** Losses that had happened by a time, beyond which the force is said to have held the place throughout. */
function losses(affirmed: readonly Testimony[], changes: Changes): Unreported[] {
  const undated = affirmed.filter(
    ({ start, end }) => start === null && end !== null && end.earliest === null,
  );
  return undated.flatMap((loss) =>
    affirmed.flatMap((other): Unreported[] => {
      const { held, state } = other;
      const by = loss.end!.latest!;
      if (held === null || state.key !== loss.state.key) return [];
      if (held.from >= by - 1 || held.until <= by) return [];
      // A force that took the place later than that had lost it before.
      const isRetaken = ({ from }: TimeRange) => held.from < from && from < by;
      if ((changes.begins.get(state.key) ?? []).some(isRetaken)) return [];
      return [{ aspect: 'LOSS', a: [other], b: [loss], when: { from: by, until: held.until } }];
    }),
  );
}
