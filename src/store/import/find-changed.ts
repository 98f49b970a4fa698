import { setImmediate } from 'node:timers/promises';
import type { AnnotatedDocument } from '../../domain/corpus';
import type { Store } from '../connection';
import { NO_RECORDS, planDocument } from './document-plan';
import { findDocuments } from './find-documents';
import { fingerprint } from './fingerprint';
import type { ImportCounts } from './import-counts';
import type { ChangedDocument } from './import-documents';

/** Those of these documents that the graph does not have as they are; the others are counted. */
export async function findChanged(
  store: Store,
  documents: readonly AnnotatedDocument[],
  counts: ImportCounts,
): Promise<ChangedDocument[]> {
  const stored = await findDocuments(
    store,
    documents.map(({ document }) => document.id),
  );
  const changed: ChangedDocument[] = [];
  for (const annotated of documents) {
    const before = stored.get(annotated.document.id);
    const now = documentFingerprint(annotated);
    if (before?.fingerprint === now) {
      counts.addUnchanged(annotated);
    } else {
      counts.documents[before === undefined ? 'added' : 'changed'] += 1;
      changed.push({
        annotated,
        fingerprint: now,
        formerEntityIds: before?.entityIds ?? [],
        planAsNew: before === undefined ? planDocument(annotated, NO_RECORDS) : null,
      });
    }
    // Lets the graph's answer to the batch before be handled now, without a wait for a whole batch.
    await setImmediate();
  }
  return changed;
}

/**
 * Covers all that the graph keeps of a document: it keeps no time mentions, and its text is known
 * by its hash.
 */
function documentFingerprint(annotated: AnnotatedDocument): string {
  return fingerprint({
    ...annotated,
    times: null,
    document: { ...annotated.document, text: null },
  });
}
