import type { Store, Transaction } from '../connection';
import { rebuildEventTimes } from '../event-time/rebuild-event-times';
import { loadStatement, type None } from '../statement';
import type { ChangeLog } from '../write/change-log';
import { rewriteDerived } from '../write/graph-writer';
import {
  type ChangedControl,
  type ControlBasis,
  changedControl,
  loadControlBasis,
  PLACES_TOGETHER,
  writeControl,
} from './rebuild-control';

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

/** Runs one transaction that derives, tells the revision before it, and does something while Neo4j commits it. */
export type DeriveIn = (
  work: (transaction: Transaction, log: ChangeLog, revision: number) => Promise<void>,
  whileCommitting: () => void,
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
  const batches = batchesOfDue(store);
  let derived = 0;
  let known: KnownChanges | null = null;
  for (let placeIds = await following(batches); placeIds !== null;) {
    const next = await following(batches);
    known = await deriveBatch(write, placeIds, known, next);
    onDerived((derived += placeIds.length));
    placeIds = next;
  }
}

/** The changes of places that come next. */
interface KnownChanges {
  /** They hold where the graph is at this revision, so that no other writer has come between. */
  readonly revision: number;
  readonly changed: ChangedControl;
}

/**
 * Derives places in one transaction. At its end it reads the `next` ones, which it derives while Neo4j commits: the two
 * processes work at the same time.
 */
async function deriveBatch(
  write: DeriveIn,
  placeIds: readonly string[],
  known: KnownChanges | null,
  next: readonly string[] | null,
): Promise<KnownChanges | null> {
  let ahead: { readonly revision: number; readonly basis: ControlBasis } | null = null;
  let changes: KnownChanges | null = null;
  const work = async (transaction: Transaction, log: ChangeLog, revision: number) => {
    log.touch(placeIds);
    const changed =
      known?.revision === revision
        ? known.changed
        : changedControl(await loadControlBasis(transaction, placeIds));
    await rebuildEventTimes(transaction, await writeControl(transaction, changed));
    await transaction.run(UNMARK_DUE, { placeIds });
    ahead =
      next === null
        ? null
        : { revision: revision + 1, basis: await loadControlBasis(transaction, next) };
  };
  await write(work, () => {
    changes = ahead && { revision: ahead.revision, changed: changedControl(ahead.basis) };
  });
  return changes;
}

/** Derives what an import that was cut short has left, without raising the recorded time. */
export function deriveLeftPlaces(
  store: Store,
  onDerived?: (places: number) => void,
): Promise<void> {
  const write: DeriveIn = (work, whileCommitting) =>
    rewriteDerived(
      store,
      async (transaction, log, revision) => {
        await work(transaction, log, revision);
        return true;
      },
      whileCommitting,
    );
  return deriveDuePlaces(store, write, onDerived);
}

async function following(batches: AsyncGenerator<string[], void>): Promise<string[] | null> {
  const { value } = await batches.next();
  return value ?? null;
}

async function* batchesOfDue(store: Store): AsyncGenerator<string[], void> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const due: DuePlace[] = await store.read(FIND_DUE_PLACES, { after, limit: PAGE }, (row) => row);
    yield* batchesByWeight(due);
    after = due.at(-1)?.id;
  }
}

function* batchesByWeight(places: readonly DuePlace[]): Generator<string[]> {
  let batch: string[] = [];
  let claims = 0;
  for (const { id, weight } of places) {
    batch.push(id);
    claims += weight;
    if (claims < CLAIMS && batch.length < PLACES_TOGETHER) continue;
    yield batch;
    [batch, claims] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
