// Measures contradictions, and control under lenses, as the graph grows: `npm run lenses -- --claims 15000,1000000`. Each
// graph has two tables that contradict each other and a table of other places that comes later. Those other places are
// cloned, with all that is derived of them, until there are as many claims as given. So all graphs give the same answers,
// which is checked. They are asked in turn.
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Driver } from 'neo4j-driver';
import { readCorpus } from '../src/annotations/read-corpus';
import { connect } from '../src/store/connection';
import { migrate } from '../src/store/migrate';
import { importCorpus } from '../src/use-cases/import-corpus';
import { clonePlaces } from './generate/clone-places';
import { ASKED_DAY } from './generate/control-table';
import { LATER_PLACES, LATER_ROWS, writeLensTables } from './generate/lens-tables';
import { countOf, withDriver } from './measure/import-measure';
import { percentile } from './measure/load';
import { describeMachine } from './measure/report';
import { openNeo4j } from './open-neo4j';
import { type Neo4jAddress, type RunningServer, startClaimline } from './servers/start-server';

const { values: options } = parseArgs({
  options: {
    claims: { type: 'string', default: '15000,100000' },
    times: { type: 'string', default: '15' },
    data: { type: 'string', default: path.join(__dirname, '.data', 'lenses') },
  },
});

const CONTRADICTIONS = 'edges { node { id explanation claims { id } } } totalCount';
const STATES = 'edges { node { place { id } force { id } status certainty } }';

/** Questions, by name. Those that derive all places are asked up to `DERIVED_UP_TO` claims. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'contradictions, 100 and how many': `{ contradictions(first: 100) { ${CONTRADICTIONS} } }`,
  'of one kind, the last 100': `{ contradictions(kind: [CONTROL_OVERLAP], last: 100) { ${CONTRADICTIONS} } }`,
  'who contradicts whom': '{ contradictionCounts { speakers { id } count } }',
  'contradictions, according to two sources': `{ contradictions(first: 100, lens: { accordingTo: ["organisation:observatory", "organisation:ministry"] }) { ${CONTRADICTIONS} } }`,
  'contradictions, without one source': `{ contradictions(first: 100, lens: { excluding: ["organisation:paper"] }) { ${CONTRADICTIONS} } }`,
  'control, 100, without one source': `{ control(at: "${ASKED_DAY}", first: 100, lens: { excluding: ["organisation:paper"] }) { ${STATES} } }`,
  'control, 100, according to one source': `{ control(at: "${ASKED_DAY}", first: 100, lens: { accordingTo: ["organisation:observatory"] }) { ${STATES} } }`,
  'control, 100, published before a day': `{ control(at: "${ASKED_DAY}", first: 100, lens: { publishedBefore: "2025" }) { ${STATES} } }`,
  'control, how many, published before a day': `{ control(at: "${ASKED_DAY}", lens: { publishedBefore: "2025" }) { totalCount } }`,
  'derived: contradictions, 100 and how many': `{ contradictions(first: 100, lens: { publishedBefore: "2025" }) { ${CONTRADICTIONS} } }`,
};
const DERIVED_UP_TO = 100_000;

async function main(): Promise<void> {
  const sizes = options.claims.split(',').map(Number);
  const graphs: Graph[] = [];
  try {
    for (const size of sizes) graphs.push(await openGraph(size));
    console.log(`${describeMachine()}\n`);
    console.log(
      `| question, median ms | ${graphs.map(({ claims }) => claims).join(' | ')} | last of first |`,
    );
    console.log(`| --- |${sizes.map(() => ' ---: |').join('')} ---: |`);
    for (const [name, query] of Object.entries(QUESTIONS)) await compareGraphs(name, query, graphs);
  } finally {
    for (const graph of graphs) await graph.close();
  }
}

/** A graph of a size, with a server over it. */
interface Graph {
  readonly claims: number;
  readonly server: RunningServer;
  close(): Promise<void>;
}

/** Fills the graph of this size where it is not filled yet. */
async function openGraph(size: number): Promise<Graph> {
  const folder = path.join(options.data, String(size));
  const neo4j = await openNeo4j(path.join(folder, 'neo4j'));
  await fill(neo4j, folder);
  const claims = await withDriver(neo4j, (driver) => grow(driver, size));
  const server = await startClaimline(neo4j, { CLAIMLINE_CACHE_MB: '0' });
  return {
    claims,
    server,
    async close() {
      await server.stop();
      await neo4j.stop();
    },
  };
}

async function fill(neo4j: Neo4jAddress, folder: string): Promise<void> {
  const store = await connect(neo4j);
  await migrate(store);
  for (const corpus of await writeLensTables(folder)) {
    const { problems } = await importCorpus(store, await readCorpus(corpus));
    if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 5), null, 2));
  }
  await store.close();
}

/** Clones later places until the graph has about as many claims; tells how many it has. */
async function grow(driver: Driver, size: number): Promise<number> {
  const claims = () => countOf(driver, 'MATCH (c:Claim) RETURN count(c) AS count');
  const places = await countOf(
    driver,
    "MATCH (p:Entity) WHERE p.id STARTS WITH 'city:later-' RETURN count(p) AS count",
  );
  const copies = Math.round(places / LATER_PLACES) - 1;
  const more = Math.max(0, Math.round((size - (await claims())) / LATER_ROWS));
  await clonePlaces(driver, copies, copies + more);
  return claims();
}

/** Asks all graphs in turn, so that whatever else the machine does slows them equally. */
async function compareGraphs(name: string, query: string, graphs: readonly Graph[]): Promise<void> {
  const isDerived = name.startsWith('derived');
  const asked = graphs.filter(({ claims }) => !isDerived || claims <= DERIVED_UP_TO);
  const turns = isDerived ? 3 : Number(options.times);
  const times = new Map<Graph, number[]>(asked.map((graph) => [graph, []]));
  const answers = new Set<string>();
  for (let turn = -turns; turn < turns; turn += 1) {
    for (const graph of asked) {
      const { answer, ms } = await ask(graph.server, query);
      answers.add(answer);
      // As many turns as count warm up.
      if (turn >= 0) times.get(graph)!.push(ms);
    }
  }
  if (answers.size > 1) throw new Error(`${name}: the graphs give ${answers.size} answers`);
  const medians = graphs.map((graph) => percentile(times.get(graph) ?? [], 0.5));
  const ratio = medians.at(-1)! / medians[0]!;
  const cells = [...medians.map((ms) => ms.toFixed(1)), ratio.toFixed(2)];
  console.log(`| ${name} | ${cells.join(' | ')} |`.replaceAll('NaN', '–'));
}

/** Asks once; again where the server is too busy. */
async function ask({ url }: RunningServer, query: string): Promise<{ answer: string; ms: number }> {
  for (;;) {
    const began = performance.now();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const answer = await response.text();
    const ms = performance.now() - began;
    if (!answer.includes('"errors"')) return { answer, ms };
    if (!answer.includes('"OVERLOADED"')) throw new Error(answer);
    // Other programs have the processor.
    await setTimeout(2_000);
  }
}

void main();
