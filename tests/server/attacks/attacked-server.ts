import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { checkBuilt, RunningProgram } from '../../cli/program';
import { testNeo4j } from '../../support/neo4j';

/** The whole of an answer. */
export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly codes: readonly string[];
}

/** A served program of its own process, and whether it stays alive under an attack. */
export interface AttackedServer {
  readonly address: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answered>;
  /**
   * Runs an attack while a second loop asks /livez, and gives what it answered with the times, in ms, that each
   * answer of /livez took. Throws where one of them is no 200.
   */
  attack<Result>(work: () => Promise<Result>): Promise<{ result: Result; livez: number[] }>;
  close(): Promise<void>;
}

/** Starts `claimline serve` of dist/ on the test's Neo4j. */
export async function startAttackedServer(): Promise<AttackedServer> {
  checkBuilt();
  const { uri, user, password } = await testNeo4j();
  const program = new RunningProgram(['serve'], {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    PORT: '0',
  });
  const [, address = ''] = await program.hasSaid(/GraphQL: (http:\S+)\/graphql/);
  return {
    address,
    ask: (query, variables) => ask(`${address}/graphql`, { query, variables }),
    attack: async (work) => {
      let isOver = false;
      const watching = watch(`${address}/livez`, () => isOver);
      try {
        return { result: await work(), livez: await ((isOver = true), watching) };
      } finally {
        isOver = true;
      }
    },
    close: async () => {
      program.signal('SIGTERM');
      await program.ended;
    },
  };
}

async function ask(url: string, body: unknown): Promise<Answered> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, text, codes: codesIn(text) };
}

function codesIn(text: string): string[] {
  const { errors = [], code } = JSON.parse(text) as {
    errors?: { extensions: { code: string } }[];
    code?: string;
  };
  return code === undefined ? errors.map(({ extensions }) => extensions.code) : [code];
}

/** Asks at least once, and then until it is over. */
async function watch(url: string, isOver: () => boolean): Promise<number[]> {
  const times: number[] = [];
  do {
    const start = performance.now();
    const { status } = await fetch(url);
    if (status !== 200) throw new Error(`${url} answered ${status}`);
    times.push(performance.now() - start);
    await setTimeout(5);
  } while (!isOver());
  return times;
}
