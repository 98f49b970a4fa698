// Measures Claimline beside @neo4j/graphql, a bare server and the bare driver: `npm run bench -- --claims 100000`.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { disablePretenuring } from '../src/server/disable-pretenuring';
import type { LocalNeo4j } from '../src/local-neo4j/launch';
import { generatedCorpus } from './generate/generated-corpus';
import type { World } from './generate/world';
import { GRAPH_OPTIONS, isFilled, openGeneratedGraph } from './generated-graph';
import { BareImport, empty } from './measure/bare-import';
import { compareAnswers } from './measure/compare-answers';
import { cpuSecondsOf } from './measure/export-measure';
import { measureImport } from './measure/import-measure';
import { load, type LoadResult, perSecond, together } from './measure/load';
import {
  describeMachine,
  type Measured,
  QUESTION_HEAD,
  questionRows,
  ratiosOf,
  ratioTable,
} from './measure/report';
import { countStatements } from './measure/statement-counter';
import {
  bareDriver,
  bareServer,
  CONNECTIONS,
  graphqlSystem,
  type System,
  type SystemName,
} from './measure/systems';
import { drawRatios } from './measure/ratio-picture';
import type { Question } from './questions/question';
import { questionsOf } from './questions/questions';
import {
  type Neo4jAddress,
  startBareServer,
  startClaimline,
  startNeo4jGraphql,
} from './servers/start-server';

