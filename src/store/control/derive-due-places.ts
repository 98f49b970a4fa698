import type { Store, Transaction } from '../connection';
import { rebuildEventTimes } from '../event-time/rebuild-event-times';
import { loadStatement, type None } from '../statement';
import type { ChangeLog } from '../write/change-log';
import { rewriteDerived } from '../write/graph-writer';
import { rebuildControl } from './rebuild-control';

const MARK_DUE = loadStatement<{ placeIds: readonly string[] }>(__dirname, 'mark-due.cypher');
const UNMARK_DUE = loadStatement<{ placeIds: readonly string[] }>(__dirname, 'unmark-due.cypher');
const COUNT_DUE_PLACES = loadStatement<None, { count: number }>(
  __dirname,
  'count-due-places.cypher',
);
const FIND_DUE_PLACES = loadStatement<{ after: string; limit: number }, DuePlace>(
  __dirname,
  'find-due-places.cypher',
);

/** Places found at once. */
const PAGE = 2_000;
/** Claims in memory at one time, more or less: those of one place stay together. */
const CLAIMS = 5_000;

interface DuePlace {
  readonly id: string;
  readonly weight: number;
}

/**
 * Marks places whose claims have changed, in that transaction, when others of the same import follow. Their control is
 * derived once, by `deriveDuePlaces`, and not in each transaction that touches them. The mark lasts if the import does not.
 */
export async function markDue({ run }: Transaction, placeIds: readonly string[]): Promise<void> {
  if (placeIds.length > 0) await run(MARK_DUE, { placeIds });
}

/** How many places are marked. */
export async function countDuePlaces(store: Store): Promise<number> {
  const [count] = await store.read(COUNT_DUE_PLACES, {}, (row) => row.count);
  return count!;
}

/** Runs one transaction that derives. */
export type DeriveIn = (
  work: (transaction: Transaction, log: ChangeLog) => Promise<void>,
) => Promise<unknown>;

/**
 * Derives control of all places that are marked, whichever import marked them, some to a transaction. Goes through them
 * once, so it ends though another import goes on marking. `onDerived` is told how many are done; an error that it throws
 * ends this between two transactions.
 */
export async function deriveDuePlaces(
  store: Store,
  write: DeriveIn,
  onDerived: (places: number) => void = () => {},
): Promise<void> {
  let derived = 0;
  for (let after: string | undefined = ''; after !== undefined;) {
    const due: DuePlace[] = await store.read(FIND_DUE_PLACES, { after, limit: PAGE }, (row) => row);
    for (const placeIds of batchesByWeight(due)) {
      await write((transaction, log) => derive(transaction, log, placeIds));
      onDerived((derived += placeIds.length));
    }
    after = due.at(-1)?.id;
  }
}

/** Derives what an import that was cut short has left, without raising the recorded time. */
export function deriveLeftPlaces(
  store: Store,
  onDerived?: (places: number) => void,
): Promise<void> {
  const write: DeriveIn = (work) =>
    rewriteDerived(store, async (transaction, log) => {
      await work(transaction, log);
      return true;
    });
  return deriveDuePlaces(store, write, onDerived);
}

async function derive(
  transaction: Transaction,
  log: ChangeLog,
  placeIds: readonly string[],
): Promise<void> {
  log.touch(placeIds);
  await rebuildEventTimes(transaction, await rebuildControl(transaction, placeIds));
  await transaction.run(UNMARK_DUE, { placeIds });
}

function* batchesByWeight(places: readonly DuePlace[]): Generator<string[]> {
  let batch: string[] = [];
  let claims = 0;
  for (const { id, weight } of places) {
    batch.push(id);
    claims += weight;
    if (claims < CLAIMS) continue;
    yield batch;
    [batch, claims] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
