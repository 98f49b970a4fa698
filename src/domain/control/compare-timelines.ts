import { compare } from '../compare';
import { isDeepStrictEqual } from 'node:util';
import type { ControlStatus } from '../control-claim';
import { compareRanges, type TimeRange } from '../time-range';
import {
  CERTAINTIES,
  type Certainty,
  type ControlInterval,
  type ControlSegment,
} from './control-interval';
import { isHeld, NO_TIES, stateKey, succeed } from './place-state';

/** What comparing needs to know of an interval. */
type ComparedInterval = Omit<ControlInterval, 'claimIds'>;

/** What one lens says of a span. */
export interface SpanState {
  readonly forceId: string | null;
  readonly status: ControlStatus;
  readonly certainty: Certainty;
}

/**
 * AGREE: two lenses or more speak, and some state fits what each of them says: one holder's fits besieged or not,
 * any holder's where nobody is named, and any fits where the holder is said not to be known. PARTLY: none does,
 * unless contested goes with a holder. DISAGREE: they speak, and none fits all. ONE_SIDED: only one speaks. A lens
 * that says nothing of a span agrees and disagrees with nobody.
 */
export type Agreement = 'AGREE' | 'PARTLY' | 'DISAGREE' | 'ONE_SIDED';

/** A span in which nothing that any of the lenses says changes. */
export interface ComparisonSpan extends TimeRange {
  readonly agreement: Agreement;
  /** By the lens's name; empty where the lens says nothing. */
  readonly states: Readonly<Record<string, readonly SpanState[]>>;
}

/**
 * Timelines of one place under several lenses, side by side: where they part ways, and when they come together
 * again. Spans are in order of time; where no lens says anything there is none. The last may be without end.
 */
export function compareTimelines(
  timelines: Readonly<Record<string, readonly ComparedInterval[]>>,
): ComparisonSpan[] {
  const names = Object.keys(timelines);
  const cuts = [...new Set(Object.values(timelines).flatMap((found) => found.flatMap(boundaries)))];
  cuts.sort(compare);
  const active = names.map((name) => new ActiveSegments(timelines[name] ?? []));

  const spans: ComparisonSpan[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const span = { from: cuts[i] as number, until: cuts[i + 1] as number };
    const states = Object.fromEntries(
      names.map((name, number) => [name, (active[number] as ActiveSegments).statesIn(span)]),
    );
    const agreement = agreementOf(Object.values(states));
    if (agreement === null) continue;
    const last = spans.at(-1);
    if (last?.until === span.from && isDeepStrictEqual(last.states, states)) {
      spans[spans.length - 1] = { ...last, until: span.until };
    } else spans.push({ ...span, agreement, states });
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

function agreementOf(lenses: readonly (readonly SpanState[])[]): Agreement | null {
  const speaking = lenses.filter((said) => said.length > 0);
  if (speaking.length < 2) return speaking.length === 0 ? null : 'ONE_SIDED';
  // Not to know is no other holder.
  const known = without(speaking, 'UNKNOWN');
  if (haveCommon(known)) return 'AGREE';
  return haveCommon(without(known, 'CONTESTED')) ? 'PARTLY' : 'DISAGREE';
}

function without(lenses: readonly (readonly SpanState[])[], status: ControlStatus): SpanState[][] {
  return lenses
    .map((said) => said.filter((state) => state.status !== status))
    .filter((said) => said.length > 0);
}

/** Whether some state fits what each says. */
function haveCommon(lenses: readonly (readonly SpanState[])[]): boolean {
  const fitsAll = (state: SpanState) =>
    lenses.every((said) => said.some((one) => isSaid(one, state)));
  return lenses.length === 0 || lenses.flat().some(fitsAll);
}

/** Whether a state is one of those that are said; who is not named may be anyone, but no two at once. */
function isSaid(said: SpanState, state: SpanState): boolean {
  return (
    !succeed(said, state, NO_TIES) &&
    (said.forceId === null || state.forceId !== null || !isHeld(said))
  );
}

function rankOf(state: Pick<SpanState, 'certainty'> | undefined): number {
  return state ? CERTAINTIES.indexOf(state.certainty) : CERTAINTIES.length;
}
