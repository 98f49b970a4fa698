import type { Claim } from '../../domain/claim';
import type { ControlClaim } from '../../domain/control-claim';
import type { Document } from '../../domain/document';
import type { EventReport } from '../../domain/event';
import type { EntityMention } from '../../domain/mention';
import type { Quantity } from '../../domain/quantity';
import type { Span } from '../../domain/span';
import type { When } from '../../domain/when';
import type { ClaimContent } from './claim-contents';
import { searchColumnsOfClaim } from '../search/search-columns';

/** Spans as parallel lists: a node's properties hold no maps. */
export type SpanProperties = {
  readonly spanRoles: readonly string[];
  readonly spanStarts: readonly number[];
  readonly spanEnds: readonly number[];
  readonly spanExacts: readonly string[];
  readonly spanPrefixes: readonly string[];
  readonly spanSuffixes: readonly string[];
};

/** The target of a relationship, with its position among the targets of the same kind. */
export type OrderedTarget = { readonly id: string; readonly order: number };

export type WhenWriteRow = {
  readonly edtf: string;
  readonly startEarliest: number | null;
  readonly startLatest: number | null;
  readonly endEarliest: number | null;
  readonly endLatest: number | null;
};

/** A relation between two entities. */
export type RelationWriteRow = {
  readonly id: string;
  readonly type: string;
  readonly subjectId: string;
  readonly objectId: string;
  readonly when: WhenWriteRow | null;
};

export type TextWriteRow = {
  readonly id: string;
  readonly documentId: string;
  readonly sha256: string;
  readonly text: string;
};

export type Argument = { readonly role: string; readonly order: number; readonly id: string };

export type MentionWriteRow = SpanProperties & {
  readonly id: string;
  readonly fingerprint: string;
  readonly documentId: string;
  readonly position: number;
  readonly kind: string;
  /** Either `entityIds` or `eventIds` has one id. */
  readonly entityIds: readonly string[];
  readonly eventIds: readonly string[];
  /** Event reports only. */
  readonly name: string | null;
  readonly type: string | null;
  readonly realis: string | null;
  readonly when: WhenWriteRow | null;
  readonly entityArguments: readonly Argument[];
  readonly eventArguments: readonly Argument[];
  readonly gains: readonly string[];
  readonly loses: readonly string[];
};

export type QuantityWriteRow = SpanProperties & {
  readonly id: string;
  readonly fingerprint: string;
  readonly documentId: string;
  readonly position: number;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly isApproximate: boolean;
  readonly unit: string;
  readonly of: string | null;
  readonly eventIds: readonly string[];
};

export type ClaimWriteRow = SpanProperties & {
  readonly id: string;
  readonly fingerprint: string;
  /** The hash of its content without its position in the text; null where that is its fingerprint. */
  readonly wording: string | null;
  readonly documentId: string;
  readonly position: number;
  readonly text: string;
  readonly searchWords: string;
  readonly sourceWords: string | null;
  readonly mode: string;
  readonly factuality: string;
  readonly speakerText: string | null;
  readonly sourceUrl: string | null;
  readonly said: WhenWriteRow | null;
  readonly published: WhenWriteRow | null;
  readonly parentId: string | null;
  readonly speakers: readonly OrderedTarget[];
  readonly aboutEntities: readonly OrderedTarget[];
  readonly aboutEvents: readonly OrderedTarget[];
  readonly assertedEvents: readonly OrderedTarget[];
  readonly assertedRelations: readonly OrderedTarget[];
  readonly reportIds: readonly string[];
  readonly quantities: readonly OrderedTarget[];
  readonly occasionIds: readonly string[];
};

/** A record whose position in its document's text has changed. */
export type MoveWriteRow = Pick<
  ClaimWriteRow,
  'id' | 'position' | 'spanStarts' | 'spanEnds' | 'spanPrefixes' | 'spanSuffixes'
>;

export type ControlClaimWriteRow = {
  readonly id: string;
  readonly status: string;
  readonly when: WhenWriteRow;
  /** True for a row of a log; else null. */
  readonly isLogRow: true | null;
  readonly changedEdtf: string | null;
  readonly asOfEdtf: string | null;
  readonly placeId: string;
  readonly forceIds: readonly string[];
  readonly claimId: string;
  readonly order: number;
};

export function isEventId(id: string): boolean {
  return id.startsWith('event:');
}

function isRelationId(id: string): boolean {
  return id.startsWith('relation:');
}

export function textRow(id: string, { id: documentId, sha256, text }: Document): TextWriteRow {
  return { id, documentId, sha256, text };
}

export function entityMentionRow(
  id: string,
  fingerprint: string,
  documentId: string,
  mention: EntityMention,
): MentionWriteRow {
  return {
    id,
    fingerprint,
    documentId,
    position: mention.spans[0]?.start ?? 0,
    kind: mention.kind,
    ...spanColumns(mention.spans),
    entityIds: [mention.entityId],
    eventIds: [],
    name: null,
    type: null,
    realis: null,
    when: null,
    entityArguments: [],
    eventArguments: [],
    gains: [],
    loses: [],
  };
}

