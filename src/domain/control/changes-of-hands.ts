import { compare } from '../compare';
import { groupBy } from '../group-by';
import {
  compareRanges,
  intersection,
  knownEdge,
  overlaps,
  union,
  type TimeRange,
} from '../time-range';
import { unionOf, type RangeSet } from '../range-set';
import type { Conflict } from '../contradiction/conflict';
import { cutByGap } from './gap-lengths';
import { logChanges } from './log-changes';
import { mergeDates, type DatedDraft } from './merge-dates';
import { membersAmong, NO_TIES, succeed, type PlaceState, type Ties } from './place-state';
import { RangeLookup } from './range-lookup';
import type { ControlReading } from './read-control';
import type { Spell } from './spell';
import { claimIdsBehind, type Testimony } from './testimony';

/** A place passed from one state into another, and somebody reports it. */
export interface ChangeOfHands {
  readonly placeId: string;
  /** Null if no claim says who lost it, and no single state is sure just before. */
  readonly from: PlaceState | null;
  /** Null where it is only said that the one before lost it. */
  readonly to: PlaceState | null;
  /** It lies at some moment of it: from the first of its dates to the last. */
  readonly time: TimeRange;
  /** The dates that its reports give: several where they date one beginning, or one end, otherwise. */
  readonly dates: RangeSet;
  /** False where it is only said to be likely or possible. */
  readonly isAffirmed: boolean;
  /** A claim that reports it stands in a contradiction about it. */
  readonly disputed: boolean;
  /** Those that report it, by id. */
  readonly claimIds: readonly string[];
  /** Its place among all changes of the place, in order: those of one day follow the file of a log. */
  readonly number: number;
}

/** A change while its reports are put together. */
export type ChangeDraft = Pick<ChangeOfHands, 'from' | 'to' | 'time' | 'isAffirmed'> & {
  reports: readonly Testimony[];
  /** When the state that began or ended surely held; null in a log, whose rows are changes of their own. */
  readonly stretch: TimeRange | null;
  /** Where it stands in its log; left out for what is no row of a log. */
  readonly row?: number;
};

/** How changes are read from a place, beside its own claims. */
export interface ChangeSetting {
  readonly ties: Ties;
  /** In ms: a state that is continued over a longer gap is not sure to have gone on. */
  readonly longestGap?: number;
  /** Contradictions with places around and in it. */
  readonly partWhole?: readonly Conflict[];
}

/**
 * The changes of control of a place that claims report, in order of time. They are rows of logs,
 * and claims that a state began or ended. Two sightings of different holders report none. A change
 * of which no first moment is known is left out. One that is dated otherwise is one change with
 * several dates.
 */
export function changesOfHands(
  placeId: string,
  reading: ControlReading,
  { ties, longestGap = Infinity, partWhole = [] }: ChangeSetting,
): ChangeOfHands[] {
  const sure = new SureStates(reading, ties, longestGap);
  const logged = logChanges(reading.counted);
  const drafts = mergeDates([...logged, ...ofSpells(reading, { logged, sure })], reading);
  const contradicted = contradictedIn(reading, partWhole);
  return [...drafts, ...ofHedged(reading, { affirmed: drafts, sure })]
    .sort(byTime)
    .map(({ reports, from, to, time, dates, isAffirmed }, number) => ({
      ...{ placeId, number, from, to, time, dates, isAffirmed },
      disputed: reports.some((testimony) => keysOf(testimony).some((key) => contradicted.has(key))),
      claimIds: claimIdsBehind(reports),
    }));
}

function byTime(a: DatedDraft, b: DatedDraft): number {
  return (
    compareRanges(a.time, b.time) ||
    compare(a.row ?? Infinity, b.row ?? Infinity) ||
    compare(a.to?.key ?? '', b.to?.key ?? '') ||
    compare(a.from?.key ?? '', b.from?.key ?? '') ||
    compare(claimIdsBehind(a.reports).join(), claimIdsBehind(b.reports).join())
  );
}

/** A beginning or an end that is reported, and by whom. */
interface Edge {
  readonly spell: Spell;
  readonly time: TimeRange;
  readonly reports: readonly Testimony[];
}

