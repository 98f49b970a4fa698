import type { AnnotatedDocument } from '../../domain/corpus';
import type { EventReport } from '../../domain/event';
import type { EntityMention } from '../../domain/mention';
import { type ClaimContent, contentsOfClaims, spanWords } from './claim-contents';
import { fingerprint, shortFingerprint } from './fingerprint';
import { type ExistingRecord, type RecordPlacement, VersionAssigner } from './version-assigner';
import { withoutRetracted } from './without-retracted';
import {
  type ClaimWriteRow,
  type ControlClaimWriteRow,
  type MentionWriteRow,
  type QuantityWriteRow,
  type TextWriteRow,
  claimRow,
  type MoveWriteRow,
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
  readonly texts: readonly TextWriteRow[];
  readonly mentions: readonly MentionWriteRow[];
  readonly quantities: readonly QuantityWriteRow[];
  /** Parents before the claims inside them. */
  readonly claims: readonly ClaimWriteRow[];
  readonly controlClaims: readonly ControlClaimWriteRow[];
  /** Rows of a table that the graph has, where they stand now, and what they speak of. */
  readonly moves: Moves;
  readonly assigners: Readonly<Record<RecordKind, VersionAssigner>>;
}

/** Records that say what they said, and may stand elsewhere. */
export interface Moves {
  readonly claims: readonly MoveWriteRow[];
  readonly mentions: readonly MoveWriteRow[];
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
  const assigners = {
    text: new VersionAssigner(existing.text),
    mention: new VersionAssigner(existing.mention),
    quantity: new VersionAssigner(existing.quantity),
    claim: new VersionAssigner(existing.claim),
    controlClaim: new VersionAssigner(existing.controlClaim),
  };
  if (annotated === null) {
    const nothing = { texts: [], mentions: [], quantities: [], claims: [], controlClaims: [] };
    return { ...nothing, moves: NO_MOVES, assigners };
  }
  const says = contentsOfClaims(annotated);
  const kept = withoutRetracted(annotated, existing.claim, says);
  const { mentions, placed, moves: movedMentions } = planMentions(kept, assigners.mention);
  const { quantities, ofClaims } = planQuantities(kept, assigners.quantity);
  const {
    claims,
    controlClaims,
    moves: movedClaims,
  } = planClaims(kept, says, { placed, ofClaims }, assigners.claim, assigners.controlClaim);
  return {
    texts: planText(annotated, assigners.text),
    mentions,
    quantities,
    claims,
    controlClaims,
    moves: { claims: movedClaims, mentions: movedMentions },
    assigners,
  };
}

function planText({ document }: AnnotatedDocument, assigner: VersionAssigner): TextWriteRow[] {
  const said = shortFingerprint(document.sha256);
  const placement = assigner.place(`${document.id}@${document.sha256}`, said);
  return placement.isNew ? [textRow(placement.id, document)] : [];
}

interface MentionPlan {
  readonly mentions: readonly MentionWriteRow[];
  /** By the id that the corpus gives, the version that is now current. */
  readonly placed: ReadonlyMap<string, RecordPlacement>;
  readonly moves: readonly MoveWriteRow[];
}

function planMentions(annotated: AnnotatedDocument, assigner: VersionAssigner): MentionPlan {
  const documentId = annotated.document.id;
  const rows: MentionWriteRow[] = [];
  const moves: MoveWriteRow[] = [];
  const placed = new Map<string, RecordPlacement>();
  const plan = <M extends EntityMention | EventReport>(
    mentions: readonly M[],
    row: (id: string, fingerprint: string, documentId: string, mention: M) => MentionWriteRow,
  ) => {
    for (const mention of mentions) {
      const isRow = 'isRow' in mention;
      const says = isRow ? { ...mention, trigger: spanWords(mention.trigger) } : mention;
      const said = shortFingerprint(fingerprint(says));
      const placement = assigner.place(mention.id, said);
      placed.set(mention.id, placement);
      const { id, isNew } = placement;
      if (isNew) rows.push(row(id, said, documentId, mention));
      else if (isRow) moves.push(moveRow(id, mention.trigger));
    }
  };
  plan(annotated.mentions, entityMentionRow);
  plan(annotated.events, eventReportRow);
  return { mentions: rows, placed, moves };
}

interface QuantityPlan {
  readonly quantities: readonly QuantityWriteRow[];
  /** By the id of a claim as the corpus gives it, the versions of its quantities that are now current. */
  readonly ofClaims: ReadonlyMap<string, readonly RecordPlacement[]>;
}

function planQuantities(annotated: AnnotatedDocument, assigner: VersionAssigner): QuantityPlan {
  const rows: QuantityWriteRow[] = [];
  const ofClaims = new Map<string, RecordPlacement[]>();
  for (const quantity of annotated.quantities) {
    const said = shortFingerprint(fingerprint(quantity));
    const placement = assigner.place(quantity.id, said);
    const { id, isNew } = placement;
    if (isNew) rows.push(quantityRow(id, said, annotated.document.id, quantity));
    for (const claimId of quantity.claimIds) {
      ofClaims.set(claimId, [...(ofClaims.get(claimId) ?? []), placement]);
    }
  }
  return { quantities: rows, ofClaims };
}

function planClaims(
  annotated: AnnotatedDocument,
  says: ReadonlyMap<string, ClaimContent>,
  { placed, ofClaims }: Pick<MentionPlan, 'placed'> & Pick<QuantityPlan, 'ofClaims'>,
  assigner: VersionAssigner,
  controlAssigner: VersionAssigner,
): Pick<DocumentPlan, 'claims' | 'controlClaims'> & { readonly moves: readonly MoveWriteRow[] } {
  const { document } = annotated;
  const controls = new Map(annotated.controlClaims.map((control) => [control.id, control]));
  const placements = new Map<string, RecordPlacement>();
  const claims: ClaimWriteRow[] = [];
  const controlClaims: ControlClaimWriteRow[] = [];
  const moves: MoveWriteRow[] = [];
  for (const claim of annotated.claims) {
    const parent = claim.parentId === null ? null : placements.get(claim.parentId)!;
    const reports = claim.reportIds.map((id) => placed.get(id)!);
    const given = ofClaims.get(claim.id) ?? [];
    // A chain must lead from current claims to current claims, and on to what they report and give.
    const hangsOnNew = [parent, ...reports, ...given].some((one) => one?.isNew ?? false);
    const said = says.get(claim.id)!;
    const placement = assigner.place(claim.id, said.fingerprint, hangsOnNew);
    placements.set(claim.id, placement);
    if (placement.isNew) {
      const now = {
        parentId: parent?.id ?? null,
        reportIds: idsOf(reports),
        quantityIds: idsOf(given),
      };
      claims.push(claimRow(placement.id, said, document, claim, now));
    } else if (claim.isRow) moves.push(moveRow(placement.id, claim.spans));
    claim.assertsIds.forEach((assertedId, order) => {
      const control = controls.get(assertedId);
      if (control === undefined) return;
      const { id, isNew } = controlAssigner.placeWith(placement, control.id);
      if (isNew) controlClaims.push(controlClaimRow(id, control, placement.id, order));
    });
  }
  return { claims, controlClaims, moves };
}

function idsOf(placements: readonly RecordPlacement[]): string[] {
  return placements.map(({ id }) => id);
}
