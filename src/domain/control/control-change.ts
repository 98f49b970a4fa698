import { compare } from '../compare';
import { saidOrPublished, untilSaid } from '../time-order';
import type { TimeRange } from '../time-range';
import { meet, type Bounds } from '../time-range';
import type { ControlEventEvidence, EvidenceClaim } from './control-evidence';
import { groupBy } from '../group-by';

/** An event that changed who holds a place, at the time that its claims agree on. */
export interface ControlChange {
  readonly eventId: string;
  readonly gains: readonly string[];
  readonly loses: readonly string[];
  /** When it happened; `earliest` is null where it is only known to have happened by `latest`. */
  readonly time: Bounds & { readonly latest: number };
  /** The time that its claims speak of: the event's own, else that of the saying. */
  readonly spoken: TimeRange;
  readonly claims: readonly EvidenceClaim[];
  /** Those of the claims that say of this force that it gains, or loses, the place. */
  readonly gainedBy: ReadonlyMap<string, readonly EvidenceClaim[]>;
  readonly lostBy: ReadonlyMap<string, readonly EvidenceClaim[]>;
}

export interface ChangeReport {
  readonly evidence: ControlEventEvidence;
  readonly time: ControlChange['time'];
  readonly spoken: TimeRange;
}

/**
 * The changes that claims of events report. Claims of one event with compatible times are one
 * change. If their times are incompatible, the event has a change at each time, and its claims
 * contradict each other.
 */
export function controlChanges(evidence: readonly ControlEventEvidence[]): ControlChange[] {
  const byEvent = groupBy(evidence, (piece) => piece.eventId);
  return [...byEvent.values()].flatMap(changesOfEvent);
}

function changesOfEvent(evidence: readonly ControlEventEvidence[]): ControlChange[] {
  const reports = evidence
    .map(reportedTime)
    .filter((found) => found !== null)
    .sort(byTime);
  const groups: { time: ControlChange['time']; spoken: TimeRange; reports: ChangeReport[] }[] = [];
  // Those that give a time come first; "had happened by" then joins the latest that it fits.
  const dated = reports.filter(({ time }) => time.earliest !== null);
  const undated = reports.filter(({ time }) => time.earliest === null);
  for (const next of [...dated, ...undated]) {
    const group = groups.findLast(({ time }) => meet(time, next.time) !== null);
    if (!group) {
      groups.push({ time: next.time, spoken: next.spoken, reports: [next] });
      continue;
    }
    group.reports.push(next);
    group.time = meet(group.time, next.time) as ControlChange['time'];
    if (group.time.earliest !== null) {
      group.spoken = { from: group.time.earliest, until: group.time.latest };
    }
  }
  return groups.map((group) => toChange(group.time, group.spoken, group.reports));
}

function toChange(
  time: ControlChange['time'],
  spoken: TimeRange,
  reports: readonly ChangeReport[],
): ControlChange {
  const gainedBy = claimsByForce(reports, ({ gains }) => gains);
  const lostBy = claimsByForce(reports, ({ loses }) => loses);
  return {
    eventId: (reports[0] as ChangeReport).evidence.eventId,
    gains: [...gainedBy.keys()].sort(),
    loses: [...lostBy.keys()].filter((forceId) => !gainedBy.has(forceId)).sort(),
    time,
    spoken,
    claims: reports.map(({ evidence }) => evidence.claim),
    gainedBy,
    lostBy,
  };
}

function claimsByForce(
  reports: readonly ChangeReport[],
  forcesOf: (evidence: ControlEventEvidence) => readonly string[],
): Map<string, EvidenceClaim[]> {
  const claims = new Map<string, EvidenceClaim[]>();
  for (const { evidence } of reports) {
    for (const forceId of new Set(forcesOf(evidence))) {
      const found = claims.get(forceId);
      if (found === undefined) claims.set(forceId, [evidence.claim]);
      else found.push(evidence.claim);
    }
  }
  return claims;
}

/** Null where neither the event nor a saying after it has a time: it cannot be placed. */
export function reportedTime(evidence: ControlEventEvidence): ChangeReport | null {
  const { when } = evidence;
  const said = saidOrPublished(evidence.claim);
  const earliest = finite(when?.startEarliest);
  const given = finite(when?.endLatest) ?? finite(when?.startLatest);
  const latest = untilSaid({ earliest, latest: given }, said) ?? finite(said?.endLatest);
  if (latest === null || (earliest !== null && latest <= earliest)) return null;
  const from = earliest ?? (when === null ? finite(said?.startEarliest) : null) ?? latest - 1;
  return { evidence, time: { earliest, latest }, spoken: { from, until: latest } };
}

function finite(bound: number | null | undefined): number | null {
  return typeof bound === 'number' && Number.isFinite(bound) ? bound : null;
}

function byTime(a: ChangeReport, b: ChangeReport): number {
  return (
    (a.time.earliest ?? 0) - (b.time.earliest ?? 0) ||
    a.time.latest - b.time.latest ||
    a.spoken.from - b.spoken.from ||
    compare(a.evidence.claim.id, b.evidence.claim.id)
  );
}
