// Measures what history costs: `npm run control -- --rows 1000000`. Imports a table of 10,000
// control claims, and asks who held what on one day and what changed hands on another. Then it
// imports the rest and asks the same. The answers must be equal.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { asOfRange } from '../src/domain/control/control-at';
import { parseEdtf } from '../src/domain/edtf';
import { statesAt } from '../src/store/control/states-at';
import { askForPages } from '../src/store/read/list';
import type { Parameters } from '../src/store/parameters';
import { loadStatement, type CypherStatement } from '../src/store/statement';
import {
  ASKED_DAY,
  CHANGED_DAY,
  DAY_AFTER,
  HELD_PLACES,
  SLOTS,
  slotsAround,
  writeControlTable,
} from './generate/control-table';
import { withDriver } from './measure/import-measure';
import { percentile } from './measure/load';
import { profileStatement } from './measure/profile-statement';
import { describeMachine } from './measure/report';
import { openNeo4j } from './open-neo4j';
import {
  megabytesOf,
  type Neo4jAddress,
  type RunningServer,
  startClaimline,
} from './servers/start-server';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    data: { type: 'string', default: path.join(__dirname, '.data') },
  },
});

const FIRST_ROWS = 10_000;
const TIMES_ASKED = 40;

const CONTROL = path.join(__dirname, '..', 'src', 'store', 'control');
const LOAD_TIMELINES = loadStatement(CONTROL, 'load-timelines.cypher');

async function main(): Promise<void> {
  const rows = Number(options.rows);
  const folder = path.join(options.data, `control-${rows}`);
  const first = slotsAround(FIRST_ROWS / HELD_PLACES);
  const slots = Array.from({ length: SLOTS }, (_, slot) => slot);
  const others = slots.filter((slot) => !first.includes(slot));
  const heldRows = HELD_PLACES * SLOTS;
  const end = HELD_PLACES + Math.floor((rows - heldRows) / SLOTS);
  await writeControlTable(path.join(folder, 'first'), 'first', {
    places: [{ first: 0, end: HELD_PLACES, slots: first }],
  });
  await writeControlTable(path.join(folder, 'more'), 'more', {
    places: [
      { first: 0, end: HELD_PLACES, slots: others },
      { first: HELD_PLACES, end, slots },
    ],
  });
  const neo4j = await openNeo4j(path.join(folder, 'neo4j'));
  try {
    console.log(`${rows} control claims on ${end} places. ${describeMachine()}.\n`);
    await importTable(neo4j, path.join(folder, 'first'));
    const before = await ask(neo4j);
    await importTable(neo4j, path.join(folder, 'more'));
    const after = await ask(neo4j);
    if (after.states !== before.states) throw new Error('The two answers differ');
    if (after.changes.answer !== before.changes.answer) throw new Error('The changes differ');
    console.log(
      `\nOn ${ASKED_DAY}, ${before.count} places held. The whole answer takes ${before.ms.toFixed(1)} ms at ` +
        `${FIRST_ROWS} claims, ${after.ms.toFixed(1)} ms at ${rows}: ${(after.ms / before.ms).toFixed(2)}x; ` +
        `${before.asOf.hits} and ${after.asOf.hits} database hits: ` +
        `${(after.asOf.hits / before.asOf.hits).toFixed(2)}x.`,
    );
    console.log(
      `On ${CHANGED_DAY}, ${before.changes.count} places changed hands. The first hundred take ` +
        `${before.changes.ms.toFixed(1)} ms and ${after.changes.ms.toFixed(1)} ms: ` +
        `${(after.changes.ms / before.changes.ms).toFixed(2)}x, for ${first.length} and ${SLOTS} claims of each place.`,
    );
    console.log(
      `One place's timeline: ${before.timeline.hits} and ${after.timeline.hits} hits, for ` +
        `${first.length} and ${SLOTS} claims of the place.`,
    );
    console.log(`\nPlan of states-at.cypher at ${rows} claims:\n\n${after.asOf.plan}`);
    console.log(`\nPlan of load-timelines.cypher:\n\n${after.timeline.plan}`);
  } finally {
    await neo4j.stop();
  }
}

