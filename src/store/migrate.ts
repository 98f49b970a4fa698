import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { applyRules, hasRules } from './apply-rules';
import type { Store } from './connection';
import { lockMigrations } from './lock-migrations';
import { loadStatement, loadStatements, type CypherStatement, type None } from './statement';
import { restoring, StoreError } from './store-error';

/** One numbered step of the schema. Its file is never edited once a graph has had it. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
  /** The file's name: `0001-ids.cypher`. */
  readonly name: string;
  /** Hash of the file, with line ends as LF, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Each idempotent, so that a migration cut short can be run again. */
  readonly statements: readonly CypherStatement<None, None>[];
}

export interface MigrateOptions {
  /** Default: those of this program. */
  readonly migrations?: readonly Migration[];
  /** The clock, in ms since 1970. */
  readonly now?: () => number;
}

const FOLDER = path.join(__dirname, 'migrations');
export const READ_APPLIED = loadStatement<None, AppliedMigration>(FOLDER, 'read-applied.cypher');
const RECORD_APPLIED = loadStatement<AppliedMigration & { appliedAt: number }>(
  FOLDER,
  'record-applied.cypher',
);
const AWAIT_INDEXES = loadStatement<None>(FOLDER, 'await-indexes.cypher');

/**
 * Migrates the graph's schema to this program's, and returns the migrations applied. It brings
 * derived records (words for the search, who held what) up to this program's rules too. If several
 * programs do so at once, each waits for the one before. It touches nothing but the labels of
 * docs/model.md, so the database may hold other data under other labels.
 *
 * Throws a StoreError, and changes nothing, in three cases: an applied migration was edited since
 * (STORE_MIGRATION_EDITED), the graph has migrations that this program does not know
 * (STORE_TOO_NEW), or a restore has not ended (STORE_RESTORING).
 */
export async function migrate(
  store: Store,
  { migrations = readMigrations(), now = Date.now }: MigrateOptions = {},
): Promise<Migration[]> {
  if ((await readPending(store, migrations)).length === 0 && (await hasRules(store))) return [];
  return lockMigrations(store, async () => {
    // Another program may have done it while this one waited.
    const pending = await readPending(store, migrations);
    for (const migration of pending) await apply(store, migration, now);
    await applyRules(store);
    return pending;
  });
}

async function apply(
  store: Store,
  { number, name, sha256, statements }: Migration,
  now: () => number,
): Promise<void> {
  // The server refuses to change schema and data in one transaction, and builds each index in the
  // background. So each statement has a transaction. Then comes a wait, which may be longer than a
  // read, and then the note.
  for (const statement of [...statements, AWAIT_INDEXES]) {
    await store.write((transaction) => transaction.run(statement, {}));
  }
  await store.write((transaction) =>
    transaction.run(RECORD_APPLIED, { number, name, sha256, appliedAt: now() }),
  );
}

/** A migration that a graph has had. */
export type AppliedMigration = Pick<Migration, 'number' | 'name' | 'sha256'>;

/** Stands among the migrations of a graph that is being restored, so that no program uses it. */
export const RESTORING = 0;

async function readPending(store: Store, migrations: readonly Migration[]): Promise<Migration[]> {
  return findPending(await store.read(READ_APPLIED, {}, (row) => row), migrations);
}

/** The migrations still to apply; throws where the graph and the program do not agree on the others. */
export function findPending(
  applied: readonly AppliedMigration[],
  migrations: readonly Migration[],
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const { number, name, sha256 } of applied) {
    if (number === RESTORING) throw restoring();
    const migration = known.get(number);
    if (migration === undefined) {
      throw new StoreError(
        'STORE_TOO_NEW',
        `The graph has had migration ${name}, which this version of Claimline does not know. Use the version that made the graph, or a later one.`,
      );
    }
    if (migration.sha256 !== sha256) {
      throw new StoreError(
        'STORE_MIGRATION_EDITED',
        `Migration ${name} was edited after this graph had it. Restore the file, and put the change into a new migration.`,
      );
    }
    known.delete(number);
  }
  return [...known.values()].sort((a, b) => a.number - b.number);
}

/** This program's migrations, in order: the numbered files of a folder. */
export function readMigrations(folder = FOLDER): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-.+\.cypher$/.test(name));
  return names.sort().map((name, index) => {
    const number = Number(name.slice(0, 4));
    if (number !== index + 1) throw new Error(`Migration ${name} should have number ${index + 1}`);
    const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return {
      number,
      name,
      sha256: createHash('sha256').update(text).digest('hex'),
      statements: loadStatements(folder, name),
    };
  });
}
