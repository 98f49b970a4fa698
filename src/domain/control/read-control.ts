import { compare } from '../compare';
import { largest } from '../extremes';
import { groupBy } from '../group-by';
import { commonOf, meets, unionOf, without, type RangeSet } from '../range-set';
import { rangeOf, type TimeRange } from '../time-range';
import { collectSpells } from './collect-spells';
import { continuedGaps, continuedTime } from './continued';
import type { ControlEvidence } from './control-evidence';
import { narrowByOthers, type OtherDate } from './exclude';
import { lastKnownStates } from './last-known';
import { timeOfSuccession, type PlaceState, type Ties } from './place-state';
import { gapLengths, type GapLength } from './gap-lengths';
import { hedgedTimes, possibleTime, together } from './possible';
import { readVoices, type Voices } from './read-voices';
import type { Spell } from './spell';
import type { StrictPair } from './strict';
import { deniesState, type Testimony } from './testimony';
import { findUnreported, type Unreported } from './unless-changed';

/** How sure a state is at which times; no two of the sets overlap. */
export interface StateTimes {
  readonly state: PlaceState;
  readonly certain: RangeSet;
  readonly continued: RangeSet;
  /** How long its gaps are, at least where it is CONTINUED. */
  readonly gaps: readonly GapLength[];
  readonly possible: RangeSet;
  readonly lastKnown: RangeSet;
  /** When a contradiction that is STRICT bears on it. */
  readonly disputed: RangeSet;
}

/** Hedged testimonies of one state whose times overlap. */
export type HedgedGroup = ReturnType<typeof together>[number];

/** The evidence of one place, read. */
export interface ControlReading extends Voices {
  readonly unreported: readonly Unreported[];
  readonly spells: readonly Spell[];
  readonly hedged: readonly HedgedGroup[];
  readonly states: readonly StateTimes[];
}

/**
 * Reads the evidence of one place together. It finds contradictions between claims first, then each
 * voice's runs. Then it compares the voices and finds how sure each state is at each time.
 */
export function readControl(evidence: readonly ControlEvidence[], ties: Ties): ControlReading {
  const voices = readVoices(evidence, ties);
  const { read, strictAsRead, counted, runs } = voices;
  const unreported = findUnreported(voices, ties);

  const spells = collectSpells(read, runs, ties);
  narrowByOthers(spells, counted, otherDates(strictAsRead, unreported), ties);
  const hedged = hedgedGroups(read);
  const states = stateTimes({ ...voices, unreported, spells, hedged }, ties);
  return { ...voices, unreported, spells, hedged, states };
}

/** The keys of the states that the place may be in at some moment of a time, sorted. */
export function statesIn({ states }: Pick<ControlReading, 'states'>, time: TimeRange): string[] {
  return states
    .filter(({ certain, continued, possible, lastKnown }) =>
      [certain, continued, possible, lastKnown].some((set) => meets(set, time)),
    )
    .map(({ state }) => state.key)
    .sort();
}

/** By when the same beginning lies as others date it later: who lost the place may have held it until then. */
function otherDates(
  strict: readonly StrictPair[],
  unreported: readonly Unreported[],
): Map<Testimony, OtherDate> {
  const dates = new Map<Testimony, OtherDate>();
  const groups = [
    ...strict.flatMap(({ a, b, aspect }) => (aspect === 'START' ? [[a, b]] : [])),
    ...unreported.flatMap(({ a, b, aspect }) => (aspect === 'CAPTURE' ? [[...a, ...b]] : [])),
  ];
  const startOf = ({ start }: Testimony) => start?.latest ?? -Infinity;
  // Only the second of three dates tells the first of the third. So the latest come first.
  const sorted = groups
    .map((dated) => ({ dated, latest: largest(dated.map(startOf)) }))
    .sort((x, y) => compare(y.latest, x.latest));
  for (const { dated } of sorted) {
    const latest = largest(dated.map((one) => dates.get(one)?.moment ?? startOf(one)));
    const claims = dated.flatMap((one) => dates.get(one)?.claims ?? one.claims);
    for (const one of dated) {
      if ((dates.get(one)?.moment ?? -Infinity) < latest)
        dates.set(one, { moment: latest, claims });
    }
  }
  return dates;
}

function hedgedGroups(read: readonly Testimony[]): HedgedGroup[] {
  const possible = read.filter(({ stance }) => stance === 'POSSIBLE');
  const times = hedgedTimes(possible, read);
  const timed = possible.map((testimony, index) => ({ testimony, time: times[index]! }));
  return [...groupBy(timed, ({ testimony }) => testimony.state.key).values()].flatMap(together);
}

type Found = Pick<
  ControlReading,
  'read' | 'said' | 'strict' | 'strictAsRead' | 'unreported' | 'counted' | 'spells' | 'hedged'
>;

