import { compare } from '../compare';
import { formatEdtfInterval, formatEdtfMoment } from '../edtf-format';
import { groupBy } from '../group-by';
import { commonOf, meets, unionOf, without, type RangeSet } from '../range-set';
import { rangeOf, type TimeRange } from '../time-range';
import type { When } from '../when';
import type { ControlEvidence } from './control-evidence';
import {
  byFirstMoment,
  type Certainty,
  type ControlInterval,
  type ControlSegment,
} from './control-interval';
import { cutByGap } from './gap-lengths';
import { mostOrigins, ownTimes, voiceTimes } from './origins';
import { NO_TIES, stateKey, type Ties } from './place-state';
import {
  readControl,
  type ControlReading,
  type HedgedGroup,
  type StateTimes,
} from './read-control';
import type { Spell } from './spell';
import { claimIdsBehind } from './testimony';

/**
 * Who held a place when, derived from what claims say of it: all evidence of one place that a lens lets
 * through, in any order. Claims that contradict each other keep an interval each, side by side. The rules
 * are in docs/time-and-control.md.
 *
 * @returns intervals in order of time
 */
export function deriveControl(
  evidence: readonly ControlEvidence[],
  ties: Ties = NO_TIES,
): ControlInterval[] {
  const placeId = evidence[0]?.placeId;
  if (placeId === undefined) return [];
  if (evidence.some((piece) => piece.placeId !== placeId)) {
    throw new Error('deriveControl takes the evidence of one place');
  }
  return intervalsOf(placeId, readControl(evidence, ties));
}

/** A time at which something beyond the place contradicts a state of it strictly. */
export interface DisputedTime {
  readonly stateKey: string;
  readonly when: TimeRange;
}

/** An interval while it has no segments yet, and the time that is its own. */
interface Draft {
  readonly interval: Omit<ControlInterval, 'segments' | 'disputed'>;
  readonly time: TimeRange;
  /** The time that its claims speak of. */
  readonly spoken: TimeRange;
  readonly goesOn: boolean;
  /** A claim that it rests on is a side of a contradiction that is STRICT. */
  readonly isContradicted: boolean;
}

/** The intervals of a place that has been read, each with its share of the times of its state. */
export function intervalsOf(
  placeId: string,
  reading: ControlReading,
  disputes: readonly DisputedTime[] = [],
): ControlInterval[] {
  const contradicted = new Set(
    reading.strict.flatMap(({ a, b }) =>
      [a, b].flatMap(({ claims, state }) => claims.map(({ id }) => `${id} ${state.key}`)),
    ),
  );
  const drafts = [
    ...reading.spells.map((spell) => ofSpell(placeId, spell, contradicted)),
    ...reading.hedged.map((group) => ofHedged(placeId, group)),
  ];
  const times = new Map(
    reading.states.map((found) => {
      const { key } = found.state;
      const beyond = disputes.filter(({ stateKey }) => stateKey === key).map(({ when }) => when);
      const disputed = unionOf([...found.disputed, ...beyond]);
      return [key, { ...found, disputed, beyond: unionOf(beyond) }];
    }),
  );
  return [...groupBy(drafts, ({ interval }) => stateKey(interval))]
    .flatMap(([key, own]) => share(own, times.get(key)!))
    .sort(byFirstMoment);
}

