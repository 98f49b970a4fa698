import type { Transaction } from 'neo4j-driver';
import { READ_APPLIED, type AppliedMigration } from '../migrate';
import type { StoreAddress } from '../open-driver';
import { loadStatement, type None } from '../statement';
import { restoring } from '../store-error';
import { announceWait } from '../write/announce-wait';
import { LOCK_GRAPH } from '../write/graph-writer';
import { BACKUP_FORMAT, type BackupHeader } from './backup-header';
import { type GraphSum, GraphTally } from './graph-tally';
import { holdGraph } from './hold-graph';
import { readGraph } from './read-graph';

const COUNT_GRAPH = loadStatement<None, { nodes: number; relationships: number }>(
  __dirname,
  'count-graph.cypher',
);

export interface BackupSettings {
  /** The version of this program. */
  readonly program: string;
  /** Is called where another program writes to the graph and this one waits for its turn. */
  readonly onWait: () => void;
}

/** A graph that is being backed up, at one revision. */
export interface Backup {
  readonly header: BackupHeader;
  /** Its lines, each with a line feed at its end; read once. `onWritten` is called for each node and relationship. */
  lines(onWritten: () => void): AsyncGenerator<string>;
  /** The sum of what has been written. */
  sum(): GraphSum;
}

/**
 * Lends the whole graph to `use`, to be written to a file. Writers wait until it has ended, so all of it is of one
 * revision: Neo4j shows a long read what others write meanwhile. Readers go on.
 */
export async function backUp<Result>(
  address: StoreAddress,
  { program, onWait }: BackupSettings,
  use: (backup: Backup) => Promise<Result>,
): Promise<Result> {
  return holdGraph(address, onWait, async ({ transaction }) => {
    const graph = await announceWait(readOne(transaction, LOCK_GRAPH.text), onWait);
    if (graph === undefined) throw restoring();
    const header = await describe(transaction, graph, program);
    const tally = new GraphTally();
    async function* lines(onWritten: () => void): AsyncGenerator<string> {
      yield `${JSON.stringify(header)}\n`;
      for await (const line of readGraph(transaction)) {
        tally.add(line);
        onWritten();
        yield `${JSON.stringify(line)}\n`;
      }
      yield `${JSON.stringify({ end: tally.total() })}\n`;
    }
    return use({ header, lines, sum: () => tally.total() });
  });
}

async function describe(
  transaction: Transaction,
  graph: Numbers,
  program: string,
): Promise<BackupHeader> {
  const { records } = await transaction.run<AppliedMigration>(READ_APPLIED.text);
  const counts = await readOne(transaction, COUNT_GRAPH.text);
  return {
    claimlineBackup: BACKUP_FORMAT,
    program,
    writtenAt: new Date().toISOString(),
    revision: graph.revision!,
    recordedAt: graph.recordedAt!,
    migrations: records.map((record) => ({
      number: Number(record.get('number')),
      name: record.get('name'),
      sha256: record.get('sha256'),
    })),
    nodes: counts!.nodes!,
    relationships: counts!.relationships!,
  };
}

type Numbers = Readonly<Record<string, number>>;

/** The columns of the first row, which are numbers. */
async function readOne(transaction: Transaction, text: string): Promise<Numbers | undefined> {
  const { records } = await transaction.run(text);
  const columns = records[0]?.toObject() as Record<string, unknown> | undefined;
  if (columns === undefined) return undefined;
  return Object.fromEntries(Object.entries(columns).map(([name, n]) => [name, Number(n)]));
}
