import path from 'node:path';
import { makeWorld, type World } from './generate/world';
import type { LocalNeo4j } from '../src/local-neo4j/launch';
import { countOf, withDriver } from './measure/import-measure';
import { openNeo4j } from './open-neo4j';
import type { Neo4jAddress } from './servers/start-server';

/** The options that name a generated graph, for `parseArgs`. */
export const GRAPH_OPTIONS = {
  claims: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
  /** Where Neo4j keeps its data; a graph that is there already is taken as it is. */
  data: { type: 'string', default: path.join(__dirname, '.data') },
} as const;

/** The Neo4j of a generated graph, filled or not yet, its folder, and the world that the graph is made from. */
export async function openGeneratedGraph({
  claims,
  seed,
  data,
}: {
  readonly claims: string;
  readonly seed: string;
  readonly data: string;
}): Promise<{ readonly world: World; readonly neo4j: LocalNeo4j; readonly folder: string }> {
  const world = makeWorld(Number(seed), Number(claims));
  const folder = path.join(data, `${claims}-${seed}`);
  return { world, neo4j: await openNeo4j(folder), folder };
}

/** Whether the graph has been generated already. */
export async function isFilled(neo4j: Neo4jAddress): Promise<boolean> {
  const text = 'MATCH (document:Document) RETURN count(document) AS count';
  return (await withDriver(neo4j, (driver) => countOf(driver, text))) > 0;
}
