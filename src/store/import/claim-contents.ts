import type { Claim } from '../../domain/claim';
import type { AnnotatedDocument } from '../../domain/corpus';
import type { Span } from '../../domain/span';
import { fingerprint, shortFingerprint } from './fingerprint';

/** The hashes by which a claim is known again. */
export interface ClaimContent {
  /** All that makes it what it is. */
  readonly fingerprint: string;
  /** The same but for where its words stand: a retraction holds when the text around them changes. */
  readonly wording: string;
}

/** By id, how each claim of a document is known again. */
export function contentsOfClaims(annotated: AnnotatedDocument): ReadonlyMap<string, ClaimContent> {
  const contents = assertedContents(annotated);
  const quantityIds = new Map<string, string[]>();
  for (const { id, claimIds } of annotated.quantities) {
    for (const claimId of claimIds) {
      quantityIds.set(claimId, [...(quantityIds.get(claimId) ?? []), id]);
    }
  }
  return new Map(
    annotated.claims.map((claim) => {
      const said = (what: object) =>
        claimFingerprint(what, claim, annotated, contents, quantityIds.get(claim.id));
      const worded = { ...claim, spans: spanWords(claim.spans) };
      const wording = said(worded);
      return [claim.id, { fingerprint: claim.isRow ? wording : said(claim), wording }];
    }),
  );
}

/**
 * Everything that makes a claim what it is: its own words, its document's date of publication, the
 * claim around it, and the full content of its assertions. The ids are those of the corpus,
 * whatever the versions. A claim without quantities is as it was before the graph kept them.
 */
function claimFingerprint(
  said: object,
  { assertsIds }: Claim,
  { document }: AnnotatedDocument,
  contents: ReadonlyMap<string, unknown>,
  quantityIds: readonly string[] | undefined,
): string {
  const asserted = assertsIds.map((id) => contents.get(id));
  return shortFingerprint(
    quantityIds === undefined
      ? fingerprint(said, document.publishedWhen, asserted)
      : fingerprint(said, document.publishedWhen, asserted, quantityIds),
  );
}

/** Spans without where they stand. */
export function spanWords(spans: readonly Span[]): readonly object[] {
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
