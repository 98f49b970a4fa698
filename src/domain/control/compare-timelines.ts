import { compare } from '../compare';
import { isDeepStrictEqual } from 'node:util';
import type { ControlStatus } from '../control-claim';
import { commonOf, unionOf } from '../range-set';
import { compareRanges, contains, type TimeRange } from '../time-range';
import {
  CERTAINTIES,
  type Certainty,
  type ControlInterval,
  type ControlSegment,
} from './control-interval';
import type { NotHeld } from './not-held';
import { isHeld, NO_TIES, stateKey, succeed, type Ties } from './place-state';

/** The fields of an interval that comparing needs. */
type ComparedInterval = Omit<ControlInterval, 'claimIds'>;

/** The state that one lens gives a span. */
export interface SpanState {
  readonly forceId: string | null;
  readonly status: ControlStatus;
  readonly certainty: Certainty;
}

/**
 * AGREE: two or more lenses speak, and one state fits what each of them says. A holder's state fits
 * besieged or not, any holder if none is named, a force tied to it then, and any state if the
 * holder is not known. A lens that only denies fits every state but those of the forces that it
 * denies. PARTLY: one state fits only if contested counts as fitting a holder. DISAGREE: they
 * speak, and none fits all. ONE_SIDED: only one speaks. A lens that says nothing about a span is
 * not counted.
 */
export type LensAgreement = 'AGREE' | 'PARTLY' | 'DISAGREE' | 'ONE_SIDED';

/** A span in which nothing that any of the lenses says changes. */
export interface ComparisonSpan extends TimeRange {
  readonly agreement: LensAgreement;
  /** By the lens's name; empty where the lens names nobody. */
  readonly states: Readonly<Record<string, readonly SpanState[]>>;
  /** Likewise, who did not hold the place throughout the span. */
  readonly notHeld: Readonly<Record<string, readonly NotHeld[]>>;
}

/**
 * Timelines of one place under several lenses, side by side: where they part ways, and when they
 * come together again. `denials` are the times at which each lens denies that somebody held it,
 * `ties` those of forces that it admits. Spans are in order of time. There is none where no lens
 * says anything. The last may be without end.
 */
export function compareTimelines(
  timelines: Readonly<Record<string, readonly ComparedInterval[]>>,
  denials: Readonly<Record<string, readonly NotHeld[]>> = {},
  ties: Readonly<Record<string, Ties>> = {},
): ComparisonSpan[] {
  const names = Object.keys(timelines);
  const moments = [
    ...Object.values(timelines).flatMap((found) => found.flatMap(boundaries)),
    ...Object.values(denials).flatMap((found) => found.flatMap(({ from, until }) => [from, until])),
    ...tiedMoments(Object.values(timelines).flat(), Object.values(ties)),
  ];
  const cuts = [...new Set(moments)].sort(compare);
  const active = names.map((name) => new ActiveSegments(timelines[name] ?? []));

  const spans: ComparisonSpan[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const span = { from: cuts[i] as number, until: cuts[i + 1] as number };
    const states = Object.fromEntries(
      names.map((name, number) => [name, (active[number] as ActiveSegments).statesIn(span)]),
    );
    const notHeld = Object.fromEntries(
      names.map((name) => [name, (denials[name] ?? []).filter((denial) => contains(denial, span))]),
    );
    const agreement = agreementOf(
      names.map((name) => ({
        ...{ states: states[name]!, denied: notHeld[name]!, ties: ties[name] ?? NO_TIES, span },
      })),
    );
    if (agreement === null) continue;
    const last = spans.at(-1);
    const isSame =
      last !== undefined &&
      isDeepStrictEqual([last.agreement, last.states, last.notHeld], [agreement, states, notHeld]);
    if (isSame && last.until === span.from) {
      spans[spans.length - 1] = { ...last, until: span.until };
    } else spans.push({ ...span, agreement, states, notHeld });
  }
  return spans;
}

/** A segment of a timeline, with its state. */
interface Reach {
  readonly interval: ComparedInterval;
  readonly segment: ControlSegment;
}

/** The segments of one timeline, entered and left as spans move on. */
class ActiveSegments {
  private readonly waiting: Reach[];
  private active: Reach[] = [];

