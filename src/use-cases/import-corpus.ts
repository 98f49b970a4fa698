import type { Corpus, CorpusReading } from '../domain/corpus';
import { LOCAL_OWNER, type Principal } from '../domain/principal';
import type { Store } from '../store/connection';
import { deriveDuePlaces } from '../store/control/derive-due-places';
import { GraphWriter, type RequestedAct } from '../store/write/graph-writer';
import { runFirstPass, type FirstPass } from '../store/import/first-pass';
import { readBatches } from '../store/import/document-batches';
import { findChanged } from '../store/import/find-changed';
import { findDocuments, findVanished, MOST_VANISHED } from '../store/import/find-documents';
import { importAssessments } from '../store/import/import-assessments';
import { importAuthority } from '../store/import/import-authority';
import { findNotes } from '../store/import/find-notes';
import { ImportCounts } from '../store/import/import-counts';
import { type DocumentBatch, importDocuments } from '../store/import/import-documents';
import type { ImportReport } from '../store/import/import-report';

/** How far an import has come. */
export interface ImportProgress {
  /** First every document is checked, then each is imported. An import of several transactions derives control last. */
  readonly phase: 'check' | 'import' | 'derive';
  /** How many documents it has been through; places in the phase DERIVE. */
  readonly done: number;
  /** Null where it is not known: a corpus may not be able to tell before it has been read. */
  readonly total: number | null;
}

export interface ImportOptions {
  /** The clock, in ms since 1970; read once an import. */
  readonly now?: () => number;
  /** An error that it throws ends the import, between two transactions. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Is called where another program writes to the graph, or backs it up, and this one waits for its turn. */
  readonly onWait?: () => void;
  /** Whether sound documents go in though others have problems. Then nothing is withdrawn. */
  readonly keepGoing?: boolean;
  /** About how many records a transaction writes. Default: 3,000. */
  readonly batchRecords?: number;
  /** The author of the import. Default: whoever runs the program. */
  readonly by?: Principal;
  readonly act?: 'IMPORT' | 'WITHDRAW';
  /** By which it is known when it comes again, why, and what must hold when it begins. */
  readonly requested?: Pick<RequestedAct, 'repeatable' | 'guard' | 'reason'>;
}

/**
 * Makes the graph hold what a corpus says: adds what is new, supersedes what changed or is gone,
 * leaves the rest as it is. A second import of the same corpus changes nothing.
 *
 * The corpus is read twice. First all of it is checked; where anything is wrong, nothing is
 * imported and every problem is reported. Then documents are imported. A transaction has several
 * small documents, but always whole ones, so a reader never sees part of a document. An import cut
 * short leaves whole documents, and goes on where it is started again. Documents in the graph that
 * the corpus no longer has are withdrawn: their records are superseded as if each had been taken
 * out.
 *
 * Control is derived in the same transaction, where there is one. If there are several, places are
 * marked, and derived once at the end. The marks of an import cut short are for the next import, or
 * the next start of a server.
 *
 * With `keepGoing` documents with problems are left out and the others imported. If a document
 * cannot be read now, the graph keeps what it has of it. It may be unclear which document that is,
 * so no document is withdrawn.
 *
 * The graph must have been migrated. Memory is that of some documents, and of the ids of all.
 */
export async function importCorpus(
  store: Store,
  reading: CorpusReading,
  {
    now,
    onWait,
    onProgress = () => {},
    keepGoing = false,
    batchRecords,
    by = LOCAL_OWNER,
    act = 'IMPORT',
    requested = {},
  }: ImportOptions = {},
): Promise<ImportReport> {
  const of = reading.corpus === null ? [] : [reading.corpus.id];
  const writer = await GraphWriter.start(store, { ...requested, act, by, of }, now, onWait);
  const startedAt = writer.recordedAt;
  const counts = new ImportCounts();
  const check = await runFirstPass(store, reading, (done) =>
    onProgress({ phase: 'check', done, total: reading.documentCount }),
  );
  const { corpus } = reading;
  const isSound = check.problems.length === 0;
  let described = 0;
  let notes: readonly string[] = [];
  if (corpus !== null && (isSound || (keepGoing && !check.isCorpusBad))) {
    counts.addEntities(await importAuthority(store, corpus, writer));
    const total = check.documentIds.size;
    await importAll(store, corpus, reading, check, writer, counts, batchRecords, (done) =>
      onProgress({ phase: 'import', done, total }),
    );
    counts.assessments = await importAssessments(store, corpus, writer);
    await deriveDuePlaces(
      store,
      (work, whileCommitting) =>
        writer.write(
          (transaction, _recordedAt, log, revision) => work(transaction, log, revision),
          whileCommitting,
        ),
      (done) => onProgress({ phase: 'derive', done, total: null }),
    );
    described = corpus.entities.length + check.ownEntityIds.size;
    notes = await findNotes(store, corpus.id, counts.describedIds(), startedAt);
  }
  return {
    corpusId: corpus?.id ?? null,
    problems: check.problems,
    notes,
    skipped: check.badDocuments.size,
    changed: writer.changedGraph,
    revision: writer.revision,
    documents: counts.documents,
    entities: counts.entities(described),
    mentions: counts.mentions,
    quantities: counts.quantities,
    claims: counts.claims,
    controlClaims: counts.controlClaims,
    assessments: counts.assessments,
  };
}

async function importAll(
  store: Store,
  { id: corpusId }: Corpus,
  reading: CorpusReading,
  check: FirstPass,
  writer: GraphWriter,
  counts: ImportCounts,
  batchRecords: number | undefined,
  onImported: (documents: number) => void,
): Promise<void> {
  /** Whether there are several transactions, each of which may touch the same places. */
  let hasMore = false;
  const write = async (
    documents: Pick<DocumentBatch, 'changed' | 'vanished'>,
    whileCommitting?: () => void,
  ) => {
    const control = hasMore ? 'LATER' : 'NOW';
    const batch = { corpusId, control, ...documents } as const;
    const { plans, entities } = await importDocuments(writer, batch, whileCommitting);
    plans.forEach((plan) => counts.addPlan(plan));
    counts.addEntities(entities);
  };
  let imported = 0;
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const { documents, isLast } of readBatches(reading, check, batchRecords)) {
      hasMore ||= !isLast;
      const changed = await findChanged(store, documents, counts);
      await writing;
      // The next batch is read and compared while Neo4j commits this one. Before that, it would keep Neo4j's answers waiting.
      await new Promise<void>((goOn) => {
        const written =
          changed.length > 0 ? write({ changed, vanished: [] }, goOn) : Promise.resolve();
        writing = written.then(() => onImported((imported += documents.length)));
        writing.then(goOn, goOn);
      });
    }
  } finally {
    await writing;
  }
  if (check.badDocuments.size > 0) return;
  for await (const ids of findVanished(store, corpusId, check.documentIds)) {
    const vanished = [...(await findDocuments(store, ids)).values()].map(({ id, entityIds }) => ({
      id,
      formerEntityIds: entityIds,
    }));
    hasMore ||= vanished.length === MOST_VANISHED;
    await write({ changed: [], vanished });
    counts.documents.withdrawn += vanished.length;
  }
}
