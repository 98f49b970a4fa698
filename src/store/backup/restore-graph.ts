import type { Parameters } from '../parameters';
import neo4j, { type Driver } from 'neo4j-driver';
import type { Store } from '../connection';
import { migrate, RESTORING } from '../migrate';
import type { StoreAddress } from '../open-driver';
import { loadStatement, type CypherStatement, type None } from '../statement';
import { BackupError } from './backup-error';
import { type CheckedBackup, readParts } from './check-backup';
import { type GraphLine, isNode, type NodeLine, type RelationshipLine } from './graph-line';
import { GraphTally } from './graph-tally';
import { type HeldGraph, holdGraph } from './hold-graph';
import { decodeProperties } from './property';
import { readGraph } from './read-graph';

const FIND_FOREIGN_NODE = loadStatement<None, { labels: string[] }>(
  __dirname,
  'find-foreign-node.cypher',
);
const FIND_RESTORING = loadStatement<{ restoring: number }, { id: string }>(
  __dirname,
  'find-restoring.cypher',
);
const BEGIN_RESTORE = loadStatement<{ restoring: number }>(__dirname, 'begin-restore.cypher');
const DELETE_PARTS = loadStatement<None>(__dirname, 'delete-parts.cypher');
const CREATE_NODES = loadStatement<{ rows: readonly Parameters[] }, { number: number; id: string }>(
  __dirname,
  'create-nodes.cypher',
);
const CREATE_RELATIONSHIPS = loadStatement<{ rows: readonly Parameters[] }>(
  __dirname,
  'create-relationships.cypher',
);
const REVOKE_KEYS = loadStatement<{ ids: readonly string[]; at: number }>(
  __dirname,
  'revoke-keys.cypher',
);
const END_RESTORE = loadStatement<{ rows: readonly Parameters[]; restoring: number }>(
  __dirname,
  'end-restore.cypher',
);

const MARK = { restoring: neo4j.int(RESTORING) };

/**
 * The most that a transaction writes: a number of nodes or relationships, and of characters of
 * their lines.
 */
const BATCH = { parts: 2_000, characters: 4_000_000 };

const KEY = 'ApiKey';

/**
 * Labels by which programs find a graph and let people in. Nodes get them only when the restore is
 * complete.
 */
const HELD_BACK = ['Graph', 'Migration', KEY];

export interface RestoreSettings {
  /** When all keys of the backup are revoked, in ms since 1970; null leaves them as they are. */
  readonly revokeKeysAt: number | null;
  /** Called with the number of nodes and relationships just written. */
  readonly onWritten: (parts: number) => void;
  /** Called for each node and relationship that is read back from the graph. */
  readonly onCompared: () => void;
  /** Called if another program migrates, backs up or restores, and this one waits. */
  readonly onWait: () => void;
  /** Ends the restore. The graph is then incomplete, and every other command refuses it. */
  readonly signal: AbortSignal;
}

/**
 * Restores a backup into an empty graph, reads it back and compares the hashes. Then it applies the
 * migrations that came after the backup. No program can use the graph before it is complete. An
 * interrupted restore starts over.
 *
 * Throws a BackupError if the graph is not empty (RESTORE_NOT_EMPTY), or differs when it is read
 * back (RESTORE_DIFFERS). Memory holds Neo4j's ids of all nodes.
 */
export async function restoreGraph(
  store: Store,
  address: StoreAddress,
  backup: CheckedBackup,
  settings: RestoreSettings,
): Promise<void> {
  const begun = await store.read(FIND_RESTORING, { restoring: RESTORING }, () => true);
  if (begun.length === 0) {
    const foreign = await store.read(FIND_FOREIGN_NODE, {}, (row) => row);
    if (foreign.length > 0) throw notEmpty(foreign[0]!.labels);
    await migrate(store);
  }
  await holdGraph(address, settings.onWait, (held) => fill(held, backup, settings));
  await migrate(store);
}

