import { compare } from '../compare';
import { groupBy } from '../group-by';
import { meets } from '../range-set';
import { isBefore, saidOrPublished } from '../time-order';
import { compareRanges, union, type TimeRange } from '../time-range';
import { tiedTime, type PlaceState, type Ties } from './place-state';
import { rivalTime } from './rivals';
import type { StrictPair } from './strict';
import { deniesState, testimonyKey, type Testimony } from './testimony';

/**
 * A state that one voice affirms from first to last. In between, it says neither that another state of the place held,
 * nor that this one did not.
 */
export interface Run {
  readonly voice: string;
  readonly state: PlaceState;
  /** In the order of time. */
  readonly testimonies: readonly Testimony[];
  /** From the `known` of its first affirmation to that of its last. */
  readonly known: TimeRange;
  /** From the first to the last moment that its affirmations speak of. */
  readonly spoken: TimeRange;
}

/** Two states of one time, of which a voice affirmed one first and the other later. */
export interface ChangedWord {
  readonly earlier: Testimony;
  readonly later: Testimony;
}

/**
 * Finds the statements that voices have replaced: each voice later said something else about the
 * same time. The claims stay, but count in no run. A force tied to the first one then is not
 * something else.
 */
export function replacedWords(
  testimonies: readonly Testimony[],
  strict: readonly StrictPair[],
  ties: Ties,
): { readonly replaced: ReadonlySet<Testimony>; readonly words: readonly ChangedWord[] } {
  const words: ChangedWord[] = [];
  const voicesLeft = new Map<Testimony, Set<string>>();
  const compareWords = (a: Testimony, b: Testimony, isChange: boolean) => {
    for (const [earlier, later] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!wasSaidBefore(earlier, later)) continue;
      const left = voicesLeft.get(earlier) ?? new Set(earlier.voices);
      for (const voice of later.voices) left.delete(voice);
      voicesLeft.set(earlier, left);
      if (isChange) words.push({ earlier, later });
    }
  };
  for (const { a, b } of strict) compareWords(a, b, false);
  const sure = testimonies.filter(({ stance }) => stance === 'AFFIRMED');
  for (const same of groupBy(sure, ({ spoken }) => `${spoken.from} ${spoken.until}`).values()) {
    for (const ofVoice of groupBy(same.flatMap(perVoice), ({ voice }) => voice).values()) {
      for (const { testimony: a } of ofVoice) {
        for (const { testimony: b } of ofVoice)
          if (a.state.key < b.state.key && !meets(tiedTime(a.state, b.state, ties), a.spoken)) {
            compareWords(a, b, true);
          }
      }
    }
  }
  const gone = [...voicesLeft].filter(([, left]) => left.size === 0);
  return { replaced: new Set(gone.map(([found]) => found)), words };
}

function perVoice(testimony: Testimony) {
  return testimony.voices.map((voice) => ({ voice, testimony }));
}

function wasSaidBefore(a: Testimony, b: Testimony): boolean {
  return (
    a.voices.some((voice) => b.voices.includes(voice)) &&
    a.claims.every((one) =>
      b.claims.every((other) => {
        const later = saidOrPublished(other);
        return later !== null && isBefore(saidOrPublished(one), later);
      }),
    )
  );
}

/** The runs of every voice, each by itself. A joint statement belongs to the timeline of each speaker. */
export function runsOf(testimonies: readonly Testimony[], ties: Ties): Run[] {
  const said = testimonies.filter((one) => one.stance === 'AFFIRMED' || deniesState(one));
  const byVoice = groupBy(said.flatMap(perVoice), ({ voice }) => voice);
  return [...byVoice].flatMap(([voice, said]) =>
    runsOfVoice(voice, said.map(({ testimony }) => testimony).sort(byTimeOfTestimony), ties),
  );
}

function runsOfVoice(voice: string, sorted: readonly Testimony[], ties: Ties): Run[] {
  const runs: Testimony[][] = [];
  let open: Testimony[][] = [];
  for (const together of groupsAtOnce(sorted)) {
    for (const testimony of together.filter(({ stance }) => stance === 'AFFIRMED')) {
      const own = open.find((run) => run[0]!.state.key === testimony.state.key);
      if (own !== undefined && goesOnTo(own.at(-1)!, testimony)) own.push(testimony);
      else {
        const run = [testimony];
        runs.push(run);
        open = [...open.filter((other) => other !== own), run];
      }
    }
    open = open.filter((run) => together.every((one) => !ends(run[0]!.state, one, ties)));
  }
  return runs.map((testimonies) => ({
    voice,
    state: testimonies[0]!.state,
    testimonies,
    known: testimonies.map(({ known }) => known).reduce(union),
    spoken: testimonies.map(({ spoken }) => spoken).reduce(union),
  }));
}

/** Whether a voice that has affirmed a state says something else. */
function ends(state: PlaceState, said: Testimony, ties: Ties): boolean {
  return said.stance === 'DENIED'
    ? said.state.key === state.key
    : rivalTime(said, said.spoken, state, ties).length > 0;
}

/** Testimonies of one time, of which none is known to come first. */
function groupsAtOnce(sorted: readonly Testimony[]): Testimony[][] {
  const groups: Testimony[][] = [];
  for (const testimony of sorted) {
    const last = groups.at(-1);
    const isSame =
      last !== undefined &&
      compareRanges(last[0]!.known, testimony.known) === 0 &&
      edgeRank(last[0]!) === edgeRank(testimony);
    if (isSame) last.push(testimony);
    else groups.push([testimony]);
  }
  return groups;
}

/** A run does not go on over an end, or a beginning, that its voice gives. */
function goesOnTo(last: Testimony, next: Testimony): boolean {
  const endsBy = last.end?.latest ?? Infinity;
  const startsFrom = next.start?.earliest ?? -Infinity;
  return next.known.from <= endsBy && startsFrom <= last.known.until;
}

/**
 * The order of testimonies: by when the state is known to have held. A loss sorts before a gain:
 * the loser held the place first.
 */
export function byTimeOfTestimony(a: Testimony, b: Testimony): number {
  return (
    compareRanges(a.known, b.known) ||
    compare(edgeRank(a), edgeRank(b)) ||
    compare(testimonyKey(a), testimonyKey(b))
  );
}

function edgeRank({ start, end }: Testimony): number {
  if (start === null && end !== null) return 0;
  return start !== null && end === null ? 2 : 1;
}
