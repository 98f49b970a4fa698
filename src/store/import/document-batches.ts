import { setImmediate } from 'node:timers/promises';
import type { AnnotatedDocument, CorpusReading } from '../../domain/corpus';
import type { FirstPass } from './first-pass';

/** Records a transaction, more or less: enough to make its fixed costs small, few enough for memory. */
export const BATCH_RECORDS = 3_000;

/** A corpus that is another one when it is read again for import than it was when it was checked. */
export class CorpusChangedError extends Error {
  readonly code = 'CORPUS_CHANGED';

  constructor(file: string) {
    super(`${file} changed while its corpus was imported. Import it again.`);
  }
}

/** The documents of one transaction. */
export interface ReadBatch {
  readonly documents: readonly AnnotatedDocument[];
  readonly isLast: boolean;
}

/**
 * The sound documents of a corpus that was checked, as many at a time as one transaction takes (about `batchRecords` records). Throws a
 * CorpusChangedError where they are not those of the check.
 */
export async function* readBatches(
  reading: CorpusReading,
  { documentIds, badDocuments }: Pick<FirstPass, 'documentIds' | 'badDocuments'>,
  batchRecords = BATCH_RECORDS,
): AsyncGenerator<ReadBatch> {
  let documents: AnnotatedDocument[] = [];
  let weight = 0;
  let place = 0;
  for await (const { file, document, problems } of reading.documents()) {
    if (badDocuments.has(place++)) continue;
    if (document === null || problems.length > 0 || !documentIds.has(document.document.id)) {
      throw new CorpusChangedError(file);
    }
    if (weight >= batchRecords) {
      yield { documents, isLast: false };
      documents = [];
      weight = 0;
    }
    documents.push(document);
    // A batch is read while another is written, whose answers are not to wait for all of it.
    await setImmediate();
    weight += weightOf(document);
  }
  if (documents.length > 0) yield { documents, isLast: true };
}

/** About how much there is to write, in records. */
function weightOf(annotated: AnnotatedDocument): number {
  const { document, mentions, events, quantities, claims, controlClaims } = annotated;
  const records = [mentions, events, quantities, claims, controlClaims];
  return 1 + records.flat().length + document.text.length / 1_000;
}
