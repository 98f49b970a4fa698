import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Store } from './connection';
import { loadStatement, type None } from './statement';

const FOLDER = path.join(__dirname, 'migrations');
const LOCK_NODE = loadStatement<None>(FOLDER, 'lock-node.cypher');
export const TAKE_LOCK = loadStatement<None>(FOLDER, 'take-lock.cypher');

/** How often the lock's constraint is tried where another program makes it, and how far apart, in milliseconds. */
const ATTEMPTS = 20;
const PAUSE = 250;

/**
 * Does the work while no other program does work under this lock, on whichever machine. A transaction of its
 * own holds the lock, since the server wants one for each change of the schema. Where the program dies, the
 * server ends that transaction.
 */
export async function lockMigrations<Result>(
  store: Store,
  work: () => Promise<Result>,
): Promise<Result> {
  await makeLockNodeUnique(store);
  return store.write(async (transaction) => {
    await transaction.run(TAKE_LOCK, {});
    return work();
  });
}

/** Two that make one constraint at once get in each other's way, though each says IF NOT EXISTS. */
async function makeLockNodeUnique(store: Store): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store.write((transaction) => transaction.run(LOCK_NODE, {}));
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !isMadeByAnother(error)) throw error;
      await setTimeout(PAUSE);
    }
  }
}

function isMadeByAnother(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^Neo\.\w+\.Schema\./.test(code);
}
