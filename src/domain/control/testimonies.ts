import { NO_BOUNDS } from '../time-range';
import { compare } from '../compare';
import type { ControlChange } from './control-change';
import type {
  ControlClaimEvidence,
  ControlEventEvidence,
  ControlEvidence,
  EvidenceClaim,
} from './control-evidence';
import { controlChanges } from './control-change';
import { stateKey } from './control-interval';
import { stanceOf } from './stance';
import { testifiedTime, type PlaceState, type Testimony } from './testimony';

/** A loss of which it is only known that it had happened by `latest`. */
export interface EarlierLoss {
  readonly state: PlaceState;
  readonly latest: number;
  readonly eventId: string;
  readonly claims: readonly EvidenceClaim[];
}

/** The evidence of one place, by what it does to the derivation. */
export interface Testimonies {
  readonly affirmed: readonly Testimony[];
  readonly possible: readonly Testimony[];
  readonly denied: readonly Testimony[];
  readonly earlierLosses: readonly EarlierLoss[];
  /** What is affirmed to have changed. */
  readonly changes: readonly ControlChange[];
  readonly deniedEventIds: ReadonlySet<string>;
}

/** Reads the evidence of one place; the result does not depend on the evidence's order. */
export function readTestimonies(evidence: readonly ControlEvidence[]): Testimonies {
  const affirmed: Testimony[] = [];
  const possible: Testimony[] = [];
  const denied: Testimony[] = [];
  const affirmedEvents: ControlEventEvidence[] = [];
  const possibleEvents: ControlEventEvidence[] = [];
  const deniedEventIds = new Set<string>();

  for (const piece of evidence) {
    const stance = stanceOf(piece);
    if (stance === 'SILENT') continue;
    if (piece.kind === 'CONTROL_CLAIM') {
      const into = { AFFIRMED: affirmed, POSSIBLE: possible, DENIED: denied }[stance];
      const testimony = ofControlClaim(piece);
      if (testimony) into.push(testimony);
    } else if (stance === 'DENIED') deniedEventIds.add(piece.eventId);
    else (stance === 'AFFIRMED' ? affirmedEvents : possibleEvents).push(piece);
  }

  const changes = controlChanges(affirmedEvents);
  return {
    affirmed: [...affirmed, ...changes.flatMap(gains), ...changes.flatMap(losses)].sort(
      byKnownTime,
    ),
    // That a force may have lost a place says of no moment that the force held it.
    possible: [...possible, ...controlChanges(possibleEvents).flatMap(gains)].sort(byKnownTime),
    denied: denied.sort(byKnownTime),
    earlierLosses: changes.flatMap(earlierLosses),
    changes,
    deniedEventIds,
  };
}

function ofControlClaim(evidence: ControlClaimEvidence): Testimony | null {
  const time = testifiedTime(evidence.when);
  const state = stateOf(evidence.status, evidence.forceId);
  return time && { ...time, state, claims: [evidence.claim], startedBy: null, endedBy: null };
}

/**
 * Who gains a place holds it from the change on, until an unknown end. Where the change has no time of its
 * own, the gainer is seen to hold the place when that is said.
 */
function gains(change: ControlChange): Testimony[] {
  return change.gains.map((forceId) => ({
    state: stateOf('CONTROLLED', forceId),
    start: { earliest: change.time.earliest, latest: change.time.latest },
    end: NO_BOUNDS,
    known: change.spoken,
    spoken: change.spoken,
    edtf: null,
    claims: change.gainedBy.get(forceId)!,
    startedBy: change.eventId,
    endedBy: null,
  }));
}

/** Who loses a place held it until the change, since an unknown start. */
function losses(change: ControlChange): Testimony[] {
  if (change.time.earliest === null) return [];
  return change.loses.map((forceId) => ({
    state: stateOf('CONTROLLED', forceId),
    start: NO_BOUNDS,
    end: { earliest: change.time.earliest, latest: change.time.latest },
    known: change.spoken,
    spoken: change.spoken,
    edtf: null,
    claims: change.lostBy.get(forceId)!,
    startedBy: null,
    endedBy: change.eventId,
  }));
}

function earlierLosses(change: ControlChange): EarlierLoss[] {
  if (change.time.earliest !== null) return [];
  return change.loses.map((forceId) => ({
    state: stateOf('CONTROLLED', forceId),
    latest: change.time.latest,
    eventId: change.eventId,
    claims: change.lostBy.get(forceId)!,
  }));
}

function stateOf(status: PlaceState['status'], forceId: string | null): PlaceState {
  return { key: stateKey({ status, forceId }), status, forceId };
}

function byKnownTime(a: Testimony, b: Testimony): number {
  return (
    compare(a.known.from, b.known.from) ||
    compare(a.known.until, b.known.until) ||
    compare(a.state.key, b.state.key) ||
    compare(a.claims[0]?.id ?? '', b.claims[0]?.id ?? '') ||
    compare(a.edtf ?? '', b.edtf ?? '') ||
    compare(a.startedBy ?? a.endedBy ?? '', b.startedBy ?? b.endedBy ?? '')
  );
}