function stateTimes(found: Found, ties: Ties): StateTimes[] {
  const { read, strict, unreported, counted, spells, hedged } = found;
  const states = new Map(
    read.filter(({ stance }) => stance !== 'DENIED').map(({ state }) => [state.key, state]),
  );
  const drafts = [...states.values()].map((state) => draftOf(state, found, ties));
  for (const draft of drafts) draft.continued = withoutRivals(draft, drafts, ties);
  const lastKnown = lastKnownStates(spells, counted, found, ties);

  return drafts.map((draft): StateTimes => {
    const { state, certain, continued, gaps, broken, own, further, denied } = draft;
    const rivalsIn = (times: (other: Draft) => RangeSet) =>
      unionOf(
        drafts.flatMap((other) => {
          // UNKNOWN stands beside a known holder only in its own words.
          if (state.status === 'UNKNOWN') return other === draft ? [] : times(other);
          return timeOfSuccession(other.state, state, ties, times(other));
        }),
      );
    const rivals = rivalsIn((other) => unionOf([...other.certain, ...other.continued]));
    const lasts = lastKnown.filter((last) => last.state.key === state.key);
    const beyond = [
      ...without(further, rivals),
      // A voice's own run stands beside another's that goes on between its sightings.
      ...without(
        commonOf(further, timeOfRuns(state, unreported)),
        rivalsIn((other) => other.certain),
      ),
    ];
    const contradicted = strict.flatMap(({ a, aspect, when }) =>
      aspect === 'DENIAL' && a.state.key === state.key ? [when] : [],
    );
    const said = unionOf([
      ...own,
      ...broken,
      ...hedged.flatMap(({ testimonies, time }) =>
        testimonies[0]!.state.key === state.key ? [time] : [],
      ),
    ]);
    const perhaps = unionOf([...without(unionOf([...said, ...beyond]), denied), ...contradicted]);
    const sure = unionOf([...certain, ...continued]);
    const possible = without(perhaps, sure);
    // Beside what is surely another state only if the two contradict each other.
    const after = without(
      unionOf(
        lasts.flatMap(({ from, isQuarrel }) =>
          without([{ from, until: Infinity }], isQuarrel ? [] : rivals),
        ),
      ),
      denied,
    );
    return {
      ...{ state, certain, gaps, possible },
      continued: without(continued, certain),
      lastKnown: without(after, unionOf([...sure, ...possible])),
      disputed: unionOf(
        strict.flatMap(({ a, b, when }) =>
          a.state.key === state.key || b.state.key === state.key ? [when] : [],
        ),
      ),
    };
  });
}

/** When a voice's run of a state contradicts another's. */
function timeOfRuns({ key }: PlaceState, unreported: readonly Unreported[]): RangeSet {
  return unionOf(
    unreported
      .filter(
        ({ aspect, a, b }) =>
          aspect === 'RUNS' && [a, b].some((side) => side[0]!.state.key === key),
      )
      .map(({ when }) => when),
  );
}

interface Draft {
  readonly state: PlaceState;
  readonly certain: RangeSet;
  continued: RangeSet;
  readonly gaps: readonly GapLength[];
  /** Where it would be CONTINUED if no other state were. */
  broken: RangeSet;
  readonly own: RangeSet;
  readonly further: RangeSet;
  readonly denied: RangeSet;
}

function draftOf(state: PlaceState, { read, counted, spells }: Found, ties: Ties): Draft {
  const own = read.filter((testimony) => testimony.state.key === state.key);
  const certain = own.flatMap(({ stance, throughout }) =>
    stance === 'AFFIRMED' && throughout !== null ? [throughout] : [],
  );
  const denied = counted.flatMap((testimony) =>
    deniesState(testimony) && testimony.state.key === state.key ? [testimony.throughout!] : [],
  );
  const ownSpells = spells.filter((spell) => spell.state.key === state.key);
  const possible = possibleTime(ownSpells);
  const gaps = continuedGaps(state, { counted, spells }, ties);
  return {
    ...{ state, own: possible.own, further: possible.further, broken: [] },
    certain: unionOf([...certain, ...logSeams(own)]),
    continued: without(continuedTime(gaps), unionOf(denied)),
    gaps: gapLengths(gaps),
    denied: unionOf(denied),
  };
}

/** Two states of which one ends the other are never both CONTINUED: there, both are POSSIBLE. */
function withoutRivals(draft: Draft, drafts: readonly Draft[], ties: Ties): RangeSet {
  const rivals = drafts.flatMap((other) =>
    timeOfSuccession(
      other.state,
      draft.state,
      ties,
      unionOf([...other.continued, ...other.broken]),
    ),
  );
  const shared = commonOf(draft.continued, unionOf(rivals));
  draft.broken = shared;
  return without(draft.continued, shared);
}

/**
 * The times at which a log says again what it said before. The state held until that row and from it on,
 * so throughout, though the row's moment is known to the day alone.
 */
function logSeams(own: readonly Testimony[]): TimeRange[] {
  const rows = own
    .filter(({ isLogRow, stance, throughout }) => isLogRow && stance === 'AFFIRMED' && throughout)
    .sort((a, b) => a.throughout!.from - b.throughout!.from);
  return rows.slice(1).flatMap((row, index) => {
    const before = rows[index]!;
    const isRepeated = before.goesOn;
    const isRepeat = row.start !== null && row.start.earliest === null;
    const seam = rangeOf(before.throughout!.until, row.throughout!.from);
    const isOneVoice = before.voices.join() === row.voices.join();
    return isRepeated && isRepeat && isOneVoice && seam !== null ? [seam] : [];
  });
}