function ofSpells(
  reading: ControlReading,
  { logged, sure }: { readonly logged: readonly ChangeDraft[]; readonly sure: SureStates },
): ChangeDraft[] {
  const counted = new Set(reading.counted.filter(({ isLogRow }) => isLogRow !== true));
  const edges = (side: 'start' | 'end') =>
    reading.spells.flatMap((spell): Edge[] => {
      const time = finite(knownEdge(spell[side]));
      const reports = spell.testimonies.filter((one) => counted.has(one) && isReported(one, side));
      return time === null || reports.length === 0 ? [] : [{ spell, time, reports }];
    });
  const inLog = groupBy(logged, ({ to }) => to?.key);
  const ends = edges('end');
  const met = new Set<Edge>();
  const gains = edges('start').flatMap(({ spell, time, reports }): ChangeDraft[] => {
    const { state: to } = spell;
    // If a log has it, the log dates it and the others corroborate it.
    const rows = inLog.get(to.key)?.filter((change) => overlaps(change.time, time)) ?? [];
    for (const row of rows) row.reports = [...row.reports, ...reports];
    if (rows.length > 0) return [];
    // A force may hand a place over to one that it is tied to.
    const losses = ends.filter(
      (end) => touch(end.time, time) && succeed(end.spell.state, to, NO_TIES, time),
    );
    if (losses.length === 0) {
      const from = sure.endedAt(time, to);
      return [{ from, to, time, isAffirmed: true, reports, stretch: spell.known }];
    }
    return losses.map((loss) => {
      met.add(loss);
      return {
        ...{ from: loss.spell.state, to, isAffirmed: true, stretch: spell.known },
        time: intersection(loss.time, time) ?? union(loss.time, time),
        reports: [...reports, ...loss.reports],
      };
    });
  });
  const losses = ends
    .filter((end) => !met.has(end))
    .map(({ spell: { state: from, known }, time, reports }): ChangeDraft => {
      return { from, to: null, time, isAffirmed: true, reports, stretch: known };
    });
  return [...gains, ...losses];
}

/** That a state had begun, or ended, by some moment is a change only where an event is reported. */
function isReported(testimony: Testimony, side: 'start' | 'end'): boolean {
  const edge = testimony[side];
  return edge !== null && (knownEdge(edge) !== null || testimony.eventId !== null);
}

/** Changes that are said to be likely or possible, but for those that somebody affirms. */
function ofHedged(
  { hedged }: ControlReading,
  { affirmed, sure }: { readonly affirmed: readonly DatedDraft[]; readonly sure: SureStates },
): DatedDraft[] {
  return hedged.flatMap(({ testimonies }): DatedDraft[] => {
    const reports = testimonies.filter(
      (one) => one.isLogRow !== true && finite(knownEdge(one.start)) !== null,
    );
    const { state: to } = testimonies[0]!;
    const isAffirmed = (time: TimeRange) =>
      affirmed.some(
        ({ to: gainer, dates }) =>
          gainer?.key === to.key && dates.some((date) => touch(date, time)),
      );
    return unionOf(reports.map(({ start }) => knownEdge(start)!))
      .filter((time) => !isAffirmed(time))
      .map((time) => ({
        ...{ from: sure.before(time, to), to, time, dates: [time], isAffirmed: false },
        reports: reports.filter(({ start }) => overlaps(knownEdge(start)!, time)),
      }));
  });
}

/** Which states are CERTAIN or CONTINUED at a moment. */
class SureStates {
  private readonly states: readonly { state: PlaceState; times: RangeLookup }[];

  constructor(
    { states }: ControlReading,
    private readonly ties: Ties,
    longestGap: number,
  ) {
    this.states = states.map(({ state, certain, continued, gaps }) => {
      const short = cutByGap(continued, gaps).filter(({ gap }) => gap <= longestGap);
      return { state, times: new RangeLookup([...certain, ...short]) };
    });
  }

  /**
   * The one state that is sure just before a change to another; null where there are none or several. Where a force
   * and a member of it both held the place, the member's.
   */
  before({ from }: TimeRange, to: PlaceState): PlaceState | null {
    const time = { from: from - 1, until: from };
    const others = this.at(time.from).filter(({ key }) => key !== to.key);
    return onlyOf(
      others.filter((state) => membersAmong(others, state, this.ties, time).length === 0),
    );
  }

  /** The same, where it is not sure just after the change too: somebody says that it went on. */
  endedAt(time: TimeRange, to: PlaceState): PlaceState | null {
    const after = new Set(this.at(time.until));
    const before = this.before(time, to);
    return before !== null && after.has(before) ? null : before;
  }

  private at(moment: number): PlaceState[] {
    const time = { from: moment, until: moment + 1 };
    return this.states.flatMap(({ state, times }) => (times.meets(time) ? [state] : []));
  }
}

function onlyOf(states: readonly PlaceState[]): PlaceState | null {
  return states.length === 1 ? states[0]! : null;
}

/** "To the 20th" and "from the 21st" are one change. */
function touch(a: TimeRange, b: TimeRange): boolean {
  return a.from <= b.until && b.from <= a.until;
}

function finite(range: TimeRange | null): TimeRange | null {
  return range !== null && Number.isFinite(range.from) && Number.isFinite(range.until)
    ? range
    : null;
}

/**
 * The claims and statements that are a side of a strict contradiction, or of one about a date or a
 * change of a whole.
 */
function contradictedIn(
  { strict, unreported }: ControlReading,
  partWhole: readonly Conflict[],
): Set<string> {
  const dates = unreported.filter(({ aspect }) => aspect === 'CAPTURE' || aspect === 'LOSS');
  const around = partWhole.filter(
    ({ strength, aspect }) => strength === 'STRICT' || aspect === 'TAKEN',
  );
  return new Set([
    ...strict.flatMap(({ a, b }) => [a, b].flatMap(keysOf)),
    ...[...dates, ...around].flatMap(({ a, b }) => [...a, ...b].flatMap(keysOf)),
  ]);
}

function keysOf({ claims, state }: Testimony): string[] {
  return claims.map(({ id }) => `${id} ${state.key}`);
}