const { values: options } = parseArgs({
  options: {
    ...GRAPH_OPTIONS,
    rounds: { type: 'string', default: '3' },
    /** Seconds of load, for each question, system and round. */
    seconds: { type: 'string', default: '3' },
    /** Seconds of load before the first round, for each question and system. */
    warm: { type: 'string', default: '10' },
    /** A file for a picture of the ratios, in SVG. */
    picture: { type: 'string', default: '' },
    /** Only questions whose name has this in it. */
    only: { type: 'string', default: '' },
    /** Imports twice, each time beside bare UNWIND statements with the same rows, which are held in memory. */
    'bare-import': { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  // As Claimline does: the bare driver, which runs in this process, is as fast as it can be.
  disablePretenuring();
  const { world, neo4j } = await openGeneratedGraph(options);
  try {
    console.log(`${options.claims} claims. ${describeMachine()}. ${CONNECTIONS} connections.\n`);
    await fill(neo4j, world);
    await measureQuestions(neo4j, world);
  } finally {
    await neo4j.stop();
  }
}

/** Imports the generated corpus unless the graph has it. */
async function fill(neo4j: Neo4jAddress, world: World): Promise<void> {
  if (await isFilled(neo4j)) return;
  if (!options['bare-import']) {
    await measureOwnImport(neo4j, world);
    return;
  }
  // In the first round Neo4j compiles what it runs: what counts is the second.
  for (let round = 0; round < 2; round += 1) {
    if (round > 0) await empty(neo4j);
    const bare = new BareImport();
    const speed = await measureOwnImport(neo4j, world, bare);
    const { rows, seconds } = await bare.measure(neo4j);
    console.log(
      `Bare UNWIND: ${rows} in ${seconds.toFixed(1)} s, ${(rows / seconds).toFixed(0)}/s; ` +
        `import at ${(speed / (rows / seconds)).toFixed(2)} of that.`,
    );
  }
}

/** Nodes and relationships a second; `bare` is told what is written. */
async function measureOwnImport(
  neo4j: Neo4jAddress,
  world: World,
  bare?: BareImport,
): Promise<number> {
  const { seconds, rows, maxMemory } = await measureImport(
    neo4j,
    generatedCorpus(world),
    (ran) => bare?.record(ran),
    (documents) => documents % 1000 < 40 && console.error(`${documents} documents imported`),
  );
  console.log(
    `Import: ${rows} nodes and relationships in ${seconds.toFixed(1)} s, ` +
      `${(rows / seconds).toFixed(0)}/s; at most ${maxMemory} MB.`,
  );
  return rows / seconds;
}

async function measureQuestions(neo4j: LocalNeo4j, world: World): Promise<void> {
  const questions = questionsOf(world).filter(({ name }) => name.includes(options.only));
  const statements = await statementsPerRequest(neo4j, questions);
  const caching = await startClaimline(neo4j, CACHE);
  const systems = [
    graphqlSystem('claimline', await startClaimline(neo4j, NO_CACHE)),
    graphqlSystem('claimlineReads', caching, { distinct: true }),
    graphqlSystem('claimlineAnswers', caching),
    graphqlSystem('neo4jGraphql', await startNeo4jGraphql(neo4j)),
    bareServer(await startBareServer(neo4j)),
    bareDriver(neo4j),
  ];
  const measured = new Map<Question, Map<SystemName, Measured>>();
  try {
    for (const question of questions) await compareAnswers(question, systems);
    console.log(QUESTION_HEAD);
    for (const question of questions) {
      const results = await measureQuestion(question, systems, neo4j.pid, statements);
      measured.set(question, results);
      console.log(questionRows(question, results));
    }
    const ratios = ratiosOf(measured);
    console.log(`\n${ratioTable(ratios)}\n`);
    if (options.picture !== '') writeFileSync(options.picture, drawRatios(ratios));
    for (const system of systems) {
      const memory = system.memory();
      if (memory !== null) console.log(`${system.name} held ${memory} MB in the end.`);
    }
  } finally {
    for (const system of systems) await system.stop();
  }
}

/** Rounds of all systems alternate, so that a slow machine slows them equally. */
async function measureQuestion(
  question: Question,
  systems: readonly System[],
  neo4jPid: number,
  statements: ReadonlyMap<string, number>,
): Promise<Map<SystemName, Measured>> {
  const askers = systems.filter((system) => system.canBeAsked(question));
  const results = new Map<SystemName, LoadResult[]>(askers.map(({ name }) => [name, []]));
  const cpu = new Map<SystemName, number>(askers.map(({ name }) => [name, 0]));
  const { variants } = question;
  const askOf = (system: System) => (turn: number) =>
    system.ask(question, variants[turn % variants.length]!);
  for (let round = -1; round < Number(options.rounds); round += 1) {
    for (const system of askers) {
      // The first round warms up: the server's runtime compiles what it runs often.
      const seconds = Number(round < 0 ? options.warm : options.seconds);
      const pids = [process.pid, neo4jPid, ...(system.pid === null ? [] : [system.pid])];
      const cpuSeconds = () => pids.reduce((sum, pid) => sum + cpuSecondsOf(pid), 0);
      const before = cpuSeconds();
      const result = await load(askOf(system), { connections: CONNECTIONS, seconds });
      if (round < 0) continue;
      results.get(system.name)!.push(result);
      cpu.set(system.name, cpu.get(system.name)! + cpuSeconds() - before);
    }
  }
  const measured = new Map<SystemName, Measured>();
  for (const system of askers) {
    const { name } = system;
    const result = together(results.get(name)!);
    const [seconds, rate] = [Number(options.seconds), perSecond(result) / 2];
    measured.set(name, {
      result,
      cpuMs: (1000 * cpu.get(name)!) / result.requests,
      atHalfLoad: await load(askOf(system), { connections: CONNECTIONS, seconds, rate }),
      // With reads or answers kept, the graph's revision alone is read.
      statements: statements.get(`${name} ${question.name}`) ?? 1,
    });
  }
  return measured;
}

/** Claimline's cache settings: none, and one that holds all that is asked. */
const NO_CACHE = { CLAIMLINE_CACHE_MB: '0' };
const CACHE = { CLAIMLINE_CACHE_MB: '64' };

/** Counted in front of Neo4j, by a server of each kind that is asked every question once. */
async function statementsPerRequest(
  neo4j: Neo4jAddress,
  questions: readonly Question[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const counter = await countStatements(neo4j.uri);
  const address = { ...neo4j, uri: counter.uri };
  for (const [name, start] of [
    ['claimline', startClaimline],
    ['neo4jGraphql', startNeo4jGraphql],
  ] as const) {
    const system = graphqlSystem(name, await start(address, NO_CACHE));
    const asked = questions.filter((one) => system.canBeAsked(one));
    // The statements at a server's start do not belong to a request.
    for (const question of asked) await system.ask(question, question.variants[0]!);
    for (const question of asked) {
      const before = counter.statements();
      await system.ask(question, question.variants[0]!);
      counts.set(`${name} ${question.name}`, counter.statements() - before);
    }
    await system.stop();
  }
  await counter.close();
  return counts;
}

void main();
