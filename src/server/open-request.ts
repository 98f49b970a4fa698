import type { FastifyReply, FastifyRequest } from 'fastify';
import { createContext } from '../api/context';
import type { Coalescer } from '../store/coalescer';
import type { Store } from '../store/connection';
import { ClientGoneError } from './client-gone-error';
import type { CostGate, Leave } from './cost-gate';
import { countReads } from './measure-store';
import type { RequestContext } from './request-context';

/** The parts of the server that answer queries. */
export interface QueryParts {
  readonly store: Store;
  readonly coalescer: Coalescer;
  readonly gate: CostGate;
  /** The public address of the server. */
  readonly site: () => string;
}

/** One query of a request: what its resolvers share, and how it gives up its place. */
export interface OpenQuery {
  readonly context: RequestContext;
  readonly leave: Leave;
}

/** A request while it is answered. Its queries share one budget of statements. */
export interface OpenRequest {
  /** Ends the reads of all its queries; so does a client that goes away. */
  readonly ending: AbortController;
  openQuery(): OpenQuery;
}

/** Counts the statements of a request, and ends its reads when its client has gone. */
export function openRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  { store, coalescer, gate, site }: QueryParts,
): OpenRequest {
  const { id: requestId, measured } = request;
  const ending = new AbortController();
  reply.raw.once('close', () => ending.abort(new ClientGoneError()));
  const counted = countReads(store, () => (measured.statements += 1));
  const context = createContext(counted, coalescer, ending.signal, site());
  return {
    ending,
    openQuery() {
      let leave: Leave = () => {};
      const enter = async (cost: number) => {
        leave = await gate.enter(cost, ending.signal);
      };
      return {
        context: { ...context, http: { requestId, measured, enter } },
        leave: () => leave(),
      };
    },
  };
}
