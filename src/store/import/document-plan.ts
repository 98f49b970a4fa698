import type { Claim } from '../../domain/claim';
import type { AnnotatedDocument } from '../../domain/corpus';
import type { EventReport } from '../../domain/event';
import type { EntityMention } from '../../domain/mention';
import type { Span } from '../../domain/span';
import { fingerprint } from './fingerprint';
import { type ExistingRecord, type Placement, RecordLedger } from './record-ledger';
import {
  type ClaimRow,
  type ControlClaimRow,
  type MentionRow,
  type QuantityRow,
  type TextRow,
  claimRow,
  type MoveRow,
  moveRow,
  controlClaimRow,
  entityMentionRow,
  eventReportRow,
  quantityRow,
  textRow,
} from './record-rows';

export const RECORD_KINDS = ['text', 'mention', 'quantity', 'claim', 'controlClaim'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** The records that importing one document adds to the graph and supersedes in it. */
export interface DocumentPlan {
  readonly texts: readonly TextRow[];
  readonly mentions: readonly MentionRow[];
  readonly quantities: readonly QuantityRow[];
  /** Parents before the claims inside them. */
  readonly claims: readonly ClaimRow[];
  readonly controlClaims: readonly ControlClaimRow[];
  /** Rows of a table that the graph has, where they stand now, and what they speak of. */
  readonly moves: Moves;
  readonly ledgers: Readonly<Record<RecordKind, RecordLedger>>;
}

/** Records that say what they said, and may stand elsewhere. */
export interface Moves {
  readonly claims: readonly MoveRow[];
  readonly mentions: readonly MoveRow[];
}

const NO_MOVES: Moves = { claims: [], mentions: [] };

export type ExistingRecords = Readonly<Record<RecordKind, readonly ExistingRecord[]>>;

/** The existing records of a document that is new to the graph. */
export const NO_RECORDS: ExistingRecords = {
  text: [],
  mention: [],
  quantity: [],
  claim: [],
  controlClaim: [],
};

/** Compares a document with what the graph has of it. Null for a document that its corpus no longer has. */
export function planDocument(
  annotated: AnnotatedDocument | null,
  existing: ExistingRecords,
): DocumentPlan {
  const ledgers = {
    text: new RecordLedger(existing.text),
    mention: new RecordLedger(existing.mention),
    quantity: new RecordLedger(existing.quantity),
    claim: new RecordLedger(existing.claim),
    controlClaim: new RecordLedger(existing.controlClaim),
  };
  if (annotated === null) {
    const nothing = { texts: [], mentions: [], quantities: [], claims: [], controlClaims: [] };
    return { ...nothing, moves: NO_MOVES, ledgers };
  }
  const { mentions, mentionIds, moves: movedMentions } = planMentions(annotated, ledgers.mention);
  const { quantities, quantityIds } = planQuantities(annotated, ledgers.quantity);
  const {
    claims,
    controlClaims,
    moves: movedClaims,
  } = planClaims(annotated, { mentionIds, quantityIds }, ledgers.claim, ledgers.controlClaim);
  return {
    texts: planText(annotated, ledgers.text),
    mentions,
    quantities,
    claims,
    controlClaims,
    moves: { claims: movedClaims, mentions: movedMentions },
    ledgers,
  };
}

function planText({ document }: AnnotatedDocument, ledger: RecordLedger): TextRow[] {
  const placement = ledger.place(`${document.id}@${document.sha256}`, document.sha256);
  return placement.isNew ? [textRow(placement.id, document)] : [];
}

interface MentionPlan {
  readonly mentions: readonly MentionRow[];
  /** By the id that the corpus gives, the id of the version that is now current. */
  readonly mentionIds: ReadonlyMap<string, string>;
  readonly moves: readonly MoveRow[];
}

function planMentions(annotated: AnnotatedDocument, ledger: RecordLedger): MentionPlan {
  const documentId = annotated.document.id;
  const rows: MentionRow[] = [];
  const moves: MoveRow[] = [];
  const mentionIds = new Map<string, string>();
  const plan = <M extends EntityMention | EventReport>(
    mentions: readonly M[],
    row: (id: string, fingerprint: string, documentId: string, mention: M) => MentionRow,
  ) => {
    for (const mention of mentions) {
      const isRow = 'isRow' in mention;
      const said = fingerprint(isRow ? { ...mention, trigger: wordsOf(mention.trigger) } : mention);
      const { id, isNew } = ledger.place(mention.id, said);
      mentionIds.set(mention.id, id);
      if (isNew) rows.push(row(id, said, documentId, mention));
      else if (isRow) moves.push(moveRow(id, mention.trigger));
    }
  };
  plan(annotated.mentions, entityMentionRow);
  plan(annotated.events, eventReportRow);
  return { mentions: rows, mentionIds, moves };
}

interface QuantityPlan {
  readonly quantities: readonly QuantityRow[];
  /** By the id of a claim as the corpus gives it, the versions of its quantities that are now current. */
  readonly quantityIds: ReadonlyMap<string, readonly string[]>;
}

function planQuantities(annotated: AnnotatedDocument, ledger: RecordLedger): QuantityPlan {
  const rows: QuantityRow[] = [];
  const quantityIds = new Map<string, string[]>();
  for (const quantity of annotated.quantities) {
    const said = fingerprint(quantity);
    const { id, isNew } = ledger.place(quantity.id, said);
    if (isNew) rows.push(quantityRow(id, said, annotated.document.id, quantity));
    for (const claimId of quantity.claimIds) {
      quantityIds.set(claimId, [...(quantityIds.get(claimId) ?? []), id]);
    }
  }
  return { quantities: rows, quantityIds };
}

function planClaims(
  annotated: AnnotatedDocument,
  { mentionIds, quantityIds }: Pick<MentionPlan, 'mentionIds'> & Pick<QuantityPlan, 'quantityIds'>,
  ledger: RecordLedger,
  controlLedger: RecordLedger,
): Pick<DocumentPlan, 'claims' | 'controlClaims'> & { readonly moves: readonly MoveRow[] } {
  const { document } = annotated;
  const contents = assertedContents(annotated);
  const controls = new Map(annotated.controlClaims.map((control) => [control.id, control]));
  const placements = new Map<string, Placement>();
  const claims: ClaimRow[] = [];
  const controlClaims: ControlClaimRow[] = [];
  const moves: MoveRow[] = [];
  for (const claim of annotated.claims) {
    // The version of its parent belongs to what a claim is: a chain must lead from current claims
    // to current claims.
    const parentId = claim.parentId === null ? null : placements.get(claim.parentId)!.id;
    const reportIds = claim.reportIds.map((id) => mentionIds.get(id)!);
    const given = quantityIds.get(claim.id) ?? [];
    const said = claimFingerprint({ ...claim, parentId, reportIds }, annotated, contents, given);
    const placement = ledger.place(claim.id, said);
    placements.set(claim.id, placement);
    if (placement.isNew) {
      const now = { parentId, reportIds, quantityIds: given };
      claims.push(claimRow(placement.id, said, document, claim, now));
    } else if (claim.isRow) moves.push(moveRow(placement.id, claim.spans));
    claim.assertsIds.forEach((assertedId, order) => {
      const control = controls.get(assertedId);
      if (control === undefined) return;
      const { id, isNew } = controlLedger.placeWith(placement, control.id);
      if (isNew) {
        controlClaims.push(controlClaimRow(id, document.id, control, placement.id, order, said));
      }
    });
  }
  return { claims, controlClaims, moves };
}

/**
 * Everything that makes a claim what it is: its own words, when its document was published, whom
 * it is inside of, and what exactly it asserts, not only the ids of that. Quantities count by their
 * versions. A claim without any is as it was before the graph kept them.
 */
function claimFingerprint(
  claim: Claim,
  { document }: AnnotatedDocument,
  contents: ReadonlyMap<string, unknown>,
  quantityIds: readonly string[],
): string {
  const asserted = claim.assertsIds.map((id) => contents.get(id));
  const said = claim.isRow ? { ...claim, spans: wordsOf(claim.spans) } : claim;
  return quantityIds.length === 0
    ? fingerprint(said, document.publishedWhen, asserted)
    : fingerprint(said, document.publishedWhen, asserted, quantityIds);
}

/** Spans without where they stand. */
function wordsOf(spans: readonly Span[]): readonly object[] {
  return spans.map(({ role, exact }) => ({ role, exact }));
}

/**
 * The contents that a claim of this document can assert, by id; for an event, this document's
 * reports of it.
 */
function assertedContents(annotated: AnnotatedDocument): ReadonlyMap<string, unknown> {
  const contents = new Map<string, unknown>();
  for (const control of annotated.controlClaims) contents.set(control.id, control);
  for (const relation of annotated.relations) contents.set(relation.id, relation);
  for (const report of annotated.events) {
    const others = (contents.get(report.eventId) as unknown[] | undefined) ?? [];
    // Where its trigger stands is no part of what is asserted.
    contents.set(report.eventId, [...others, { ...report, trigger: null }]);
  }
  return contents;
}
