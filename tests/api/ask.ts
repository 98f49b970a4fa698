import path from 'node:path';
import type { GraphQLResponse } from '@apollo/server';
import type { CorpusReading } from '../../src/domain/corpus';
import type { Principal } from '../../src/domain/principal';
import { readCorpus } from '../../src/annotations/read-corpus';
import { createContext } from '../../src/api/context';
import { startApi } from '../../src/server/start-api';
import { ByteCache } from '../../src/store/byte-cache';
import type { Store } from '../../src/store/connection';
import { SharedBatcher } from '../../src/store/shared-batcher';
import { findRevision } from '../../src/store/read/find-revision';
import { SharedReads } from '../../src/store/shared-reads';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { openEmptyGraph } from '../support/empty-graph';
import { storeWith } from '../support/store-with';

/** An answer as a client gets it. `data` is untyped, as it is for a client. */
export interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly argument?: string };
  }[];
}

/** The API over a graph of the test's own, with all that the server puts around it but HTTP. */
export interface Server {
  /** As `ask`, by somebody who has shown a credential. */
  askAs(principal: Principal, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** As `ask`, by a request that shares what it reads with all others that do. */
  askSharing(query: string): Promise<Answer>;
  /** The HTTP status of the answer. */
  status(query: string): Promise<number>;
  /** The answer's data; throws where there are errors. */
  answer(query: string, variables?: Record<string, unknown>): Promise<Answer['data']>;
  import(...corpora: CorpusReading[]): Promise<void>;
  /** The graph itself, for imports that several tests share. */
  readonly store: Store;
  /** Imports a corpus by a clock of the test's own, in ms since 1970. */
  importAt(now: number, corpus: CorpusReading): Promise<void>;
  /** How many statements have been run for queries so far. */
  statements(): number;
  close(): Promise<void>;
}

export async function startServer(...corpora: CorpusReading[]): Promise<Server> {
  const store = await openEmptyGraph();
  let statements = 0;
  const counting = storeWith(store, {
    read: (statement, parameters, decode) => {
      statements += 1;
      return store.read(statement, parameters, decode);
    },
  });
  const batcher = new SharedBatcher();
  const api = await startApi();
  const cache = new ByteCache(2 ** 26);
  const run = (
    query: string,
    variables?: Record<string, unknown>,
    contextValue = createContext(counting, batcher),
  ) => api.executeOperation({ query, variables }, { contextValue });
  const server: Server = {
    async askAs(principal, query, variables) {
      const openCorpus = (name: string) => readCorpus(path.join('seeds', name));
      const context = createContext(counting, batcher, { principal, openCorpus });
      return overTheWire(await run(query, variables, context));
    },
    async ask(query, variables) {
      return overTheWire(await run(query, variables));
    },
    async askSharing(query) {
      const revision = findRevision(store, batcher);
      const shared = new SharedReads(cache, () => revision);
      const context = createContext(counting, batcher, { shared });
      return overTheWire(await run(query, undefined, context));
    },
    async status(query) {
      return (await run(query)).http.status ?? 200;
    },
    async answer(query, variables) {
      const { data, errors } = await server.ask(query, variables);
      if (errors) throw new Error(JSON.stringify(errors, null, 2));
      return data;
    },
    async import(...more) {
      for (const corpus of more) await server.importAt(Date.now(), corpus);
    },
    async importAt(now, corpus) {
      const { problems } = await importCorpus(store, corpus, { now: () => now });
      if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
    },
    store,
    statements: () => statements,
    async close() {
      await api.stop();
      await store.close();
    },
  };
  await server.import(...corpora);
  return server;
}

function overTheWire({ body }: GraphQLResponse): Answer {
  if (body.kind !== 'single') throw new Error('an answer in parts');
  return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
}

/** The nodes' ids of a connection. */
export function idsOf(connection: { edges: { node: { id: string } }[] }): string[] {
  return connection.edges.map(({ node }) => node.id);
}
