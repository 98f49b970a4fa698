import { formatEdtfInterval, formatEdtfMoment } from './edtf-format';
import { largest, smallest } from './extremes';
import { isInterval } from './time-order';
import { meet, NO_BOUNDS, type Bounds, type TimeRange } from './time-range';
import type { When } from './when';

/** TOLD: it had happened when it was told. CONTROL: a holder's time ends or begins with the event. */
export const DATE_BASES = ['TOLD', 'CONTROL'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** A claim that affirms an event, and when it was said, else published. */
export interface Telling {
  readonly claimId: string;
  readonly said: Pick<When, 'startEarliest' | 'endLatest'>;
}

/** When an event changed who holds one of its places, and by which claims. */
export interface ChangeDate {
  readonly time: Bounds;
  readonly claimIds: readonly string[];
}

/** A time of an event that no text gives: bounds that follow from claims. */
export interface EventTime {
  readonly when: When;
  readonly basis: readonly DateBasis[];
  /** The claims that narrow the event's own time, sorted. */
  readonly claimIds: readonly string[];
  /** The time by which the event is found. A side without a bound ends at its telling. */
  readonly reach: TimeRange;
}

interface Draft {
  readonly start: Bounds;
  readonly end: Bounds;
}

/**
 * The time of an event as derived from other claims than those of its date; null if they add
 * nothing, or contradict the date. An event without a time, or whose time is not an interval,
 * happened at some moment. One at several places lies from the first change of hands to the last.
 */
export function deriveEventTime(
  own: When | null,
  tellings: readonly Telling[],
  changes: readonly ChangeDate[],
): EventTime | null {
  const isMoment = own === null || !isInterval(own);
  const given = boundsOf(own);
  const teller = firstTelling(tellings, given.start);
  const by = teller === null ? NO_BOUNDS : { earliest: null, latest: teller.said.endLatest };
  const told = narrowed(given, { start: by, end: isMoment ? by : NO_BOUNDS }, true);
  const found =
    told === null || changes.length === 0 ? told : narrowed(told, hull(changes), isMoment);
  if (told === null || found === null || isSame(found, given)) return null;
  const basis: DateBasis[] = [];
  if (!isSame(told, given) && found.start.latest === by.latest) basis.push('TOLD');
  if (!isSame(found, told)) basis.push('CONTROL');
  const claimIds = [
    ...(basis.includes('TOLD') ? [teller!.claimId] : []),
    ...(basis.includes('CONTROL') ? changes.flatMap((change) => change.claimIds) : []),
  ];
  return {
    when: write(found),
    basis,
    claimIds: [...new Set(claimIds)].sort(),
    reach: reachOf(found, found.start.latest === by.latest ? teller : null),
  };
}

function boundsOf(own: When | null): Draft {
  if (own === null) return { start: NO_BOUNDS, end: NO_BOUNDS };
  const { startEarliest, startLatest, endEarliest, endLatest } = own;
  return {
    start: { earliest: startEarliest, latest: startLatest },
    end: { earliest: endEarliest, latest: endLatest },
  };
}

/** Two times that both hold; null where nothing does. An event that lasts may begin before what bounds it, and end after. */
function narrowed(own: Draft, { start, end }: Draft, isMoment: boolean): Draft | null {
  const from = meet(own.start, isMoment ? start : { ...start, earliest: null });
  const until = meet(own.end, isMoment ? end : { ...end, latest: null });
  return from === null || until === null ? null : { start: from, end: until };
}

/** From the first change to the last. */
function hull(changes: readonly ChangeDate[]): Draft {
  const all = (side: keyof Bounds, pick: (moments: readonly number[]) => number) => {
    const moments = changes.map(({ time }) => time[side]);
    return moments.some((moment) => moment === null) ? null : pick(moments as number[]);
  };
  return {
    start: { earliest: all('earliest', smallest), latest: all('latest', smallest) },
    end: { earliest: all('earliest', largest), latest: all('latest', largest) },
  };
}

/** The one that bounds an event most; a telling before all of the event is a mistake, and bounds nothing. */
function firstTelling(tellings: readonly Telling[], { earliest }: Bounds): Telling | null {
  let first: Telling | null = null;
  for (const telling of tellings) {
    const moment = telling.said.endLatest;
    if (moment === null || !Number.isFinite(moment) || moment <= (earliest ?? -Infinity)) continue;
    const best = first?.said.endLatest ?? Infinity;
    if (moment < best || (moment === best && telling.claimId < first!.claimId)) first = telling;
  }
  return first;
}

function isSame(a: Draft, b: Draft): boolean {
  return (['start', 'end'] as const).every(
    (side) => a[side].earliest === b[side].earliest && a[side].latest === b[side].latest,
  );
}

function write({ start, end }: Draft): When {
  const bounds = {
    ...{ startEarliest: start.earliest, startLatest: start.latest },
    ...{ endEarliest: end.earliest, endLatest: end.latest },
  };
  const isOneMoment = start.earliest === end.earliest && start.latest === end.latest;
  const edtf = isOneMoment
    ? formatEdtfMoment(start.earliest ?? -Infinity, start.latest ?? Infinity)
    : formatEdtfInterval(bounds);
  return { edtf, ...bounds };
}

function reachOf({ start, end }: Draft, teller: Telling | null): TimeRange {
  const until = end.latest ?? start.latest ?? (end.earliest ?? start.earliest)! + 1;
  const told = teller?.said.startEarliest ?? until - 1;
  const from = start.earliest ?? end.earliest ?? told;
  return { from: Math.min(from, until - 1), until };
}
