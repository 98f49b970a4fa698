import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, print } from 'graphql';
import { createContext } from '../api/context';
import { type Ask, AskError } from '../pages/ask';
import type { Coalescer } from '../store/coalescer';
import type { Store } from '../store/connection';
import { ClientGoneError } from './client-gone-error';
import type { CostGate, Leave } from './cost-gate';
import { countReads } from './measure-store';
import type { Api } from './start-api';

/** For one request, what answers the queries of its page. */
export type AskFor = (request: FastifyRequest, reply: FastifyReply) => Ask;

/** Answers the queries of pages by the public API, within this process and its limits. */
export function askApi(
  api: Api,
  store: Store,
  coalescer: Coalescer,
  gate: CostGate,
  site: () => string,
): AskFor {
  return (request, reply) => {
    const { id: requestId, measured } = request;
    const counted = countReads(store, () => (measured.statements += 1));
    const ending = new AbortController();
    reply.raw.once('close', () => ending.abort(new ClientGoneError()));
    const context = createContext(counted, coalescer, ending.signal, site());
    return async (document, variables) => {
      let leave: Leave = () => {};
      const enter = async (cost: number) => {
        leave = await gate.enter(cost, ending.signal);
      };
      try {
        const { body } = await api.executeOperation(
          { query: textOf(document as DocumentNode), variables: { ...variables } },
          { contextValue: { ...context, http: { requestId, measured, enter } } },
        );
        if (body.kind !== 'single') throw new Error('The API answered a page in parts');
        const { data, errors } = body.singleResult;
        const [error] = errors ?? [];
        // As a client gets it: dates are text.
        if (error === undefined) return JSON.parse(JSON.stringify(data)) as never;
        throw new AskError(
          String(error.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR'),
          error.message,
        );
      } finally {
        leave();
      }
    };
  };
}

const texts = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}
