import type { FastifyInstance } from 'fastify';

/** Facts about one request, gathered on its way, for the log and the metrics. */
export interface Measured {
  readonly startedAt: number;
  /** Its cost by src/api/limits.ts; null where it did not come so far. */
  cost: number | null;
  /** Statements that it sent to the graph. One that it shared with other requests counts once among them. */
  statements: number;
  /** The operation's name. */
  operation: string | null;
  /** Null where it did not come so far. */
  operationType: 'query' | 'mutation' | 'subscription' | null;
  /** The query's text; null unless it is to be logged. */
  query: string | null;
  cache: 'hit' | 'miss' | 'not-modified' | null;
  /** Codes of the errors that the client was told. */
  readonly codes: Set<string>;
  /** Errors that are the server's or the store's fault, whole. */
  readonly failures: unknown[];
}

declare module 'fastify' {
  interface FastifyRequest {
    measured: Measured;
  }
  interface FastifyContextConfig {
    /** Whether it asks for the health of the server: it is answered under any name and any load. */
    isProbe?: boolean;
  }
}

/** Lets every request carry its measurements. */
export function measureRequests(app: FastifyInstance): void {
  app.decorateRequest('measured');
  app.addHook('onRequest', (request, _reply, done) => {
    request.measured = {
      startedAt: performance.now(),
      cost: null,
      statements: 0,
      operation: null,
      operationType: null,
      query: null,
      cache: null,
      codes: new Set(),
      failures: [],
    };
    done();
  });
}
