import type { AnnotatedDocument } from '../../domain/corpus';
import type { ClaimContent } from './claim-contents';
import { type ExistingRecord, splitVersion } from './version-assigner';

/**
 * Drops the retracted claims that still say the same, the claims nested in them, and the control
 * claims, event reports and quantities that no other claim of the document has.
 */
export function withoutRetracted(
  annotated: AnnotatedDocument,
  existing: readonly ExistingRecord[],
  says: ReadonlyMap<string, ClaimContent>,
): AnnotatedDocument {
  const retracted = new Map<string, Set<string | null>>();
  for (const { id, fingerprint, wording, retracted: isOut } of existing) {
    if (!isOut) continue;
    const { baseId } = splitVersion(id);
    retracted.set(baseId, (retracted.get(baseId) ?? new Set()).add(wording ?? fingerprint));
  }
  if (retracted.size === 0) return annotated;
  const out = new Set<string>();
  for (const { id, parentId } of annotated.claims) {
    const { fingerprint, wording } = says.get(id)!;
    const hashes = retracted.get(id);
    const isOut = hashes !== undefined && (hashes.has(wording) || hashes.has(fingerprint));
    if (isOut || (parentId !== null && out.has(parentId))) out.add(id);
  }
  if (out.size === 0) return annotated;
  const claims = annotated.claims.filter(({ id }) => !out.has(id));
  const gone = annotated.claims.filter(({ id }) => out.has(id));
  const stay = new Set(
    claims.flatMap(({ assertsIds, reportIds }) => [...assertsIds, ...reportIds]),
  );
  const leave = new Set(
    gone
      .flatMap(({ assertsIds, reportIds }) => [...assertsIds, ...reportIds])
      .filter((id) => !stay.has(id)),
  );
  return {
    ...annotated,
    claims,
    controlClaims: annotated.controlClaims.filter(({ id }) => !leave.has(id)),
    events: annotated.events.filter(({ id }) => !leave.has(id)),
    quantities: annotated.quantities.filter(
      ({ claimIds }) => claimIds.length === 0 || claimIds.some((id) => !out.has(id)),
    ),
  };
}
