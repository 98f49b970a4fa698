import type { SharedBatcher } from '../shared-batcher';
import type { Store } from '../connection';
import { type CypherStatement, loadStatement, type None } from '../statement';
import { restoring } from '../store-error';

const FIND_REVISION: CypherStatement<None, { revision: number }> = {
  ...loadStatement<None, { revision: number }>(__dirname, 'find-revision.cypher'),
  isLatest: true,
};

/** How many transactions have changed the graph; requests that ask at the same time ask once. */
export async function findRevision(store: Store, batcher: SharedBatcher): Promise<number> {
  const [revision] = await batcher.read('revision', ['graph'], async () => [
    await readRevision(store),
  ]);
  return revision!;
}

/** How many transactions have changed the graph; 0 of one that nothing has been imported into. */
export async function readRevision(store: Store): Promise<number> {
  const [revision] = await store.read(FIND_REVISION, {}, (row) => row.revision);
  if (revision === undefined) throw restoring();
  return revision;
}
