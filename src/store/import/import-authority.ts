import { batchesOf } from '../../domain/batches-of';
import type { Corpus } from '../../domain/corpus';
import type { Store } from '../connection';
import { loadStatement } from '../statement';
import type { GraphWriter } from '../write/graph-writer';
import { findCorpus } from './find-corpus';
import { fingerprint } from './fingerprint';
import { rebuildLinked } from './rebuild-derived';
import { describeEntities, type DescribedEntities, removeDescriptions } from './write-entities';

const FIND_DESCRIPTIONS = loadStatement<{ corpusId: string }, { entityId: string }>(
  __dirname,
  'find-corpus-descriptions.cypher',
);
const WRITE_CORPUS = loadStatement<{
  id: string;
  title: string;
  licence: string;
  attribution: string;
  fingerprint: string | null;
}>(__dirname, 'write-corpus.cypher');

/** Entities a transaction. */
const BATCH = 2_000;

/**
 * Writes a corpus and the entities of its authority file, nothing where the graph has them so. The
 * corpus's fingerprint is written last, so that an import cut short is taken up again.
 */
export async function importAuthority(
  store: Store,
  corpus: Corpus,
  writer: GraphWriter,
): Promise<DescribedEntities> {
  // Its grades are written once its claims are.
  const { id, title, licence, attribution, entities } = corpus;
  const whole = fingerprint({ id, title, licence, attribution, entities });
  const before = await findCorpus(store, id);
  if (before?.fingerprint === whole) return { added: [], changed: [], withdrawn: 0 };

  const writeCorpus = (as: string | null) =>
    writer.write((transaction, _recordedAt, log) => {
      log.touch([id]);
      return transaction.run(WRITE_CORPUS, { id, title, licence, attribution, fingerprint: as });
    });

  await writeCorpus(null);
  const added: string[] = [];
  const changed: string[] = [];
  let withdrawn = 0;
  for (const batch of batchesOf(entities, BATCH)) {
    const described = await writer.write(async (transaction, _recordedAt, log) => {
      const { changes, links } = await describeEntities(transaction, id, batch, 'authority');
      await rebuildLinked(transaction, [links]);
      log.touch([...changes.added, ...changes.changed]);
      return changes;
    });
    for (const entityId of described.added) added.push(entityId);
    for (const entityId of described.changed) changed.push(entityId);
  }
  for (const entityIds of batchesOf(await findGone(store, corpus), BATCH)) {
    withdrawn += await writer.write(async (transaction, _recordedAt, log) => {
      log.touch(entityIds);
      const { changes, links } = await removeDescriptions(transaction, id, entityIds);
      await rebuildLinked(transaction, [links]);
      return changes;
    });
  }
  await writeCorpus(whole);
  return { added, changed, withdrawn };
}

/** Entities that the authority file described when the graph last saw it, and no longer does. */
async function findGone(store: Store, { id, entities }: Corpus): Promise<string[]> {
  const before = await store.read(FIND_DESCRIPTIONS, { corpusId: id }, (row) => row.entityId);
  const standing = new Set(entities.map((entity) => entity.id));
  return before.filter((entityId) => !standing.has(entityId));
}
