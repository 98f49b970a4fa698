import type { Transaction } from '../connection';
import { loadStatement } from '../statement';

const RAISE_REVISION = loadStatement(__dirname, 'raise-revision.cypher');

/**
 * Notes that a transaction changes the graph, and returns the revision that it makes; the last thing that it
 * does. `recordedAt` (ms since 1970) is that of the newest import which changed something.
 */
export async function raiseRevision(transaction: Transaction, recordedAt: number): Promise<number> {
  const [revision] = await transaction.run(
    RAISE_REVISION,
    { recordedAt },
    (row: { revision: number }) => row.revision,
  );
  return revision!;
}
