import { compare } from '../compare';
import { saidOrPublished } from '../time-order';
import { knownEdge, NO_BOUNDS, type Bounds, type TimeRange } from '../time-range';
import { controlChanges, reportedTime, type ControlChange } from './control-change';
import type {
  ControlClaimEvidence,
  ControlEventEvidence,
  ControlEvidence,
  EvidenceClaim,
} from './control-evidence';
import { endedBy, ownTime, type OwnTime } from './own-time';
import { placeState, type Ties } from './place-state';
import { stanceOf } from './stance';
import type { Testimony } from './testimony';

/** Testimonies from the evidence of one place. */
export interface Testimonies {
  /** As each claim says it by itself: what contradictions are found between. */
  readonly said: readonly Testimony[];
  /** As they are read together: claims of one event agree on its time where they can. */
  readonly read: readonly Testimony[];
  /** The changes that are affirmed. */
  readonly changes: readonly ControlChange[];
  readonly deniedEventIds: ReadonlySet<string>;
}

/** Reads the evidence of one place; the result does not depend on the evidence's order. */
export function readTestimonies(evidence: readonly ControlEvidence[], ties: Ties): Testimonies {
  const sorted = evidence
    .map((piece) => ({ piece, key: keyOf(piece) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ piece }) => piece);
  const claims = sorted.flatMap((piece) =>
    piece.kind === 'CONTROL_CLAIM' ? testimoniesOf(piece, ties) : [],
  );
  const events = sorted.filter((piece) => piece.kind === 'CONTROL_EVENT');
  const taking = (stance: string) => events.filter((piece) => stanceOf(piece) === stance);
  const [affirmed, possible, denied] = [taking('AFFIRMED'), taking('POSSIBLE'), taking('DENIED')];
  const changes = controlChanges(affirmed);
  const denials = denied.flatMap((piece) => ofDeniedEvent(piece, ties));
  const apart = affirmed.flatMap((piece) => controlChanges([piece]));
  return {
    said: [...claims, ...apart.flatMap((change) => ofChange(change, 'AFFIRMED', ties)), ...denials],
    read: [
      ...claims,
      ...changes.flatMap((change) => ofChange(change, 'AFFIRMED', ties)),
      // That a force may have lost a place says of no moment that the force held it.
      ...controlChanges(possible)
        .flatMap((change) => ofChange(change, 'POSSIBLE', ties))
        .map((one): Testimony => (one.start === null ? { ...one, stance: 'DOUBTED' } : one)),
      ...denials,
    ],
    changes,
    deniedEventIds: new Set(denied.map(({ eventId }) => eventId)),
  };
}

const STANCES = {
  CERTAIN: 'AFFIRMED',
  PROBABLE: 'POSSIBLE',
  POSSIBLE: 'POSSIBLE',
  UNCOMMITTED: 'POSSIBLE',
  CERTAIN_NOT: 'DENIED',
  PROBABLE_NOT: 'DOUBTED',
  POSSIBLE_NOT: 'DOUBTED',
} as const;

/** The testimonies of a control claim; none if its time names no moment. */
export function testimoniesOf(
  {
    claim,
    when,
    status,
    forceId,
    isLogRow = false,
  }: Pick<ControlClaimEvidence, 'claim' | 'when' | 'status' | 'forceId' | 'isLogRow'>,
  ties: Ties,
): Testimony[] {
  const stance = STANCES[claim.factuality];
  const time = ownTime(when, saidOrPublished(claim));
  if (time === null) return [];
  const isDenial = stance === 'DENIED' || stance === 'DOUBTED';
  const change = isDenial ? changeOf(time) : null;
  return [
    {
      ...(isDenial ? deniedTime(time, change) : time),
      state: placeState(status, forceId, ties),
      stance: stance === 'DENIED' && isUnsure(time, change) ? 'DOUBTED' : stance,
      claims: [claim],
      voices: claim.speakerIds,
      eventId: null,
      change,
      isLogRow,
    },
  ];
}

/** A start alone that is denied denies that the state began then; an end alone, that it ended. */
function changeOf({ start, end, throughout }: OwnTime): Testimony['change'] {
  if (start !== null && end === null && throughout === null) return 'GAIN';
  const isOpen = throughout?.from === -Infinity;
  return start === null && end !== null && !isOpen ? 'LOSS' : null;
}

