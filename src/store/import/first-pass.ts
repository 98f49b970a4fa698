import type { CorpusReading } from '../../domain/corpus';
import type { Problem } from '../../domain/problem';
import type { Store } from '../connection';
import { checkAuthority } from './check-authority';
import { DocumentChecker } from './document-checker';
import { findDocuments } from './find-documents';

/** Ids looked up in the graph at once. */
const BATCH = 1_000;

/** The findings of the first pass over a corpus. */
export interface FirstPass {
  /** Problems of the corpus, then of its documents. */
  readonly problems: readonly Problem[];
  /** Whether corpus.yaml or the authority file has problems, so that no document can go in. */
  readonly isCorpusBad: boolean;
  /** Which documents have problems, by their places in the order of reading, from 0. */
  readonly badDocuments: ReadonlySet<number>;
  /** Ids of the sound documents. */
  readonly documentIds: ReadonlySet<string>;
  /** Entities that documents describe and the authority file does not. */
  readonly ownEntityIds: ReadonlySet<string>;
}

/**
 * Reads a corpus once and collects all its problems: those of its reader, things that the graph
 * cannot hold, and documents that belong to another corpus. It writes nothing. It keeps only the
 * id, the file and the own entities' ids of each document.
 */
export async function runFirstPass(
  store: Store,
  reading: CorpusReading,
  onDocument: (documents: number) => void,
): Promise<FirstPass> {
  const { corpus } = reading;
  const problems = [...reading.problems, ...checkAuthority(corpus)];
  const isCorpusBad = corpus === null || problems.length > 0;
  const checker = new DocumentChecker(corpus);
  const badDocuments = new Set<number>();
  const documentIds = new Set<string>();
  const ownEntityIds = new Set<string>();
  let pending = new Map<string, { readonly file: string; readonly place: number }>();
  const checkOwners = async () => {
    if (corpus !== null) {
      for (const { id, owner } of await findForeign(store, corpus.id, [...pending.keys()])) {
        const { file, place } = pending.get(id)!;
        const message = `${id} belongs to the corpus ${owner}`;
        const expected = 'an id of its own';
        problems.push({ file, line: null, code: 'foreign-document', message, expected });
        badDocuments.add(place);
        documentIds.delete(id);
      }
    }
    pending = new Map();
  };
  let place = 0;
  for await (const one of reading.documents()) {
    const { file, document: annotated } = one;
    const wrong = checker.check(one);
    // Also asked of documents with problems, so that all are told at once.
    const id = annotated?.document.id;
    if (id !== undefined && !pending.has(id)) pending.set(id, { file, place });
    if (annotated === null || wrong.length > 0) {
      badDocuments.add(place);
    } else {
      documentIds.add(annotated.document.id);
      for (const entity of annotated.entities) ownEntityIds.add(entity.id);
    }
    for (const problem of wrong) problems.push(problem);
    if (pending.size >= BATCH) await checkOwners();
    onDocument((place += 1));
  }
  await checkOwners();
  for (const problem of checker.end()) problems.push(problem);
  return { problems, isCorpusBad, badDocuments, documentIds, ownEntityIds };
}

/** Those of these documents that the graph has of another corpus. */
async function findForeign(
  store: Store,
  corpusId: string,
  ids: readonly string[],
): Promise<{ id: string; owner: string }[]> {
  const found = await findDocuments(store, ids);
  return [...found.values()]
    .filter((document) => document.corpusId !== corpusId)
    .map(({ id, corpusId: owner }) => ({ id, owner }));
}