  constructor(intervals: readonly ComparedInterval[]) {
    this.waiting = intervals
      .flatMap((interval) => interval.segments.map((segment) => ({ interval, segment })))
      .sort((a, b) => compareRanges(b.segment, a.segment));
  }

  /** Spans are asked for in order of time. */
  statesIn(span: TimeRange): SpanState[] {
    while ((this.waiting.at(-1)?.segment.from ?? Infinity) <= span.from) {
      this.active.push(this.waiting.pop() as Reach);
    }
    this.active = this.active.filter(({ segment }) => segment.until > span.from);
    const states = new Map<string, SpanState>();
    for (const { interval, segment } of this.active) {
      const { certainty } = segment;
      const key = stateKey(interval);
      if (rankOf(states.get(key)) <= rankOf({ certainty })) continue;
      states.set(key, { forceId: interval.forceId, status: interval.status, certainty });
    }
    return [...states].sort(([a], [b]) => compare(a, b)).map(([, state]) => state);
  }
}

/** Within two of these, all that an interval says stays the same. */
function boundaries({ segments }: ComparedInterval): number[] {
  return segments.flatMap(({ from, until }) => [from, until]);
}

/** When the ties between forces of the timelines begin and end, within the time that these speak of. */
function tiedMoments(intervals: readonly ComparedInterval[], all: readonly Ties[]): number[] {
  const forceIds = [...new Set(intervals.map(({ forceId }) => forceId))].filter(
    (id) => id !== null,
  );
  const spoken = unionOf(intervals.flatMap(({ segments }) => segments));
  return all.flatMap((ties) =>
    forceIds.flatMap((a, index) =>
      forceIds
        .slice(index + 1)
        .flatMap((b) => commonOf(ties.tiedTime(a, b), spoken))
        .flatMap(({ from, until }) => [from, until]),
    ),
  );
}

/** The answer of one lens about a span. */
interface LensSays {
  readonly states: readonly SpanState[];
  readonly denied: readonly NotHeld[];
  readonly ties: Ties;
  readonly span: TimeRange;
}

function agreementOf(lenses: readonly LensSays[]): LensAgreement | null {
  const speaking = lenses.filter(speaks);
  if (speaking.length < 2) return speaking.length === 0 ? null : 'ONE_SIDED';
  // UNKNOWN is not another holder.
  const known = without(speaking, 'UNKNOWN');
  if (haveCommon(known)) return 'AGREE';
  return haveCommon(without(known, 'CONTESTED')) ? 'PARTLY' : 'DISAGREE';
}

function speaks({ states, denied }: Pick<LensSays, 'states' | 'denied'>): boolean {
  return states.length > 0 || denied.length > 0;
}

function without(lenses: readonly LensSays[], status: ControlStatus): LensSays[] {
  return lenses
    .map((lens) => ({ ...lens, states: lens.states.filter((state) => state.status !== status) }))
    .filter(speaks);
}

/**
 * Whether some state fits what each says. If no lens names the holder, any force that none denies
 * will do.
 */
function haveCommon(lenses: readonly LensSays[]): boolean {
  const named = lenses.flatMap(({ states }) => states);
  return named.length === 0 || named.some((state) => lenses.every((lens) => fits(lens, state)));
}

/** Whether a state fits what a lens says; what it affirms it does not deny. */
function fits({ states, denied, ties, span }: LensSays, state: SpanState): boolean {
  const isDenied = denied.some(
    ({ forceId }) =>
      isHeld(state) &&
      state.forceId === forceId &&
      !states.some((one) => isHeld(one) && one.forceId === forceId),
  );
  return !isDenied && (states.length === 0 || states.some((one) => isSaid(one, state, ties, span)));
}

/**
 * Whether a state is one of those said. A holder without a name may be any force, but not two at
 * once.
 */
function isSaid(said: SpanState, state: SpanState, ties: Ties, span: TimeRange): boolean {
  return (
    !succeed(said, state, ties, span) &&
    (said.forceId === null || state.forceId !== null || !isHeld(said))
  );
}

function rankOf(state: Pick<SpanState, 'certainty'> | undefined): number {
  return state ? CERTAINTIES.indexOf(state.certainty) : CERTAINTIES.length;
}
