import { formatEdtfMoment } from '../edtf-format';
import { largest } from '../extremes';
import { contains, knownEdge, overlaps, type TimeRange } from '../time-range';
import type { When } from '../when';
import type { Conflict } from '../contradiction/conflict';
import { continuedGaps } from './continued';
import type { Certainty } from './control-interval';
import { originsAt } from './origins';
import { membersAmong, type Ties } from './place-state';
import { statesIn, type ControlReading } from './read-control';
import { isOneStatement, type Testimony } from './testimony';

/** The grounds of an answer about a state at a time. */
export interface StateDetails {
  /** It surely held at some moment of the time asked. */
  readonly sometime: boolean;
  /** How many voices' own runs cover the time asked. */
  readonly origins: number;
  /**
   * The longest gap between affirmations that the time asked meets, in ms. Set for a state that is
   * CONTINUED, or would be but for a lens's `longestGap`.
   */
  readonly gap: number | null;
  readonly affirmedBefore: When | null;
  readonly affirmedAfter: When | null;
  /** When a LAST_KNOWN state was affirmed last, and how long before the time asked, in ms. */
  readonly lastAffirmed: When | null;
  readonly age: number | null;
  /** Forces that hold the place then too, perhaps, and are members of its holder. */
  readonly memberIds: readonly string[];
  /** All that bear on it, also through the affirmations before and after. */
  readonly conflicts: readonly Conflict[];
}

/** The details of an answer, from the reading of its place and what contradicts each other there. */
export function stateDetails(
  {
    reading,
    conflicts,
    ties,
  }: { reading: ControlReading; conflicts: readonly Conflict[]; ties: Ties },
  asked: {
    readonly stateKey: string;
    readonly certainty: Certainty;
    readonly at: TimeRange;
    readonly longestGap?: number | null;
  },
): StateDetails {
  const { stateKey, certainty, at } = asked;
  const own = reading.read.filter(
    ({ stance, state }) => stance === 'AFFIRMED' && state.key === stateKey,
  );
  const sometime = own.some((testimony) => heldIn(testimony, at));
  const longest = certainty === 'POSSIBLE' ? (asked.longestGap ?? Infinity) : -Infinity;
  const gaps =
    certainty === 'CONTINUED' || Number.isFinite(longest)
      ? gapsIn(reading, stateKey, at, ties).filter(({ length }) => length > longest)
      : [];
  const last = certainty === 'LAST_KNOWN' ? lastOf(own, at) : null;
  const neighbours = [...gaps.flatMap(({ before, after }) => [before, after]), last];
  return {
    sometime,
    origins: originsAt(reading, stateKey, at),
    gap: gaps.length > 0 ? largest(gaps.map(({ length }) => length)) : null,
    affirmedBefore: gaps.length > 0 ? timeOfEvidence(gaps[0]!.before) : null,
    affirmedAfter: gaps.length > 0 ? timeOfEvidence(gaps.at(-1)!.after) : null,
    lastAffirmed: last === null ? null : timeOfEvidence(last),
    memberIds: membersIn(reading, stateKey, at, ties),
    age: last === null ? null : Math.max(0, at.from - last.last.until),
    conflicts: conflicts.filter(({ a, b, when }) => {
      const sides = [...a, ...b];
      const isBeside = (one: Testimony) =>
        neighbours.some((other) => other !== null && isOneStatement(one, other));
      return (
        sides.some(({ state }) => state.key === stateKey) &&
        (overlaps(when, at) || sides.some(isBeside))
      );
    }),
  };
}

function gapsIn(reading: ControlReading, stateKey: string, at: TimeRange, ties: Ties) {
  const { state } = reading.read.find((testimony) => testimony.state.key === stateKey)!;
  return continuedGaps(state, reading, ties).filter(({ continued }) => overlaps(continued, at));
}

function membersIn(reading: ControlReading, key: string, at: TimeRange, ties: Ties): string[] {
  const whole = reading.states.find(({ state }) => state.key === key);
  if (whole === undefined) return [];
  const found = new Set(statesIn(reading, at));
  const states = reading.states.map(({ state }) => state).filter((state) => found.has(state.key));
  return membersAmong(states, whole.state, ties, at).map(({ forceId }) => forceId!);
}

/** Whether it is sure that the state held at some moment of a time. */
function heldIn({ throughout, some, start, end }: Testimony, at: TimeRange): boolean {
  if (throughout !== null && overlaps(throughout, at)) return true;
  return [some, knownEdge(start), knownEdge(end)].some(
    (range) => range !== null && contains(at, range),
  );
}

/** The affirmation that is the last before the end of a time. */
function lastOf(own: readonly Testimony[], at: TimeRange): Testimony | null {
  const before = own.filter(({ goesOn, last }) => goesOn && last.from < at.until);
  return before.reduce<Testimony | null>(
    (latest, one) => (latest === null || one.last.until > latest.last.until ? one : latest),
    null,
  );
}

/** The time of an affirmation, as written where a claim says just that. */
export function timeOfEvidence({ start, end, some, spoken, edtf }: Testimony): When {
  const bounds =
    start === null && end === null
      ? {
          startEarliest: some.from,
          startLatest: some.until,
          endEarliest: some.from,
          endLatest: some.until,
        }
      : {
          startEarliest: start?.earliest ?? null,
          startLatest: start?.latest ?? null,
          endEarliest: end?.earliest ?? null,
          endLatest: end?.latest ?? null,
        };
  return { edtf: edtf ?? formatEdtfMoment(spoken.from, spoken.until), ...bounds };
}
