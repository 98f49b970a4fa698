import { existsSync } from 'node:fs';
import path from 'node:path';
import { generatedCorpus } from '../../bench/generate/generated-corpus';
import { makeDocument } from '../../bench/generate/make-document';
import { makeWorld } from '../../bench/generate/world';
import { compareAnswers } from '../../bench/measure/compare-answers';
import { bareDriver, bareServer, graphqlSystem, type System } from '../../bench/measure/systems';
import { countStatements, type StatementCounter } from '../../bench/measure/statement-counter';
import { questionsOf } from '../../bench/questions/questions';
import {
  startBareServer,
  startClaimline,
  startNeo4jGraphql,
} from '../../bench/servers/start-server';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { openEmptyGraph } from '../support/empty-graph';
import { testNeo4j } from '../support/neo4j';

const WORLD = makeWorld(1, 400);
const QUESTIONS = questionsOf(WORLD);
/** The packages of bench/ are installed apart; without them one system fewer is asked. */
const HAS_NEO4J_GRAPHQL = existsSync(
  path.resolve(__dirname, '..', '..', 'bench', 'node_modules', '@neo4j', 'graphql'),
);

let systems: System[] = [];
let counter: StatementCounter;
beforeAll(async () => {
  const store = await openEmptyGraph();
  const { problems } = await importCorpus(store, generatedCorpus(WORLD));
  await store.close();
  expect(problems).toEqual([]);
  const neo4j = await testNeo4j();
  counter = await countStatements(neo4j.uri);
  systems = [
    graphqlSystem(
      'claimline',
      await startClaimline({ ...neo4j, uri: counter.uri }, { CLAIMLINE_CACHE_MB: '0' }),
    ),
    ...(HAS_NEO4J_GRAPHQL ? [graphqlSystem('neo4jGraphql', await startNeo4jGraphql(neo4j))] : []),
    bareServer(await startBareServer(neo4j)),
    bareDriver(neo4j),
  ];
});
afterAll(async () => {
  for (const system of systems) await system.stop();
  await counter?.close();
});

describe('the benchmark', () => {
  it('makes the same document from the same seed', () => {
    expect(makeDocument(WORLD, 7)).toEqual(makeDocument(makeWorld(1, 400), 7));
    expect(makeDocument(WORLD, 7)).not.toEqual(makeDocument(makeWorld(2, 400), 7));
  });

  it.each(QUESTIONS.map((question) => [question.name, question] as const))(
    'has every system give the same answer to: %s',
    async (_name, question) => {
      await compareAnswers(question, systems);
    },
  );

  it('counts the statements that a server sends', async () => {
    const [claimline] = systems;
    const [statements] = QUESTIONS;
    const before = counter.statements();
    await claimline!.ask(statements!, statements!.variants[0]!);
    // The speaker; the list, which loads the spans and documents too.
    expect(counter.statements() - before).toBe(2);
  });
});
