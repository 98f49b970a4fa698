import { largest } from '../extremes';
import { groupBy } from '../group-by';
import type { TimeRange } from '../time-range';
import { succeed, type PlaceState, type Ties } from './place-state';
import type { Spell } from './spell';
import type { StrictPair } from './strict';
import { deniesState, type Testimony } from './testimony';
import type { Unreported } from './unless-changed';

/** A state that is the last known. */
export interface LastKnown {
  readonly state: PlaceState;
  /** After its own last affirmation. */
  readonly from: number;
  /** Another state was affirmed later, but the two contradict each other. */
  readonly isQuarrel: boolean;
}

/** Testimonies that contradict each other. */
export interface Quarrels {
  readonly strictAsRead: readonly StrictPair[];
  readonly unreported: readonly Unreported[];
}

/**
 * The states that were affirmed last, and those in a contradiction with such an affirmation, unless
 * their voices have changed their word since. UNKNOWN ends no other state, but a known holder ends
 * UNKNOWN. A denial of a later moment ends a state, unless it disputes that the state held before. O(s n), of s
 * states.
 */
export function lastKnownStates(
  spells: readonly Spell[],
  testimonies: readonly Testimony[],
  { strictAsRead, unreported }: Quarrels,
  ties: Ties,
): LastKnown[] {
  const affirmed = testimonies.filter(({ stance }) => stance === 'AFFIRMED');
  const endOf = new Map(
    spells.flatMap((spell) => spell.testimonies.map((one) => [one, spell.end.latest] as const)),
  );
  // "At some moment after June" names no last moment. Others may say more exactly when a state ended.
  const said = affirmed
    .filter(({ last }) => Number.isFinite(last.until))
    .map((testimony): Said => {
      const { from, until } = testimony.last;
      const end = testimony.goesOn ? null : (endOf.get(testimony) ?? null);
      return { testimony, last: { from, until: Math.max(from, Math.min(until, end ?? Infinity)) } };
    });
  const distinct = new Map(said.map(({ testimony: { state } }) => [state.key, state]));
  const states = new Map(
    [...distinct].map(([key, state]) => [key, stateOf(state, said, testimonies, ties)]),
  );
  const isLast = ({ testimony: { state }, last }: Said) => {
    const { ownFrom, othersFrom } = states.get(state.key)!;
    return ownFrom < last.until && othersFrom < last.until;
  };
  const lastSaid = new Set(said.filter(isLast).map(({ testimony }) => testimony));
  const quarrels = [...strictAsRead.map(({ a, b }) => ({ a: [a], b: [b] })), ...unreported]
    .flatMap(({ a, b }) => [
      { ours: a, theirs: b },
      { ours: b, theirs: a },
    ])
    .filter(({ theirs }) => theirs.some((testimony) => lastSaid.has(testimony)));
  const disputing = new Set(strictAsRead.map(({ b }) => b));
  const standing = new Set(
    quarrels.flatMap(({ ours, theirs }) =>
      ours[0]!.state.key === theirs[0]!.state.key
        ? []
        : ours.filter((testimony) => !hasTurned(testimony, said, ties)),
    ),
  );

  return [...groupBy(spells, ({ state }) => state.key)].flatMap(([key, own]): LastKnown[] => {
    const { state, othersFrom, denials } = states.get(key) ?? NOTHING;
    const ended = own.filter(({ goesOn }) => !goesOn);
    const endedFrom = largest(ended.map(({ end, known }) => end.earliest ?? known.from));
    return own.flatMap((spell): LastKnown[] => {
      const affirmations = spell.testimonies.filter(
        ({ goesOn, last }) => goesOn && Number.isFinite(last.until),
      );
      const from = largest(affirmations.map(({ last }) => last.until));
      if (!spell.goesOn || affirmations.length === 0 || state === null) return [];
      const isOver = denials.some(
        (denial) =>
          denial.throughout!.from >= from ||
          (denial.throughout!.until > from && !disputing.has(denial)),
      );
      if (isOver || endedFrom >= from) return [];
      const isLastSaid = othersFrom < from;
      const stands = isLastSaid || spell.testimonies.some((one) => standing.has(one));
      return stands ? [{ state, from, isQuarrel: !isLastSaid }] : [];
    });
  });
}

/** An affirmation, and where the last moment lies of which it affirms the state. */
interface Said {
  readonly testimony: Testimony;
  readonly last: TimeRange;
}

/** Statements about a state, and about others that would have ended it. */
interface StateOfPlace {
  readonly state: PlaceState | null;
  /** From where its own last affirmation lies. */
  readonly ownFrom: number;
  /** From where the last affirmation of another state lies. */
  readonly othersFrom: number;
  /** Those of it that are sure of some moment. */
  readonly denials: readonly Testimony[];
}

const NOTHING: StateOfPlace = {
  state: null,
  ownFrom: -Infinity,
  othersFrom: -Infinity,
  denials: [],
};

function stateOf(
  state: PlaceState,
  said: readonly Said[],
  testimonies: readonly Testimony[],
  ties: Ties,
): StateOfPlace {
  const own = said.filter(({ testimony }) => testimony.state.key === state.key);
  const others = said.filter(({ testimony }) => takesFrom(testimony, state, ties));
  return {
    state,
    ownFrom: largest(own.map(({ last }) => last.from)),
    othersFrom: largest(others.map(({ last }) => last.from)),
    denials: testimonies.filter(
      (testimony) => deniesState(testimony) && testimony.state.key === state.key,
    ),
  };
}

/** Whether a state ends where another begins to be known. */
function takesFrom(other: Testimony, state: PlaceState, ties: Ties): boolean {
  if (state.status === 'UNKNOWN') return other.state.status !== 'UNKNOWN';
  return succeed(other.state, state, ties, other.last);
}

/** Whether all voices of a testimony have affirmed another state since. */
function hasTurned({ voices, last, state }: Testimony, said: readonly Said[], ties: Ties): boolean {
  const since = said
    .filter((other) => other.last.from >= last.until && takesFrom(other.testimony, state, ties))
    .map(({ testimony }) => testimony);
  return (
    voices.length > 0 &&
    voices.every((voice) => since.some((other) => other.voices.includes(voice)))
  );
}
