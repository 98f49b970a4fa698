import type { AnnotatedDocument } from '../../domain/corpus';
import { isPlaceId } from '../../domain/entity';
import type { Transaction } from '../connection';
import { type SearchColumns, searchColumnsOfNames } from '../search/search-columns';
import { loadStatement } from '../statement';
import type { ChangeLog } from '../write/change-log';
import type { GraphWriter } from '../write/graph-writer';
import { changedLinks, isTieId, loadTiesIn } from '../control/control-links';
import { type DocumentPlan, NO_RECORDS, planDocument, type RecordKind } from './document-plan';
import { findRecords, type StoredRecord } from './find-records';
import { type ControlTiming, rebuildDerived } from './rebuild-derived';
import { type OrderedTarget, type WhenWriteRow, whenRow } from './record-rows';
import { redirectImported } from '../corrections/redirect-records';
import { describeEntities, type DescribedEntities, removeDescriptions } from './write-entities';
import { supersededIds, supersedeRecords, writeRecords } from './write-records';

type DocumentRow = SearchColumns & {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly url: string | null;
  readonly sha256: string;
  readonly fingerprint: string;
  /** Entities that it describes itself. */
  readonly entityIds: readonly string[] | null;
  readonly published: WhenWriteRow | null;
  readonly publisherIds: readonly string[];
  readonly authors: readonly OrderedTarget[];
};

const WRITE_DOCUMENTS = loadStatement<{ corpusId: string; documents: readonly DocumentRow[] }>(
  __dirname,
  'write-documents.cypher',
);
const WITHDRAW_DOCUMENTS = loadStatement<{ ids: readonly string[] }>(
  __dirname,
  'withdraw-documents.cypher',
);

/** A document to import, which is not in the graph as it is. */
export interface ChangedDocument {
  readonly annotated: AnnotatedDocument;
  /** Fingerprint of all that the graph keeps of it. */
  readonly fingerprint: string;
  /** Entities that it described when the graph last saw it. */
  readonly formerEntityIds: readonly string[];
  /** Made while another batch is written, for a graph that has nothing of it; null where one has. */
  readonly planAsNew: DocumentPlan | null;
}

/** A document that the corpus no longer has. */
export interface VanishedDocument {
  readonly id: string;
  readonly formerEntityIds: readonly string[];
}

export interface DocumentBatch {
  readonly corpusId: string;
  readonly changed: readonly ChangedDocument[];
  readonly vanished: readonly VanishedDocument[];
  readonly control: ControlTiming;
}

/** The changes that a batch made to the graph. */
export interface BatchResult {
  /** One for each document, the changed ones first. */
  readonly plans: readonly DocumentPlan[];
  readonly entities: DescribedEntities;
}

/**
 * Imports documents in one transaction, in a fixed number of statements whatever their number. A
 * document is never cut in two. `whileCommitting` is called once the commit is sent.
 */
export function importDocuments(
  writer: GraphWriter,
  batch: DocumentBatch,
  whileCommitting?: () => void,
): Promise<BatchResult> {
  const { corpusId, changed, vanished } = batch;
  const changedIds = changed.map(({ annotated }) => annotated.document.id);
  const vanishedIds = vanished.map(({ id }) => id);
  const entities = changed.flatMap(({ annotated }) => annotated.entities);
  const relations = changed.flatMap(({ annotated }) => annotated.relations);
  const work = async (transaction: Transaction, recordedAt: number, log: ChangeLog) => {
    const stored = await findRecords(transaction, [...changedIds, ...vanishedIds]);
    const plans = [
      ...changed.map(({ annotated, planAsNew }) => {
        const existing = stored.of(annotated.document.id);
        return existing === NO_RECORDS && planAsNew !== null
          ? planAsNew
          : planDocument(annotated, existing);
      }),
      ...vanishedIds.map((id) => planDocument(null, stored.of(id))),
    ];
    const tieIds = tiesSpokenOf(plans, stored.byId);
    const tiesBefore = await loadTiesIn(transaction, tieIds);
    const described = await describeEntities(transaction, corpusId, entities, 'document');
    await writeDocuments(transaction, batch);
    if (vanishedIds.length > 0) await transaction.run(WITHDRAW_DOCUMENTS, { ids: vanishedIds });
    const withdrawn = await removeDescriptions(transaction, corpusId, formerEntityIds(batch));
    await supersedeRecords(transaction, plans, recordedAt);
    await writeRecords(transaction, plans, relations, recordedAt);
    const led = await redirectImported(transaction, [...changedIds, ...idsAdded(plans)]);
    const allTies = [...new Set([...tieIds, ...led.filter(isTieId)])];
    const ties = changedLinks(tiesBefore, await loadTiesIn(transaction, allTies));
    const links = [described.links, withdrawn.links, ties];
    const touched = { ...touchedBy(plans, stored.byId, led), tieIds: allTies };
    await rebuildDerived(transaction, touched, links, batch.control);
    logPlans(log, plans);
    log.touch([
      ...changedIds,
      ...vanishedIds,
      ...described.changes.added,
      ...described.changes.changed,
    ]);
    log.touch([...touched.eventIds, ...touched.placeIds]);
    return { plans, entities: { ...described.changes, withdrawn: withdrawn.changes } };
  };
  return writer.write(work, whileCommitting);
}

