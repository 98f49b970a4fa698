// Measures contradictions, and control under lenses, as the graph grows: `npm run lenses -- --claims
// 10000,100000,1000000`. The graph begins with two tables of one another's contradictions on 500 places and a table of other
// places that comes later. Then those other places are cloned, with all that is derived of them, until there are as many
// claims as given. So the answers stay the same, which is checked.
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
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
import { type RunningServer, startClaimline } from './servers/start-server';

const { values: options } = parseArgs({
  options: {
    claims: { type: 'string', default: '10000,100000' },
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
  const neo4j = await openNeo4j(path.join(options.data, 'neo4j'));
  try {
    const store = await connect(neo4j);
    await migrate(store);
    for (const folder of await writeLensTables(options.data)) {
      const { problems } = await importCorpus(store, await readCorpus(folder));
      if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 5), null, 2));
    }
    await store.close();
    console.log(`${describeMachine()}\n`);
    const answers = new Map<string, string>();
    const times = new Map<string, number[]>();
    const places = await withDriver(neo4j, (driver) =>
      countOf(
        driver,
        "MATCH (p:Entity) WHERE p.id STARTS WITH 'city:later-' RETURN count(p) AS count",
      ),
    );
    let copies = Math.round(places / LATER_PLACES) - 1;
    for (const size of sizes) {
      await withDriver(neo4j, async (driver) => {
        const claims = () => countOf(driver, 'MATCH (c:Claim) RETURN count(c) AS count');
        const more = Math.max(0, Math.round((size - (await claims())) / LATER_ROWS));
        const began = performance.now();
        await clonePlaces(driver, copies, copies + more);
        copies += more;
        const seconds = ((performance.now() - began) / 1000).toFixed(0);
        console.log(`${await claims()} claims, after ${seconds} s of cloning`);
      });
      const server = await startClaimline(neo4j, { CLAIMLINE_CACHE_MB: '0' });
      try {
        for (const [name, query] of Object.entries(QUESTIONS)) {
          if (name.startsWith('derived') && size > DERIVED_UP_TO) continue;
          const { answer, ms } = await ask(
            server,
            query,
            name.startsWith('derived') ? 3 : Number(options.times),
          );
          if (answer !== (answers.get(name) ?? answer)) throw new Error(`${name}: another answer`);
          answers.set(name, answer);
          times.set(name, [...(times.get(name) ?? []), ms]);
          console.log(`${ms.toFixed(1).padStart(10)} ms ${name}`);
        }
      } finally {
        await server.stop();
      }
    }
    console.log(`\n| question, median ms | ${sizes.join(' | ')} | last of first |`);
    console.log(`| --- |${sizes.map(() => ' ---: |').join('')} ---: |`);
    for (const [name, found] of times) {
      const cells = sizes.map((_, index) => found[index]?.toFixed(1) ?? '–');
      console.log(`| ${name} | ${cells.join(' | ')} | ${(found.at(-1)! / found[0]!).toFixed(2)} |`);
    }
  } finally {
    await neo4j.stop();
  }
}

/** The answer, and the median time of some turns after as many that warm up. */
async function ask({ url }: RunningServer, query: string, turns: number) {
  const times: number[] = [];
  let answer = '';
  for (let turn = -turns; turn < turns; turn += 1) {
    const began = performance.now();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    answer = await response.text();
    if (answer.includes('"OVERLOADED"')) {
      // Other programs have the processor.
      await setTimeout(2_000);
      turn -= 1;
    } else if (turn >= 0) times.push(performance.now() - began);
  }
  if (answer.includes('"errors"')) throw new Error(answer);
  return { answer, ms: percentile(times, 0.5) };
}

void main();
