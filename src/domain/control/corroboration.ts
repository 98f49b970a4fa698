import type { ControlEventEvidence, ControlEvidence, EvidenceClaim } from './control-evidence';
import { groupBy } from '../group-by';
import { countOrigins } from './origin';
import { stanceOf } from './stance';
import { saidOrPublished } from '../time-order';
import { compareRanges } from '../time-range';
import { ownTime } from './own-time';
import { countVoices, overlapping, ownTimes, voiceTimes } from './origins';
import { NO_TIES, placeState, stateKey, type Ties } from './place-state';
import { readVoices } from './read-voices';
import type { Testimony } from './testimony';

/**
 * The evidence of which at least `minimum` independent origins say the same, in its order. Claims
 * say the same of a place if they take the same stance to the same event, or to the same force and
 * status at overlapping times. The times overlap directly, through other claims, or through the
 * runs of their voices. An event keeps only the forces that so many origins say gained or lost the
 * place. Each keeps the time that it gives. O(n log n).
 */
export function corroborated<E extends ControlEvidence>(
  evidence: readonly E[],
  minimum: number,
  ties: Ties = NO_TIES,
): E[] {
  const kept = corroboratedByRuns(evidence, minimum, ties);
  const groups = [...groupBy(evidence, subjectOf).values()].flatMap(together);
  const enough = ofEnoughOrigins(evidence, groups, minimum);
  const isEnough = new Set(enough);
  const changes = groupBy(
    enough.flatMap((piece) => changesOf(piece).map((change) => ({ change, claim: piece.claim }))),
    ({ change }) => change,
  );
  const isBorneOut = (change: string) =>
    countOrigins((changes.get(change) ?? []).map(({ claim }) => claim)) >= minimum;
  return evidence.flatMap((piece) => {
    // A denial is kept or dropped as a whole, whoever is said to have gained.
    if (piece.kind !== 'CONTROL_EVENT' || stanceOf(piece) === 'DENIED') {
      const isKept = isEnough.has(piece) || keysOf(piece, ties).some((key) => kept.has(key));
      return isKept ? [piece] : [];
    }
    const isLeft = (change: string, key: string) =>
      (isEnough.has(piece) && isBorneOut(change)) || kept.has(key);
    const gains = piece.gains.filter((force) =>
      isLeft(gainOf(piece, force), eventKey(piece, 'gain', force, ties)),
    );
    const loses = piece.loses.filter((force) =>
      isLeft(lossOf(piece, force), eventKey(piece, 'loss', force, ties)),
    );
    // A claim that only dates the event still bounds the runs that the event is in.
    const isDate = stanceOf(piece) !== 'SILENT' && kept.has(dateKey(piece));
    return gains.length + loses.length > 0 || isDate ? [{ ...piece, gains, loses }] : [];
  });
}

/**
 * The keys of evidence that stands in overlapping runs, or in overlapping hedged times, of so many
 * voices.
 */
function corroboratedByRuns(
  evidence: readonly ControlEvidence[],
  minimum: number,
  ties: Ties,
): Set<string> {
  const kept = new Set<string>();
  for (const own of groupBy(evidence, ({ placeId }) => placeId).values()) {
    const { runs, affirmed, read } = readVoices(own, ties);
    const hedged = read.filter(({ stance }) => stance === 'POSSIBLE').flatMap(ownTimes);
    const groups = [voiceTimes(runs, affirmed), hedged].flatMap((times) =>
      [...groupBy(times, ({ testimonies }) => testimonies[0]!.state.key).values()].flatMap(
        overlapping,
      ),
    );
    for (const group of groups.filter((found) => countVoices(found) >= minimum)) {
      for (const { testimonies } of group) {
        for (const key of testimonies.flatMap(keysOfTestimony)) kept.add(key);
        for (const { eventId } of testimonies) {
          if (eventId !== null) kept.add(dateKey({ eventId, placeId: own[0]!.placeId }));
        }
      }
    }
  }
  return kept;
}

/** Keys that identify a statement of a claim, as a testimony has it. */
function keysOfTestimony({ claims, eventId, state, start, edtf }: Testimony): string[] {
  const what = eventId === null ? edtf : `${eventId} ${start === null ? 'loss' : 'gain'}`;
  return claims.map(({ id }) => [id, state.key, what].join(' '));
}

/** The same, as a piece of evidence has it. */
function keysOf(piece: ControlEvidence, ties: Ties): string[] {
  if (piece.kind === 'CONTROL_EVENT') return [];
  const { claim, status, forceId, when } = piece;
  return [[claim.id, placeState(status, forceId, ties).key, when.edtf].join(' ')];
}

function dateKey({ eventId, placeId }: Pick<ControlEventEvidence, 'eventId' | 'placeId'>): string {
  return `${placeId} ${eventId}`;
}

function eventKey(
  { claim, eventId }: ControlEventEvidence,
  change: 'gain' | 'loss',
  forceId: string,
  ties: Ties,
): string {
  const { key } = placeState('CONTROLLED', forceId, ties);
  return [claim.id, key, `${eventId} ${change}`].join(' ');
}

/** The changes that an event is said to make, as keys. */
function changesOf(piece: ControlEvidence): string[] {
  if (piece.kind !== 'CONTROL_EVENT') return [];
  const { gains, loses } = piece;
  return [
    ...gains.map((force) => gainOf(piece, force)),
    ...loses.map((force) => lossOf(piece, force)),
  ];
}

function gainOf(piece: ControlEvidence, force: string): string {
  return `${subjectOf(piece)} gain ${force}`;
}

function lossOf(piece: ControlEvidence, force: string): string {
  return `${subjectOf(piece)} loss ${force}`;
}

/** The pieces in groups that at least `minimum` independent origins stand behind, in their order. */
export function ofEnoughOrigins<Piece extends { readonly claim: EvidenceClaim }>(
  pieces: readonly Piece[],
  groups: Iterable<readonly Piece[]>,
  minimum: number,
): Piece[] {
  const kept = new Set<Piece>();
  for (const group of groups) {
    if (countOrigins(group.map(({ claim }) => claim)) < minimum) continue;
    for (const piece of group) kept.add(piece);
  }
  return pieces.filter((piece) => kept.has(piece));
}

function subjectOf(evidence: ControlEvidence): string {
  const said = evidence.kind === 'CONTROL_EVENT' ? evidence.eventId : stateKey(evidence);
  return [evidence.placeId, stanceOf(evidence), evidence.kind, said].join(' ');
}

/** Cuts evidence of one subject where the times spoken of leave a gap. */
function together<E extends ControlEvidence>(same: readonly E[]): E[][] {
  if (same[0]!.kind === 'CONTROL_EVENT') return [[...same]];
  const timed = same.flatMap((piece) => {
    const time =
      piece.kind === 'CONTROL_CLAIM' ? ownTime(piece.when, saidOrPublished(piece.claim)) : null;
    return time ? [{ piece, spoken: time.spoken }] : [];
  });
  timed.sort((a, b) => compareRanges(a.spoken, b.spoken));
  const groups: E[][] = [];
  let until = -Infinity;
  for (const { piece, spoken } of timed) {
    const group = groups.at(-1);
    if (group && spoken.from < until) group.push(piece);
    else groups.push([piece]);
    until = Math.max(until, spoken.until);
  }
  return groups;
}
