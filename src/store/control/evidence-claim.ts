import type { Factuality } from '../../domain/claim';
import type { EvidenceClaim, TracedClaim } from '../../domain/control/control-evidence';
import { originOf } from '../../domain/control/origin';
import { decodeWhen, type WhenProperties } from '../records';

/** The columns of a claim as evidence. */
export interface EvidenceClaimRow extends WhenProperties<'said'>, WhenProperties<'published'> {
  readonly claimId: string;
  readonly documentId: string;
  /** Set for evidence about who held a place. */
  readonly position?: number;
  readonly speakerText: string | null;
  readonly factuality: Factuality;
  readonly speakerIds: readonly string[];
}

/** The columns of a traced claim. */
export interface TracedClaimRow extends EvidenceClaimRow {
  readonly recordedAt: number;
  readonly supersededAt: number | null;
  readonly relayIds: readonly string[];
  readonly publisherIds: readonly string[];
}

export function decodeEvidenceClaim(row: EvidenceClaimRow): EvidenceClaim {
  const { documentId, position, speakerIds, speakerText } = row;
  return {
    id: row.claimId,
    documentId,
    ...(position === undefined ? {} : { position }),
    speakerIds,
    speakerText,
    origin: originOf({ documentId, speakerIds, speakerText }),
    factuality: row.factuality,
    saidWhen: decodeWhen(row, 'said'),
    publishedWhen: decodeWhen(row, 'published'),
  };
}

export function decodeTracedClaim(row: TracedClaimRow): TracedClaim {
  const { publisherIds, relayIds, speakerIds, recordedAt, supersededAt } = row;
  return {
    ...decodeEvidenceClaim(row),
    sourceIds: speakerIds.length > 0 ? speakerIds : publisherIds,
    chainIds: [...new Set([...publisherIds, ...relayIds, ...speakerIds])],
    recordedAt,
    supersededAt,
  };
}