/** Where several intervals of a state speak of one time, the latest takes it. */
function share(
  drafts: readonly Draft[],
  times: StateTimes & { readonly beyond: RangeSet },
): ControlInterval[] {
  const later = [...drafts].sort(
    (a, b) =>
      compare(b.time.from, a.time.from) ||
      compare(b.time.until, a.time.until) ||
      compare(a.interval.claimIds.join(), b.interval.claimIds.join()),
  );
  const left = new Map<Certainty, RangeSet>([
    ['CERTAIN', times.certain],
    ['CONTINUED', times.continued],
    ['POSSIBLE', times.possible],
    ['LAST_KNOWN', times.lastKnown],
  ]);
  const segments = new Map<Draft, ControlSegment[]>(later.map((draft) => [draft, []]));
  const take = (draft: Draft, time: RangeSet) => {
    for (const [certainty, set] of left) {
      const taken = commonOf(set, time);
      if (taken.length === 0) continue;
      left.set(certainty, without(set, taken));
      segments.set(draft, [...segments.get(draft)!, ...cut(taken, times, certainty)]);
    }
  };
  for (const draft of later) take(draft, [draft.spoken]);
  for (const draft of later) take(draft, [draft.time]);
  // Time beyond all of them goes to the last that goes on before it, or else to the first.
  for (const draft of later) {
    if (draft.goesOn) take(draft, [{ from: draft.time.from, until: Infinity }]);
  }
  take(later.at(-1)!, [{ from: -Infinity, until: Infinity }]);
  return later.map((draft) => {
    const own = segments.get(draft)!.sort((a, b) => compare(a.from, b.from));
    const disputed =
      draft.isContradicted ||
      own.some((segment) => segment.disputed) ||
      meets(times.beyond, draft.time);
    return { ...draft.interval, disputed, segments: own };
  });
}

function cut(
  taken: RangeSet,
  { disputed, gaps }: Pick<StateTimes, 'disputed' | 'gaps'>,
  certainty: Certainty,
): ControlSegment[] {
  const segments = (set: RangeSet, isDisputed: boolean) =>
    (certainty === 'CONTINUED' ? cutByGap(set, gaps) : set).map((range) => ({
      ...{ ...range, certainty, disputed: isDisputed },
    }));
  return [
    ...segments(commonOf(taken, disputed), true),
    ...segments(without(taken, disputed), false),
  ];
}

function ofSpell(placeId: string, spell: Spell, contradicted: ReadonlySet<string>): Draft {
  const { start, end, spoken, state, goesOn } = spell;
  const bounds = {
    startEarliest: start.earliest,
    startLatest: start.latest,
    endEarliest: end.earliest,
    endLatest: end.latest,
  };
  return {
    interval: {
      placeId,
      ...{ forceId: state.forceId, status: state.status },
      when: { edtf: spell.edtf ?? formatEdtfInterval(bounds), ...bounds },
      startedByEventId: spell.startedBy,
      endedByEventId: spell.endedBy,
      claimIds: [...spell.claims.keys()].sort(),
      origins: Math.max(1, mostOrigins(voiceTimes([...spell.runs], spell.testimonies))),
    },
    time: rangeOf(start.earliest ?? spoken.from, end.latest ?? spoken.until) ?? spoken,
    spoken,
    goesOn,
    isContradicted: [...spell.claims.keys()].some((id) => contradicted.has(`${id} ${state.key}`)),
  };
}

function ofHedged(placeId: string, { testimonies, time }: HedgedGroup): Draft {
  const { state } = testimonies[0]!;
  // It may have been so at some moment. A side without a first or last moment is unknown, not open.
  const earliest = Number.isFinite(time.from) ? time.from : null;
  const latest = Number.isFinite(time.until) ? time.until : null;
  const when: When = {
    edtf: earliest === null && latest === null ? '/' : formatEdtfMoment(time.from, time.until),
    ...{ startEarliest: earliest, startLatest: latest, endEarliest: earliest, endLatest: latest },
  };
  return {
    interval: {
      placeId,
      ...{ forceId: state.forceId, status: state.status, when },
      // A hedged loss is no testimony of the state, so an event began it.
      startedByEventId: testimonies.find(({ eventId }) => eventId !== null)?.eventId ?? null,
      endedByEventId: null,
      claimIds: claimIdsBehind(testimonies),
      origins: Math.max(1, mostOrigins(testimonies.flatMap(ownTimes))),
    },
    time,
    spoken: time,
    goesOn: false,
    isContradicted: false,
  };
}
