import type { Transaction } from 'neo4j-driver';
import { loadStatement, type None } from '../statement';
import { BackupError } from './backup-error';
import type { GraphLine } from './graph-line';
import { encodeProperties } from './property';

type Properties = Readonly<Record<string, unknown>>;

const FIND_NODES = loadStatement<None, { id: string; labels: string[]; properties: Properties }>(
  __dirname,
  'find-nodes.cypher',
);
const FIND_RELATIONSHIPS = loadStatement<
  None,
  { type: string; from: string; to: string; properties: Properties }
>(__dirname, 'find-relationships.cypher');

/**
 * Reads a whole graph, nodes first, in the order in which Neo4j keeps it. Memory is that of the ids of its nodes.
 * `labelsOf` says which labels a node is to have, by Neo4j's id of it; those that it has unless it says so.
 */
export async function* readGraph(
  transaction: Pick<Transaction, 'run'>,
  labelsOf: (id: string) => readonly string[] | undefined = () => undefined,
): AsyncGenerator<GraphLine> {
  const numbers = new Map<string, number>();
  for await (const record of transaction.run(FIND_NODES.text)) {
    const id = record.get('id') as string;
    numbers.set(id, numbers.size);
    const labels = [...(labelsOf(id) ?? (record.get('labels') as string[]))].sort();
    yield { labels, properties: encodeProperties(record.get('properties') as Properties) };
  }
  const numberOf = (id: string) => {
    const number = numbers.get(id);
    if (number !== undefined) return number;
    throw new BackupError(
      'BACKUP_GRAPH_CHANGED',
      'Another program wrote to the graph without waiting for its turn. Nothing was written; try again.',
    );
  };
  for await (const record of transaction.run(FIND_RELATIONSHIPS.text)) {
    yield {
      type: record.get('type') as string,
      from: numberOf(record.get('from') as string),
      to: numberOf(record.get('to') as string),
      properties: encodeProperties(record.get('properties') as Properties),
    };
  }
}
