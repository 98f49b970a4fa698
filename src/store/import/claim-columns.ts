import {
  type Columns,
  columnsOf,
  edgesTo,
  type NumberedEdge,
  NumberedIds,
  type TimeColumns,
  timeColumns,
} from '../columns';
import type { ClaimWriteRow, ControlClaimWriteRow, OrderedTarget } from './record-rows';

const CLAIM_PROPERTIES = [
  ...(['id', 'fingerprint', 'wording', 'documentId', 'position', 'text', 'searchWords'] as const),
  ...(['sourceWords', 'mode', 'factuality', 'speakerText', 'sourceUrl', 'spanRoles'] as const),
  ...(['spanStarts', 'spanEnds', 'spanExacts', 'spanPrefixes', 'spanSuffixes'] as const),
] as const;
const CONTROL_PROPERTIES = ['id', 'status', 'isLogRow', 'changedEdtf', 'asOfEdtf'] as const;

/** The parameters of create-claims.cypher. */
export type ClaimColumns = {
  readonly claims: Columns<Pick<ClaimWriteRow, (typeof CLAIM_PROPERTIES)[number]>> & {
    readonly said: TimeColumns;
    readonly published: TimeColumns;
    readonly document: readonly number[];
  };
  readonly controlClaims: Columns<
    Pick<ControlClaimWriteRow, (typeof CONTROL_PROPERTIES)[number]>
  > & {
    readonly when: TimeColumns;
    readonly claim: readonly number[];
    readonly place: readonly number[];
    readonly order: readonly (number | null)[];
  };
  readonly documentIds: readonly string[];
  readonly otherClaimIds: readonly string[];
  readonly entityIds: readonly string[];
  readonly eventIds: readonly string[];
  readonly relationIds: readonly string[];
  readonly reportIds: readonly string[];
  readonly quantityIds: readonly string[];
  readonly speakers: readonly NumberedEdge[];
  readonly aboutEntities: readonly NumberedEdge[];
  readonly aboutEvents: readonly NumberedEdge[];
  readonly assertedEvents: readonly NumberedEdge[];
  readonly assertedRelations: readonly NumberedEdge[];
  readonly reports: readonly NumberedEdge[];
  readonly quantities: readonly NumberedEdge[];
  readonly occasions: readonly NumberedEdge[];
  readonly holders: readonly NumberedEdge[];
};

/** These claims and control claims as create-claims.cypher takes them. */
export function claimColumns(
  claims: readonly ClaimWriteRow[],
  controlClaims: readonly ControlClaimWriteRow[],
): ClaimColumns {
  const claimIds = new NumberedIds(claims.map(({ id }) => id));
  const documentIds = new NumberedIds();
  const entityIds = new NumberedIds();
  const eventIds = new NumberedIds();
  const relationIds = new NumberedIds();
  const reportIds = new NumberedIds();
  const quantityIds = new NumberedIds();
  return {
    claims: {
      ...columnsOf(claims, CLAIM_PROPERTIES),
      said: timeColumns(claims.map(({ said }) => said)),
      published: timeColumns(claims.map(({ published }) => published)),
      document: claims.map(({ documentId }) => documentIds.numberOf(documentId)),
    },
    controlClaims: {
      ...columnsOf(controlClaims, CONTROL_PROPERTIES),
      when: timeColumns(controlClaims.map(({ when }) => when)),
      claim: controlClaims.map(({ claimId }) => claimIds.numberOf(claimId)),
      place: controlClaims.map(({ placeId }) => entityIds.numberOf(placeId)),
      order: controlClaims.map(({ order }) => edgeOrder(order)),
    },
    speakers: orderedEdges(entityIds, claims, ({ speakers }) => speakers),
    aboutEntities: orderedEdges(entityIds, claims, (claim) => claim.aboutEntities),
    aboutEvents: orderedEdges(eventIds, claims, (claim) => claim.aboutEvents),
    assertedEvents: orderedEdges(eventIds, claims, (claim) => claim.assertedEvents),
    assertedRelations: orderedEdges(relationIds, claims, (claim) => claim.assertedRelations),
    reports: edgesTo(reportIds, claims, (claim) => claim.reportIds),
    quantities: orderedEdges(quantityIds, claims, ({ quantities }) => quantities),
    occasions: edgesTo(eventIds, claims, ({ occasionIds }) => occasionIds),
    holders: edgesTo(entityIds, controlClaims, ({ forceIds }) => forceIds),
    documentIds: documentIds.ids,
    otherClaimIds: claimIds.ids.slice(claims.length),
    entityIds: entityIds.ids,
    eventIds: eventIds.ids,
    relationIds: relationIds.ids,
    reportIds: reportIds.ids,
    quantityIds: quantityIds.ids,
  };
}

function orderedEdges(
  ends: NumberedIds,
  claims: readonly ClaimWriteRow[],
  targetsOf: (claim: ClaimWriteRow) => readonly OrderedTarget[],
): NumberedEdge[] {
  return claims.flatMap((claim, from) =>
    targetsOf(claim).map(({ id, order }): NumberedEdge => [
      from,
      ends.numberOf(id),
      edgeOrder(order),
    ]),
  );
}

/** The first edge of its kind has no order: most claims have one alone, and Neo4j keeps its property in a place of its own. */
function edgeOrder(order: number): number | null {
  return order === 0 ? null : order;
}
