import type { FastifyReply, FastifyRequest } from 'fastify';
import { createContext } from '../api/context';
import type { OpenCorpus } from '../domain/corpus';
import { mayAct } from '../domain/principal';
import type { ByteCache } from '../store/byte-cache';
import type { SharedBatcher } from '../store/shared-batcher';
import type { Store } from '../store/connection';
import { SharedReads } from '../store/shared-reads';
import { writeRefusal } from './check-writes';
import { ClientGoneError } from './client-gone-error';
import type { ClientLimits } from './client-limits';
import type { Leave } from './cost-gate';
import { countReads } from './measure-store';
import { Refusal } from './refusal';
import type { RequestContext } from './request-context';
import type { RevisionOf } from './revision-of';

/** The parts of the server that answer queries. */
export interface QueryParts {
  readonly store: Store;
  /** Null where no corpus may be imported by name. */
  readonly openCorpus: OpenCorpus | null;
  readonly batcher: SharedBatcher;
  readonly limits: ClientLimits;
  /** Values that requests have read of the graph's revision; null keeps nothing. */
  readonly cache: ByteCache | null;
  readonly revisionOf: RevisionOf;
  /** The public address of the server. */
  readonly site: () => string;
  readonly underWay: RequestsUnderWay;
}

/** The requests that are being answered. */
export class RequestsUnderWay {
  private readonly endings = new Set<AbortController>();

  add(ending: AbortController, reply: FastifyReply): void {
    this.endings.add(ending);
    reply.raw.once('close', () => this.endings.delete(ending));
  }

  /** Ends the reads of all of them, and has them refused. */
  cutOff(refusal: Refusal): void {
    for (const ending of this.endings) ending.abort(refusal);
  }
}

/** One query of a request: what its resolvers share, and how it gives up its place. */
export interface OpenQuery {
  readonly context: RequestContext;
  readonly leave: Leave;
}

/** A request while it is answered. Its queries share one budget of statements. */
export interface OpenRequest {
  openQuery(): OpenQuery;
  /** Waits for an answer of it. Rejects with the refusal when the request is cut off before. */
  unlessCutOff<Answer>(answer: Promise<Answer>): Promise<Answer>;
}

/** Counts the statements of a request, and ends its reads when its client has gone. */
export function openRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  { store, openCorpus, batcher, limits, cache, revisionOf, site, underWay }: QueryParts,
  csrfToken?: string,
): OpenRequest {
  const { id: requestId, measured } = request;
  const ending = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) ending.abort(new ClientGoneError());
  });
  underWay.add(ending, reply);
  const cutOff = new Promise<never>((_resolve, reject) => {
    ending.signal.addEventListener('abort', () => {
      if (ending.signal.reason instanceof Refusal) reject(ending.signal.reason);
    });
  });
  // Nobody may be waiting for an answer when it is cut off.
  cutOff.catch(() => {});
  const refusal = writeRefusal(request, site(), csrfToken);
  const shared = new SharedReads(cache, () => revisionOf(request));
  const counted = countReads(store, () => (measured.statements += 1));
  const context = createContext(counted, batcher, {
    signal: ending.signal,
    site: site(),
    shared,
    principal: request.principal,
    openCorpus,
  });
  return {
    unlessCutOff: (answer) => Promise.race([answer, cutOff]),
    openQuery() {
      let leave: Leave = () => {};
      const enter = async (cost: number, isWrite: boolean) => {
        const entering =
          isWrite && mayAct(request.principal, 'CURATOR')
            ? limits.enterWrite(request.client, cost, ending.signal)
            : limits.enter(request.client, cost, ending.signal);
        leave = await entering.catch((error: unknown) => {
          // A page or a tool tells the refusal in its own form, and the client the same time.
          if (error instanceof Refusal) reply.headers(error.headers);
          throw error;
        });
      };
      return {
        context: { ...context, http: { requestId, measured, writeRefusal: refusal, enter } },
        leave: () => leave(),
      };
    },
  };
}