/** Imports by the program itself, in a separate process, and tells its time and memory. */
async function importTable(neo4j: Neo4jAddress, folder: string): Promise<void> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [path.join(__dirname, '..', 'dist', 'cli', 'main.js'), 'import', folder],
    {
      env: {
        ...process.env,
        NEO4J_URI: neo4j.uri,
        NEO4J_USER: neo4j.user,
        NEO4J_PASSWORD: neo4j.password,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  let megabytes = 0;
  const watch = setInterval(() => (megabytes = megabytesOf(child.pid!, 'VmHWM') ?? megabytes), 200);
  const [code] = (await once(child, 'exit')) as [number];
  clearInterval(watch);
  if (code !== 0) throw new Error(`The import failed:\n${said}`);
  const seconds = (performance.now() - began) / 1000;
  console.log(`${said.trim()}; ${seconds.toFixed(1)} s, at most ${megabytes} MB`);
}

async function ask(neo4j: Neo4jAddress) {
  const server = await startClaimline(neo4j, { CLAIMLINE_CACHE_MB: '0' });
  try {
    const { answer: states, ms } = await time(() => askForAll(server));
    const changes = await time(() => askForChanges(server));
    const { statement, parameters } = firstStates();
    const asOf = await profile(neo4j, statement, parameters);
    const placeIds = [states[0]!.split(' ')[0]!];
    const timeline = await profile(neo4j, LOAD_TIMELINES, { placeIds });
    return {
      count: states.length,
      states: states.join(),
      ms,
      changes: { ...changes.answer, ms: changes.ms },
      asOf,
      timeline,
    };
  } finally {
    await server.stop();
  }
}

/** The last answer, and the median time of all. */
async function time<Answer>(ask: () => Promise<Answer>): Promise<{ answer: Answer; ms: number }> {
  for (let warming = 0; warming < TIMES_ASKED / 2; warming += 1) await ask();
  const times: number[] = [];
  let answer: Answer | undefined;
  for (let turn = 0; turn < TIMES_ASKED; turn += 1) {
    const began = performance.now();
    answer = await ask();
    times.push(performance.now() - began);
  }
  return { answer: answer!, ms: percentile(times, 0.5) };
}

/** The statement of the first page. */
function firstStates() {
  const nothing = { within: null, near: null, by: null, status: null };
  const list = statesAt(asOfRange(parseEdtf(ASKED_DAY)), nothing);
  const start = { ids: list.ids, after: null, before: null };
  return askForPages(list, { limit: 100, fromEnd: false }, [start]);
}

/** Every state on the day asked about, page by page. */
async function askForAll({ url }: RunningServer): Promise<string[]> {
  const states: string[] = [];
  let after: string | null = null;
  do {
    const answer: { readonly control: StatePage } = await post(url, {
      query: `query ($at: EDTF!, $after: String) { control(at: $at, first: 100, after: $after) {
        edges { node { place { id } force { id } status certainty } }
        pageInfo { hasNextPage endCursor }
      } }`,
      variables: { at: ASKED_DAY, after },
    });
    const { edges, pageInfo } = answer.control;
    for (const { node } of edges) {
      states.push([node.place.id, node.force?.id, node.status, node.certainty].join(' '));
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return states;
}

/** How many places changed hands on a day, and the first hundred. */
async function askForChanges({ url }: RunningServer): Promise<{ count: number; answer: string }> {
  const { controlChanges } = await post<{ controlChanges: { totalCount: number } }>(url, {
    query: `query ($from: EDTF!, $to: EDTF!) { controlChanges(from: $from, to: $to, first: 100) {
      totalCount
      edges { node { place { id } from { id } to { id } when { edtf } certainty } }
    } }`,
    variables: { from: CHANGED_DAY, to: DAY_AFTER },
  });
  return { count: controlChanges.totalCount, answer: JSON.stringify(controlChanges) };
}

async function post<Answer>(url: string, asked: object): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

interface StatePage {
  readonly edges: readonly { readonly node: State }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

interface State {
  readonly place: { readonly id: string };
  readonly force: { readonly id: string } | null;
  readonly status: string;
  readonly certainty: string;
}

function profile(neo4j: Neo4jAddress, statement: CypherStatement, parameters: Parameters) {
  return withDriver(neo4j, (driver) => profileStatement(driver, statement, parameters));
}

void main();
