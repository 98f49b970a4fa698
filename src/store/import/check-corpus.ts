import type { Corpus, CorpusReading } from '../../domain/corpus';
import { entityTypeOfId, foldName } from '../../domain/entity';
import type { Problem } from '../../domain/problem';
import type { Store } from '../connection';
import { checkDocument } from './check-document';
import { findDocuments } from './find-documents';

/** Ids looked up in the graph at once. */
const BATCH = 1_000;
const LONGEST_NAME = 2_000;

/** What the first pass over a corpus finds. */
export interface CorpusCheck {
  /** Of the corpus, then of its documents. */
  readonly problems: readonly Problem[];
  /** Whether corpus.yaml or the authority file has problems, so that no document can go in. */
  readonly isCorpusBad: boolean;
  /** Which documents have problems, by their places in the order of reading, from 0. */
  readonly badDocuments: ReadonlySet<number>;
  /** Of the sound documents. */
  readonly documentIds: ReadonlySet<string>;
  /** Entities that documents describe and the authority file does not. */
  readonly ownEntityIds: ReadonlySet<string>;
}

/**
 * Reads a corpus once through and collects everything that is wrong with it: what its reader says,
 * what the graph could not hold, and documents that another corpus has brought. It writes nothing,
 * and keeps nothing of a document but its id and those of its own entities.
 */
export async function checkCorpus(
  store: Store,
  reading: CorpusReading,
  onDocument: (documents: number) => void,
): Promise<CorpusCheck> {
  const { corpus } = reading;
  const problems = [...reading.problems, ...(corpus === null ? [] : checkAuthority(corpus))];
  const isCorpusBad = corpus === null || problems.length > 0;
  const authority = new Set(corpus?.entities.map(({ id }) => id));
  const badDocuments = new Set<number>();
  const documentIds = new Set<string>();
  const ownEntityIds = new Set<string>();
  let pending = new Map<string, { readonly file: string; readonly place: number }>();
  const checkOwners = async () => {
    if (corpus !== null) {
      for (const { id, owner } of await findForeign(store, corpus.id, [...pending.keys()])) {
        const { file, place } = pending.get(id)!;
        const message = `${id} belongs to the corpus ${owner}`;
        problems.push(problem(file, 'foreign-document', message, 'an id of its own'));
        badDocuments.add(place);
        documentIds.delete(id);
      }
    }
    pending = new Map();
  };
  let place = 0;
  for await (const { file, document: annotated, problems: found } of reading.documents()) {
    const wrong = [...found];
    if (annotated !== null) {
      wrong.push(...checkDocument(annotated, file, authority));
      const { id } = annotated.document;
      if (documentIds.has(id)) {
        wrong.push(problem(file, 'duplicate-id', `${id} comes twice`, 'ids of one use'));
      }
      // Also asked of documents with problems, so that all are told at once.
      if (!pending.has(id)) pending.set(id, { file, place });
    }
    if (annotated === null || wrong.length > 0) {
      badDocuments.add(place);
    } else {
      documentIds.add(annotated.document.id);
      for (const entity of annotated.entities) ownEntityIds.add(entity.id);
    }
    problems.push(...wrong);
    if (pending.size >= BATCH) await checkOwners();
    onDocument((place += 1));
  }
  await checkOwners();
  return { problems, isCorpusBad, badDocuments, documentIds, ownEntityIds };
}

/** What keeps an authority file out of the graph. */
function checkAuthority({ id: corpusId, entities }: Corpus): Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, message: string, expected: string) =>
    problems.push(problem(corpusId, code, message, expected));
  const known = new Set<string>();
  for (const { id } of entities) {
    if (known.has(id)) report('duplicate-id', `${id} comes twice`, 'ids of one use');
    known.add(id);
  }
  for (const { id, type, name, aliases, sameAs, partOf } of entities) {
    if (entityTypeOfId(id) !== type || id.length > LONGEST_NAME) {
      report('wrong-id', `the id of a ${type} is ${id}`, `${type.toLowerCase()}:<name>`);
    }
    if ([name, ...aliases, ...sameAs].some((text) => foldName(text).length > LONGEST_NAME)) {
      report('too-long', `${id} has a very long name`, `at most ${LONGEST_NAME} characters`);
    }
    if ([id, name, ...aliases, ...sameAs].some((text) => /\p{Surrogate}/u.test(text))) {
      report('not-unicode', `${id} holds half of a surrogate pair`, 'whole characters');
    }
    for (const whole of partOf) {
      if (whole === id) report('part-of-itself', `${id} lies in itself`, 'another place');
      else if (!known.has(whole)) {
        report('dangling-id', `${id} lies in ${whole}`, 'an entity of the authority file');
      }
    }
  }
  return problems;
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

function problem(file: string, code: string, message: string, expected: string): Problem {
  return { file, line: null, code, message, expected };
}
