import type { AnnotatedDocument } from '../../domain/corpus';
import type { Store } from '../connection';
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
  return documents.flatMap((annotated): ChangedDocument[] => {
    const before = stored.get(annotated.document.id);
    const now = documentFingerprint(annotated);
    if (before?.fingerprint === now) {
      counts.addUnchanged(annotated);
      return [];
    }
    if (before === undefined) counts.documents.added += 1;
    else counts.documents.changed += 1;
    return [{ annotated, fingerprint: now, formerEntityIds: before?.entityIds ?? [] }];
  });
}

/** Of all that the graph keeps of a document: it keeps no time mentions, and its text is known by its hash. */
function documentFingerprint(annotated: AnnotatedDocument): string {
  return fingerprint({
    ...annotated,
    times: null,
    document: { ...annotated.document, text: null },
  });
}
