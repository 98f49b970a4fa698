import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, print } from 'graphql';
import { type Context, createContext } from '../api/context';
import { type Ask, AskError } from '../pages/ask';
import { SharedBatcher } from '../store/shared-batcher';
import type { Store } from '../store/connection';
import { type OpenRequest, openRequest, type QueryParts } from './open-request';
import type { Api } from './start-api';

/** For one request, what answers the queries of its page. */
export type AskFor = (
  request: FastifyRequest,
  reply: FastifyReply,
  /** The token of a form that writes; a page that only reads has none. */
  csrfToken?: string,
) => Ask;

/** Answers the queries of pages by the public API, within this process and its limits. */
export function askApi(api: Api, parts: QueryParts): AskFor {
  return (request, reply, csrfToken) => askFor(api, openRequest(request, reply, parts, csrfToken));
}

/** Answers the queries of one request, which share its budget. */
export function askFor(api: Api, open: OpenRequest): Ask {
  return async (document, variables) => {
    const { context, leave } = open.openQuery();
    const work = execute(api, document as DocumentNode, variables, context).finally(leave);
    return dataOf(await open.unlessCutOff(work));
  };
}

/**
 * Answers the queries of a program that asks without HTTP, each with a separate budget. A query
 * that comes before the graph is open waits for it.
 */
export function askWithin(
  opening: Promise<{ readonly api: Api; readonly store: Store }>,
  site: string,
  signal: AbortSignal,
): Ask {
  const batcher = new SharedBatcher();
  return async (document, variables) => {
    const { api, store } = await opening;
    const context = createContext(store, batcher, { signal, site });
    return dataOf(await execute(api, document as DocumentNode, variables, context));
  };
}

type Executed = Awaited<ReturnType<Api['executeOperation']>>;

function execute(
  api: Api,
  document: DocumentNode,
  variables: Record<string, unknown>,
  contextValue: Context,
): Promise<Executed> {
  const operation = { query: textOf(document), variables: { ...variables } };
  return api.executeOperation(operation, { contextValue });
}

/** The data of an answer, as a client gets it: dates are text. Throws an AskError where there is none. */
function dataOf({ body }: Executed): never {
  if (body.kind !== 'single') throw new Error('The API answered a page in parts');
  const { data, errors } = body.singleResult;
  const [error] = errors ?? [];
  if (error === undefined) return JSON.parse(JSON.stringify(data)) as never;
  const { code, argument, expected } = error.extensions ?? {};
  throw new AskError(
    String(code ?? 'INTERNAL_SERVER_ERROR'),
    error.message,
    typeof argument === 'string' ? argument : null,
    typeof expected === 'string' ? expected : null,
  );
}

const texts = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}