/** Records that may name entities which corrections put others in the place of. */
function idsAdded(plans: readonly DocumentPlan[]): string[] {
  return plans.flatMap(({ claims, mentions }) => [...claims, ...mentions].map(({ id }) => id));
}

/** Claims first: whoever follows the changes looks for them, and only so many ids are listed. */
function logPlans(log: ChangeLog, plans: readonly DocumentPlan[]): void {
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  for (const plan of plans) log.add(idsOf(plan.claims));
  for (const kind of ['claim', 'controlClaim', 'mention', 'quantity', 'text'] as const) {
    log.supersede(supersededIds(plans, kind));
  }
  for (const { controlClaims, mentions, quantities, texts } of plans) {
    for (const rows of [controlClaims, mentions, quantities, texts]) log.add(idsOf(rows));
  }
}

/** Entities that these documents described and no longer do. */
function formerEntityIds({ changed, vanished }: DocumentBatch): string[] {
  const gone = changed.flatMap(({ annotated, formerEntityIds: former }) => {
    const standing = new Set(annotated.entities.map(({ id }) => id));
    return former.filter((id) => !standing.has(id));
  });
  return [...new Set([...gone, ...vanished.flatMap((document) => document.formerEntityIds)])];
}

async function writeDocuments(
  transaction: Transaction,
  { corpusId, changed }: DocumentBatch,
): Promise<void> {
  if (changed.length === 0) return;
  const documents = changed.map(({ annotated: { document, entities }, fingerprint }) => ({
    id: document.id,
    title: document.title,
    ...searchColumnsOfNames([document.title]),
    language: document.language,
    url: document.url,
    sha256: document.sha256,
    fingerprint,
    entityIds: entities.length > 0 ? entities.map(({ id }) => id) : null,
    published: whenRow(document.publishedWhen),
    publisherIds: document.publisherId === null ? [] : [document.publisherId],
    authors: document.authorIds.map((id, order) => ({ id, order })),
  }));
  await transaction.run(WRITE_DOCUMENTS, { corpusId, documents });
}

/** The relations that tie forces and that added or superseded claims assert. */
function tiesSpokenOf(
  plans: readonly DocumentPlan[],
  byId: ReadonlyMap<string, StoredRecord>,
): string[] {
  const superseded = supersededIds(plans, 'claim').flatMap((id) => byId.get(id)?.touches ?? []);
  const added = plans.flatMap(({ claims }) =>
    claims.flatMap(({ assertedRelations }) => assertedRelations.map(({ id }) => id)),
  );
  return [...new Set([...superseded, ...added])].filter(isTieId);
}

/** The places and events that the added and superseded records speak of, some by another id than their corpora's. */
function touchedBy(
  plans: readonly DocumentPlan[],
  byId: ReadonlyMap<string, StoredRecord>,
  ledIds: readonly string[],
) {
  const placeIds = new Set(ledIds.filter(isPlaceId));
  const eventIds = new Set<string>();
  const addSuperseded = (kind: RecordKind, to: Set<string>) => {
    for (const id of supersededIds(plans, kind)) {
      for (const touched of byId.get(id)?.touches ?? []) {
        if (!touched.startsWith('relation:')) to.add(touched);
      }
    }
  };
  addSuperseded('mention', eventIds);
  addSuperseded('claim', eventIds);
  addSuperseded('controlClaim', placeIds);
  for (const plan of plans) {
    for (const mention of plan.mentions) mention.eventIds.forEach((id) => eventIds.add(id));
    for (const claim of plan.claims) claim.assertedEvents.forEach(({ id }) => eventIds.add(id));
    for (const control of plan.controlClaims) placeIds.add(control.placeId);
  }
  return { placeIds, eventIds };
}