export function eventReportRow(
  id: string,
  fingerprint: string,
  documentId: string,
  report: EventReport,
): MentionWriteRow {
  const places = report.placeIds.map((placeId) => ({ role: 'PLACE', id: placeId }));
  const participants = report.participants.map(({ role, entityId }) => ({ role, id: entityId }));
  return {
    id,
    fingerprint,
    documentId,
    position: report.trigger[0]?.start ?? 0,
    kind: 'TRIGGER',
    ...spanColumns(report.trigger),
    entityIds: [],
    eventIds: [report.eventId],
    name: report.eventName,
    type: report.type,
    realis: report.realis,
    when: whenRow(report.when),
    entityArguments: [...places, ...participants].map((argument, order) => ({
      ...argument,
      order,
    })),
    eventArguments: report.causeIds.map((causeId, order) => ({
      role: 'CAUSE',
      order,
      id: causeId,
    })),
    gains: report.gains,
    loses: report.loses,
  };
}

export function quantityRow(
  id: string,
  fingerprint: string,
  documentId: string,
  quantity: Quantity,
): QuantityWriteRow {
  const { atLeast, atMost, isApproximate, unit, of, eventIds, spans } = quantity;
  return {
    id,
    fingerprint,
    documentId,
    position: spans[0]?.start ?? 0,
    ...{ atLeast, atMost, isApproximate, unit, of, eventIds },
    ...spanColumns(spans),
  };
}

/** The versions of other records that a claim depends on. */
interface CurrentIds {
  readonly parentId: string | null;
  readonly reportIds: readonly string[];
  readonly quantityIds: readonly string[];
}

export function claimRow(
  id: string,
  { fingerprint, wording }: ClaimContent,
  document: Document,
  claim: Claim,
  { parentId, reportIds, quantityIds }: CurrentIds,
): ClaimWriteRow {
  const about = ordered(claim.aboutIds);
  const asserted = ordered(claim.assertsIds);
  const source = claim.speakerIds.length === 0 ? claim.speakerText : null;
  const { searchWords, sourceWords } = searchColumnsOfClaim(claim.text, source);
  const content = claim.spans.find((span) => span.role === 'CONTENT') ?? claim.spans[0];
  return {
    id,
    fingerprint,
    wording: wording === fingerprint ? null : wording,
    documentId: document.id,
    position: content?.start ?? 0,
    text: claim.text,
    searchWords,
    sourceWords,
    mode: claim.mode,
    factuality: claim.factuality,
    speakerText: claim.speakerText,
    sourceUrl: claim.sourceUrl ?? null,
    ...spanColumns(claim.spans),
    said: whenRow(claim.saidWhen),
    published: whenRow(document.publishedWhen),
    parentId,
    speakers: ordered(claim.speakerIds),
    aboutEntities: about.filter((target) => !isEventId(target.id)),
    aboutEvents: about.filter((target) => isEventId(target.id)),
    assertedEvents: asserted.filter((target) => isEventId(target.id)),
    assertedRelations: asserted.filter((target) => isRelationId(target.id)),
    reportIds,
    quantities: ordered(quantityIds),
    occasionIds: claim.occasionId === null ? [] : [claim.occasionId],
  };
}

/** The new position of a record that is already in the graph. */
export function moveRow(id: string, spans: readonly Span[]): MoveWriteRow {
  const { spanStarts, spanEnds, spanPrefixes, spanSuffixes } = spanColumns(spans);
  const position = spans[0]?.start ?? 0;
  return { id, position, spanStarts, spanEnds, spanPrefixes, spanSuffixes };
}

/** A control claim as `claimId` asserts it, at position `order` among that claim's assertions. */
export function controlClaimRow(
  id: string,
  control: ControlClaim,
  claimId: string,
  order: number,
): ControlClaimWriteRow {
  return {
    id,
    status: control.status,
    when: whenRow(control.when)!,
    isLogRow: control.log === undefined ? null : true,
    changedEdtf: control.log?.changed?.edtf ?? null,
    asOfEdtf: control.log?.asOf?.edtf ?? null,
    placeId: control.placeId,
    forceIds: control.forceId === null ? [] : [control.forceId],
    claimId,
    order,
  };
}

/** A time's EDTF and four bounds; an open bound is stored as an infinite number. */
export function whenRow(when: When | null): WhenWriteRow | null {
  if (when === null) return null;
  const { edtf, startEarliest, startLatest, endEarliest, endLatest } = when;
  return { edtf, startEarliest, startLatest, endEarliest, endLatest };
}

function ordered(ids: readonly string[]): OrderedTarget[] {
  return ids.map((id, order) => ({ id, order }));
}

function spanColumns(spans: readonly Span[]): SpanProperties {
  return {
    spanRoles: spans.map((span) => span.role),
    spanStarts: spans.map((span) => span.start),
    spanEnds: spans.map((span) => span.end),
    spanExacts: spans.map((span) => span.exact),
    spanPrefixes: spans.map((span) => span.prefix),
    spanSuffixes: spans.map((span) => span.suffix),
  };
}
