import type { Claim } from '../../domain/claim';
import type { ControlClaim } from '../../domain/control-claim';
import { claimId, controlId } from '../../domain/id';
import { asObservation } from '../../domain/observation';
import type { Quantity } from '../../domain/quantity';
import type { When } from '../../domain/when';
import { AboutIndex, type PlacedReferent } from './about-index';
import { type Assertable, attributeAssertions } from './attribute-assertions';
import type { SchemeContext } from './scheme-context';
import type { Budget } from './budget';
import type { NestedClaims } from './nest-claims';
import { inTextOrder } from './placed-text';
import type { ClaimDraft } from './read-claims';
import type { ControlDraft } from './read-controls';
import { type PlacedReport, type Referents, unique } from './read-events';
import type { QuantityDraft } from './read-quantities';
import type { PlacedRelation } from './read-relations';

/** The parts of a document's claims. */
export interface ClaimParts {
  readonly nested: NestedClaims;
  readonly reports: readonly PlacedReport[];
  readonly controls: readonly ControlDraft[];
  readonly relations: readonly PlacedRelation[];
  readonly quantities: readonly QuantityDraft[];
  readonly referents: Referents;
  readonly budget: Budget;
  /**
   * Whether some claims could not be read. Those may contain an annotation that seems to stand in
   * no claim.
   */
  readonly lacksClaims: boolean;
}

/** Something asserted, with its ids in the claim and in the graph. */
interface Asserted extends Assertable {
  readonly ids: readonly string[];
  /** Null if it is not an event. */
  readonly reportId: string | null;
}

/** The claims of a document, and the records that belong to them. */
export interface MadeClaims {
  readonly claims: Claim[];
  readonly controlClaims: ControlClaim[];
  readonly quantities: Quantity[];
}

/**
 * Makes the claims with their assertions and with the entities and events that they are about. Makes
 * the control claims and quantities among these too.
 */
export function makeClaims(parts: ClaimParts, context: SchemeContext): MadeClaims {
  const { nested, reports, controls, relations } = parts;
  const users = usersOf(reports);
  const alone = parts.quantities.filter(({ annotationId }) => !users.has(annotationId));
  const asserted: Asserted[] = [
    ...reports.map(({ report, trigger, ...at }) => ({
      ...at,
      extent: trigger.extent,
      ids: [report.eventId],
      reportId: report.id,
    })),
    ...controls.map(({ trigger, ...control }) => ({
      ...control,
      extent: trigger.extent,
      ids: idsOf(control, context),
      reportId: null,
    })),
    ...relations.map(({ relation, ...at }) => ({ ...at, ids: [relation.id], reportId: null })),
    ...alone.map(({ annotationId, line, extent }) => ({
      ...{ annotationId, line, extent, ids: [], reportId: null },
    })),
  ].sort((a, b) => a.extent.start - b.extent.start);
  const { containment, drafts } = nested;
  const assertions = attributeAssertions(
    asserted,
    drafts,
    containment,
    parts.lacksClaims ? null : context.problems,
  );
  const draftOf = new Map(drafts.map((draft) => [draft.annotationId, draft]));
  const about = new AboutIndex(placeReferents(parts, context), parts.budget);
  const claims = drafts.map((draft): Claim => {
    const own = assertions.byClaim.get(draft.annotationId) ?? [];
    const parent = nested.parents.get(draft.annotationId);
    return {
      id: claimId(context.name, draft.annotationId),
      parentId: parent === undefined ? null : claimId(context.name, parent),
      speakerIds: draft.speakerIds,
      speakerText: draft.speakerText,
      mode: draft.mode,
      factuality: draft.factuality,
      text: draft.text,
      spans: draft.spans,
      aboutIds: about.inside(draft.content),
      assertsIds: [...new Set(own.flatMap(({ ids }) => ids))],
      reportIds: own.flatMap(({ reportId }) => reportId ?? []),
      occasionId: draft.occasionId,
      saidWhen: draft.saidWhen,
    };
  });
  const controlClaims = controls.flatMap((control): ControlClaim[] => {
    const claimIds = assertions.claimsOf.get(control.annotationId) ?? [];
    const when = timeOf(control, claimIds, draftOf, context);
    if (when === null) return [];
    const { placeId, forceIds, status } = control;
    return idsOf(control, context).map((id, index) => ({
      id,
      placeId,
      forceId: forceIds[index] ?? null,
      status,
      when,
    }));
  });
  const quantities = parts.quantities.map(({ annotationId, id, spans, value }): Quantity => {
    const tellers = users.get(annotationId) ?? [];
    const from = tellers.length === 0 ? [annotationId] : tellers.map((one) => one.annotationId);
    const claimed = unique(from.flatMap((one) => assertions.claimsOf.get(one) ?? []));
    return {
      id,
      ...value,
      spans,
      claimIds: claimed.map((claim) => claimId(context.name, claim)),
      eventIds: unique(tellers.map(({ report }) => report.eventId)),
    };
  });
  return { claims, controlClaims, quantities };
}

/**
 * The reports that have each quantity as an argument, by its annotation. Claims of these reports
 * give the quantity.
 */
function usersOf(reports: readonly PlacedReport[]): ReadonlyMap<string, readonly PlacedReport[]> {
  const users = new Map<string, PlacedReport[]>();
  for (const report of reports) {
    for (const id of report.quantities) users.set(id, [...(users.get(id) ?? []), report]);
  }
  return users;
}

/** A control claim for each force; one if no force is named. */
function idsOf(
  { annotationId, forceIds }: Omit<ControlDraft, 'trigger'>,
  context: SchemeContext,
): string[] {
  const count = Math.max(1, forceIds.length);
  return Array.from({ length: count }, (_, index) =>
    controlId(context.name, annotationId, index + 1),
  );
}

/**
 * A control's own time, else the time at which its claim was said, else the document's publication.
 */
function timeOf(
  { annotationId, line, when }: ControlDraft,
  claims: readonly string[],
  draftOf: ReadonlyMap<string, ClaimDraft>,
  { document, problems }: SchemeContext,
): When | null {
  const [claim, ...others] = claims;
  if (others.length > 0) {
    const message = `${annotationId} is asserted by ${[claim, ...others.slice(0, 8)].join(', ')}`;
    problems.report(line, 'several-claims', message, 'one claim, and another Control for another');
  }
  const said = draftOf.get(claim ?? '')?.saidWhen ?? document.publishedWhen;
  const found = when ?? (said === null ? null : asObservation(said));
  if (found === null && claim !== undefined) {
    const message = `${annotationId} has no time, and neither its claim nor its document gives one`;
    problems.report(line, 'no-time', message, 'a When, or published in corpus.yaml');
  }
  return found;
}

/** Mentions of entities and reports of events, in text order. */
function placeReferents(
  { reports, referents }: ClaimParts,
  { annotations }: SchemeContext,
): PlacedReferent[] {
  const mentions = Array.from(referents.entityIds, ([annotation, id]) => ({
    placed: annotations.placed(annotation),
    id,
  }));
  const events = reports.map(({ trigger, report }) => ({ placed: trigger, id: report.eventId }));
  return [...mentions, ...events]
    .sort((a, b) => inTextOrder(a.placed, b.placed))
    .map(({ placed, id }) => ({ extent: placed.extent, id }));
}
