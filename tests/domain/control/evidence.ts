import type {
  ControlClaimEvidence,
  ControlEventEvidence,
  TracedClaim,
} from '../../../src/domain/control/control-evidence';
import type { ControlInterval } from '../../../src/domain/control/control-interval';
import { controlAt } from '../../../src/domain/control/control-at';
import { originOf } from '../../../src/domain/control/origin';
import { parseEdtf } from '../../../src/domain/edtf';

let count = 0;

type ClaimSettings = Partial<Omit<TracedClaim, 'saidWhen' | 'publishedWhen'>> & {
  readonly said?: string;
  readonly published?: string;
};

export function claim({ said, published, ...settings }: ClaimSettings = {}): TracedClaim {
  count += 1;
  const documentId = settings.documentId ?? 'document:test';
  const speakerIds = settings.speakerIds ?? ['organisation:observer'];
  const speakerText = settings.speakerText ?? null;
  return {
    id: `claim:test:${String(count).padStart(4, '0')}`,
    documentId,
    speakerIds,
    speakerText,
    chainIds: speakerIds,
    sourceIds: speakerIds,
    origin: originOf({ documentId, speakerIds, speakerText }),
    factuality: 'CERTAIN',
    saidWhen: said === undefined ? null : parseEdtf(said),
    publishedWhen: published === undefined ? null : parseEdtf(published),
    recordedAt: 0,
    supersededAt: null,
    ...settings,
  };
}

/** That a force (null: nobody named) held the place. */
export function held(
  forceId: string | null,
  when: string,
  settings: Partial<ControlClaimEvidence<TracedClaim>> & ClaimSettings = {},
): ControlClaimEvidence<TracedClaim> {
  const { placeId = 'city:mosul', status = 'CONTROLLED', isLogRow = false, ...rest } = settings;
  const made = settings.claim ?? claim(rest);
  return {
    ...{ kind: 'CONTROL_CLAIM', claim: made, placeId, status, forceId },
    controlClaimId: made.id.replace('claim', 'control'),
    ...{ when: parseEdtf(when), isLogRow },
  };
}

/** That an event changed who holds the place. */
export function changed(
  change: { gains?: string[]; loses?: string[]; when?: string; eventId?: string },
  settings: Partial<Omit<ControlEventEvidence<TracedClaim>, 'when'>> & ClaimSettings = {},
): ControlEventEvidence<TracedClaim> {
  const { placeId = 'city:mosul', realis = 'ACTUAL', claim: given, ...rest } = settings;
  return {
    ...{ kind: 'CONTROL_EVENT', claim: given ?? claim(rest), placeId, realis },
    eventId: change.eventId ?? 'event:liberation',
    gains: change.gains ?? [],
    loses: change.loses ?? [],
    when: change.when === undefined ? null : parseEdtf(change.when),
  };
}

/** Each state at a time as `force CERTAINTY`, other statuses than CONTROLLED named before it. */
export function at(intervals: readonly ControlInterval[], edtf: string): string[] {
  return controlAt(intervals, parseEdtf(edtf)).map(({ forceId, status, certainty }) =>
    [status === 'CONTROLLED' ? '' : status, forceId ?? '', certainty].filter(Boolean).join(' '),
  );
}

/** The bounds of an interval as dates: `2014-06-01..2014-07-01 2017-07-01..2017-07-11`. */
export function boundsOf({ when }: ControlInterval): string {
  const { startEarliest, startLatest, endEarliest, endLatest } = when;
  return `${brief(startEarliest)}..${brief(startLatest)} ${brief(endEarliest)}..${brief(endLatest)}`;
}

function brief(moment: number | null): string {
  if (moment === null) return '?';
  if (!Number.isFinite(moment)) return 'open';
  return new Date(moment).toISOString().replace(/T00:00:00\.000Z|\.000Z/, '');
}