async function fill(
  { driver, transaction }: HeldGraph,
  { file, sum }: CheckedBackup,
  { revokeKeysAt, onWritten, onCompared, signal }: RestoreSettings,
): Promise<void> {
  await clear(driver);
  const writer = new PartWriter(driver);
  for await (const batch of batches(readParts(file, signal))) {
    signal.throwIfAborted();
    await writer.write(batch);
    onWritten(batch.length);
  }
  const tally = new GraphTally();
  for await (const part of readGraph(transaction, (id) => writer.heldBack.get(id))) {
    signal.throwIfAborted();
    tally.add(part);
    onCompared();
  }
  const found = tally.total();
  if (found.sha256 !== sum.sha256) {
    throw new BackupError(
      'RESTORE_DIFFERS',
      `The graph has the hash ${found.sha256} of ${found.nodes} nodes and ${found.relationships} relationships after the restore (expected ${sum.sha256} of ${sum.nodes} and ${sum.relationships}, as ${file} has). End other programs that write to it and begin again.`,
    );
  }
  if (revokeKeysAt !== null) {
    const keys = [...writer.heldBack].filter(([, labels]) => labels.includes(KEY));
    const ids = keys.map(([id]) => id);
    await driver.executeQuery(REVOKE_KEYS.text, { ids, at: neo4j.int(revokeKeysAt) });
  }
  const rows = [...writer.heldBack].map(([id, labels]) => ({ id, labels: [...labels] }));
  await driver.executeQuery(END_RESTORE.text, { rows, ...MARK });
}

/** Throws if the graph holds anything that is not left from a restore. */
async function clear(driver: Driver): Promise<void> {
  const begun = await driver.executeQuery(FIND_RESTORING.text, MARK);
  if (begun.records.length > 0) {
    const session = driver.session();
    // It uses separate transactions.
    await session.run(DELETE_PARTS.text);
    return session.close();
  }
  const { records } = await driver.executeQuery(FIND_FOREIGN_NODE.text);
  // Another program may have written to it meanwhile.
  if (records.length > 0) throw notEmpty(records[0]!.get('labels') as string[]);
  await driver.executeQuery(BEGIN_RESTORE.text, MARK);
}

function notEmpty(labels: readonly string[]): BackupError {
  return new BackupError(
    'RESTORE_NOT_EMPTY',
    `The graph is not empty: it holds a node ${labels.join(':')} (expected an empty one). Nothing was changed. Restore into another: set CLAIMLINE_HOME to a new folder, or NEO4J_URI to an empty Neo4j.`,
  );
}

/** Writes parts to a graph, nodes first. */
class PartWriter {
  /** The final labels of nodes, by Neo4j's ids. */
  readonly heldBack = new Map<string, readonly string[]>();
  /** Neo4j's ids of the nodes, by their numbers. */
  private readonly ids: string[] = [];

  constructor(private readonly driver: Driver) {}

  /** Parts are either all nodes or all relationships. */
  async write(parts: readonly GraphLine[]): Promise<void> {
    if (isNode(parts[0]!)) await this.writeNodes(parts as readonly NodeLine[]);
    else await this.run(CREATE_RELATIONSHIPS, this.rowsOf(parts as readonly RelationshipLine[]));
  }

  private async writeNodes(nodes: readonly NodeLine[]): Promise<void> {
    const first = this.ids.length;
    const isHeldBack = (labels: readonly string[]) =>
      labels.some((label) => HELD_BACK.includes(label));
    const records = await this.run(
      CREATE_NODES,
      nodes.map(({ labels, properties }, index) => ({
        number: neo4j.int(first + index),
        labels: isHeldBack(labels) ? [] : labels,
        properties: decodeProperties(properties),
      })),
    );
    for (const record of records) {
      const number = Number(record.get('number'));
      const { labels } = nodes[number - first]!;
      this.ids[number] = record.get('id') as string;
      if (isHeldBack(labels)) this.heldBack.set(this.ids[number]!, labels);
    }
  }

  private rowsOf(relationships: readonly RelationshipLine[]): object[] {
    return relationships.map(({ type, from, to, properties }) => ({
      ...{ type, from: this.ids[from], to: this.ids[to] },
      properties: decodeProperties(properties),
    }));
  }

  private async run(
    { text }: CypherStatement<{ rows: readonly Parameters[] }, object>,
    rows: readonly object[],
  ) {
    return (await this.driver.executeQuery(text, { rows })).records;
  }
}

/** Batches of nodes, then of relationships, each as large as a transaction may write. */
async function* batches(
  parts: AsyncIterable<{ readonly part: GraphLine; readonly length: number }>,
): AsyncGenerator<GraphLine[]> {
  let batch: GraphLine[] = [];
  let characters = 0;
  for await (const { part, length } of parts) {
    const isFull = batch.length === BATCH.parts || characters + length > BATCH.characters;
    if (batch.length > 0 && (isFull || isNode(part) !== isNode(batch[0]!))) {
      yield batch;
      [batch, characters] = [[], 0];
    }
    batch.push(part);
    characters += length;
  }
  if (batch.length > 0) yield batch;
}