/** A denial says that the state held at no moment of its time, or that it began, or ended, at none. */
function deniedTime(time: OwnTime, change: Testimony['change']): OwnTime {
  if (change !== null) return { ...time, throughout: knownEdge(time.start ?? time.end) };
  if (time.start !== null || time.end !== null) return time;
  const throughout = time.throughout ?? time.some;
  return { ...time, throughout, held: throughout };
}

/** Whether a denial is certain of no moment, as its time is unsure: `2015?`, `201X` or one of several. */
function isUnsure({ edtf, held }: OwnTime, change: Testimony['change']): boolean {
  return (change !== null || held === null) && (edtf === null || /[?~%X[]/.test(edtf));
}

function ofChange(change: ControlChange, stance: 'AFFIRMED' | 'POSSIBLE', ties: Ties): Testimony[] {
  const { eventId, gains, loses, time, spoken, gainedBy, lostBy } = change;
  const of = (forceId: string, claims: readonly EvidenceClaim[], own: OwnTime): Testimony => ({
    ...own,
    state: placeState('CONTROLLED', forceId, ties),
    ...{ stance, claims, voices: voicesOf(claims), eventId, change: null },
  });
  return [
    ...gains.map((id) => of(id, gainedBy.get(id)!, gainTime(time, spoken))),
    ...loses.map((id) => of(id, lostBy.get(id)!, lossTime(time, spoken))),
  ];
}

/**
 * A force that gains a place holds it from the change on. Without a time, it is seen to hold it
 * when that is said.
 */
function gainTime({ earliest, latest }: ControlChange['time'], spoken: TimeRange): OwnTime {
  const some = { from: earliest ?? -Infinity, until: latest };
  return {
    ...{ start: { earliest, latest }, end: null, throughout: null, held: null, some },
    ...{ spoken, known: spoken, last: spoken, goesOn: true, edtf: null },
  };
}

/** A force that loses a place held it until the change. */
function lossTime({ earliest, latest }: ControlChange['time'], spoken: TimeRange): OwnTime {
  if (earliest === null) return endedBy(latest, null);
  return {
    ...{ start: null, end: { earliest, latest }, throughout: null, held: null },
    ...{ some: { from: earliest - 1, until: latest - 1 }, spoken, known: spoken, last: spoken },
    ...{ goesOn: false, edtf: null },
  };
}

function ofDeniedEvent(piece: ControlEventEvidence, ties: Ties): Testimony[] {
  const { claim, eventId, gains, loses, when } = piece;
  const reported = reportedTime(piece);
  if (reported === null) return [];
  const { time, spoken } = reported;
  const sure = when === null || !/[?~%X[]/.test(when.edtf) ? sureRange(time, spoken) : null;
  const own: OwnTime = {
    ...{ start: NO_BOUNDS, end: null, throughout: sure, held: sure, some: spoken },
    ...{ spoken, known: spoken, last: spoken, goesOn: false, edtf: when?.edtf ?? null },
  };
  const of =
    (change: 'GAIN' | 'LOSS') =>
    (forceId: string): Testimony => ({
      ...own,
      state: placeState('CONTROLLED', forceId, ties),
      ...{ stance: 'DENIED', claims: [claim], voices: claim.speakerIds, eventId, change },
    });
  return [...gains.map(of('GAIN')), ...loses.map(of('LOSS'))];
}

/** An event that is denied without a time had not yet happened when that was said. */
function sureRange(
  { earliest, latest }: Bounds & { latest: number },
  spoken: TimeRange,
): TimeRange {
  return earliest === null
    ? { from: -Infinity, until: spoken.from }
    : { from: earliest, until: latest };
}

function voicesOf(claims: readonly EvidenceClaim[]): string[] {
  return [...new Set(claims.flatMap(({ speakerIds }) => speakerIds))].sort();
}

function keyOf(piece: ControlEvidence): string {
  const { claim, when } = piece;
  const rest =
    piece.kind === 'CONTROL_CLAIM'
      ? [piece.controlClaimId, piece.status, piece.forceId]
      : [piece.eventId, piece.realis, piece.gains.join(), piece.loses.join()];
  return [claim.id, piece.kind, ...rest, when?.edtf ?? ''].join('|');
}
