import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import type { Data, GraphqlForm, Question, Variables } from '../questions/question';
import type { Neo4jAddress, RunningServer } from '../servers/start-server';
import { HttpClient } from './http-client';

/** Claimline is asked in three ways: with nothing kept, with reads kept, and with whole answers kept. */
export const SYSTEMS = [
  'claimline',
  'claimlineReads',
  'claimlineAnswers',
  'neo4jGraphql',
  'bareServer',
  'bareDriver',
] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** Something that questions are put to. */
export interface System {
  readonly name: SystemName;
  /** The process that answers; null where it is this one. */
  readonly pid: number | null;
  canBeAsked(question: Question): boolean;
  /** Asks, and leaves the answer as it came; throws where it is an error. */
  ask(question: Question, variables: Variables): Promise<Data>;
  /** The part of an answer that is compared between systems. */
  answer(question: Question, data: Data): unknown;
  memory(): number | null;
  stop(): Promise<void>;
}

/** Connections to each system; each has one request under way. */
export const CONNECTIONS = 8;

/** How long a server that is too busy is left alone, in milliseconds. */
const BUSY_PAUSE = 200;

/** A server of GraphQL. Where its requests are `distinct`, none is answered by a whole answer that was kept. */
export function graphqlSystem(
  name: Exclude<SystemName, 'bareServer' | 'bareDriver'>,
  server: RunningServer,
  { distinct = false }: { readonly distinct?: boolean } = {},
): System {
  let requests = 0;
  const client = new HttpClient(server.url, CONNECTIONS);
  const form = name === 'neo4jGraphql' ? name : 'claimline';
  const formOf = (question: Question): GraphqlForm => question[form]!;
  return {
    name,
    pid: server.pid,
    canBeAsked: (question) => question[form] !== null,
    async ask(question, asked) {
      const { query, variables = (same: Variables) => same } = formOf(question);
      // GraphQL ignores a variable that the query does not declare.
      const own = distinct ? { request: (requests += 1) } : {};
      const body = { query, variables: { ...variables(asked), ...own } };
      for (;;) {
        const { data, errors } = await client.post(body);
        if (errors === undefined) return data;
        const said = JSON.stringify(errors);
        if (!said.includes('OVERLOADED')) throw new Error(`${name}, ${question.name}: ${said}`);
        await pause(BUSY_PAUSE);
      }
    },
    answer: (question, data) => formOf(question).answer(data),
    memory: server.memory,
    async stop() {
      client.close();
      await server.stop();
    },
  };
}

/** The same statements as the bare driver's, sent to a server that does nothing but run them. */
export function bareServer(server: RunningServer): System {
  const client = new HttpClient(server.url, CONNECTIONS);
  return {
    name: 'bareServer',
    pid: server.pid,
    canBeAsked: () => true,
    async ask(question, asked) {
      const { data } = await client.post(statementOf(question, asked));
      return data;
    },
    answer: ({ bareDriver: form }, rows) => form.answer(rows),
    memory: server.memory,
    async stop() {
      client.close();
      await server.stop();
    },
  };
}

/** The driver in this process, without HTTP or GraphQL. */
export function bareDriver({ uri, user, password }: Neo4jAddress): System {
  const driver: Driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: CONNECTIONS,
  });
  return {
    name: 'bareDriver',
    pid: null,
    canBeAsked: () => true,
    async ask(question, asked) {
      const { text, parameters } = statementOf(question, asked);
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        const { records } = await session.run(text, parameters);
        return records.map((record) => record.toObject());
      } finally {
        await session.close();
      }
    },
    answer: ({ bareDriver: form }, rows) => form.answer(rows),
    memory: () => null,
    stop: () => driver.close(),
  };
}

/** The statement by hand for a question, and what it is given. */
function statementOf({ bareDriver: form }: Question, asked: Variables) {
  const { text, parameters = (same: Variables) => same } = form;
  return { text, parameters: encode(parameters(asked)) };
}

/** Whole numbers as integers, which the driver would send as floats. */
function encode(parameters: Record<string, unknown>): Record<string, unknown> {
  const value = (part: unknown): unknown =>
    Number.isSafeInteger(part)
      ? neo4j.int(part as number)
      : Array.isArray(part)
        ? part.map(value)
        : part;
  return Object.fromEntries(Object.entries(parameters).map(([name, part]) => [name, value(part)]));
}
