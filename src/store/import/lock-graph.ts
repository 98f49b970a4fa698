import type { Transaction } from '../connection';
import { loadStatement } from '../statement';

const LOCK_GRAPH = loadStatement(__dirname, 'lock-graph.cypher');

/** Where a graph stands in its own time. */
export interface GraphState {
  readonly revision: number;
  readonly recordedAt: number;
}

/** Waits for the transaction of another that writes to end; the first thing that one which writes does. */
export async function lockGraph(transaction: Transaction): Promise<GraphState> {
  const [graph] = await transaction.run(LOCK_GRAPH, {}, (row: GraphState) => row);
  return graph!;
}
