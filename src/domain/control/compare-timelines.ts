import { compare } from '../compare';
import { isDeepStrictEqual } from 'node:util';
import type { ControlStatus } from '../control-claim';
import { compareRanges, type TimeRange } from '../time-range';
import { certaintyAt } from './control-at';
import { CERTAINTIES, stateKey, type Certainty, type ControlInterval } from './control-interval';
import { fits } from './dispute';

/** What comparing needs to know of an interval. */
type ComparedInterval = Omit<ControlInterval, 'claimIds'>;

/** What one lens says of a span. */
export interface SpanState {
  readonly forceId: string | null;
  readonly status: ControlStatus;
  readonly certainty: Certainty;
}

/**
 * AGREE: two lenses or more speak, and some state fits what each of them says; one holder's fits besieged or
 * not, any holder's where nobody is named, and any fits where the holder is said not to be known. DISAGREE: they speak, and none fits all.
 * ONE_SIDED: only one speaks. A lens that says nothing of a span agrees and disagrees with nobody.
 */
export type Agreement = 'AGREE' | 'DISAGREE' | 'ONE_SIDED';

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
  const active = names.map((name) => new ActiveIntervals(timelines[name] ?? []));

  const spans: ComparisonSpan[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const span = { from: cuts[i] as number, until: cuts[i + 1] as number };
    const states = Object.fromEntries(
      names.map((name, number) => [name, (active[number] as ActiveIntervals).statesIn(span)]),
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

/** The intervals of one timeline, entered and left as spans move on. */
class ActiveIntervals {
  private readonly waiting: { interval: ComparedInterval; reach: TimeRange }[];
  private active: { interval: ComparedInterval; reach: TimeRange }[] = [];

  constructor(intervals: readonly ComparedInterval[]) {
    this.waiting = intervals
      .flatMap((interval) => reaches(interval).map((reach) => ({ interval, reach })))
      .sort((a, b) => compareRanges(b.reach, a.reach));
  }

  /** Spans are asked for in order of time. */
  statesIn(span: TimeRange): SpanState[] {
    while ((this.waiting.at(-1)?.reach.from ?? Infinity) <= span.from) {
      this.active.push(this.waiting.pop() as { interval: ComparedInterval; reach: TimeRange });
    }
    this.active = this.active.filter(({ reach }) => reach.until > span.from);
    const states = new Map<string, SpanState>();
    for (const { interval } of this.active) {
      const certainty = certaintyAt(interval, span);
      const key = stateKey(interval);
      if (!certainty || rankOf(states.get(key)) <= rankOf({ certainty })) continue;
      states.set(key, { forceId: interval.forceId, status: interval.status, certainty });
    }
    return [...states].sort(([a], [b]) => compare(a, b)).map(([, state]) => state);
  }
}

function reaches({ possible, lastKnown }: ComparedInterval): TimeRange[] {
  return [possible, lastKnown].filter((range) => range !== null);
}

/** Within two of these, all that an interval says stays the same. */
function boundaries({ certain, possible, lastKnown }: ComparedInterval): number[] {
  return [certain, possible, lastKnown].flatMap((range) =>
    range ? [range.from, range.until] : [],
  );
}

function agreementOf(lenses: readonly (readonly SpanState[])[]): Agreement | null {
  const speaking = lenses.filter((said) => said.length > 0);
  if (speaking.length < 2) return speaking.length === 0 ? null : 'ONE_SIDED';
  // Not to know is no other holder.
  const known = speaking
    .map((said) => said.filter(({ status }) => status !== 'UNKNOWN'))
    .filter((said) => said.length > 0);
  const fitsAll = (state: SpanState) => known.every((said) => said.some((one) => fits(one, state)));
  return known.length === 0 || known.flat().some(fitsAll) ? 'AGREE' : 'DISAGREE';
}

function rankOf(state: Pick<SpanState, 'certainty'> | undefined): number {
  return state ? CERTAINTIES.indexOf(state.certainty) : CERTAINTIES.length;
}
