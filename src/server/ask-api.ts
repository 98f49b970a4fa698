import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, print } from 'graphql';
import { type Ask, AskError } from '../pages/ask';
import { openRequest, type QueryParts } from './open-request';
import type { Api } from './start-api';

/** For one request, what answers the queries of its page. */
export type AskFor = (request: FastifyRequest, reply: FastifyReply) => Ask;

/** Answers the queries of pages by the public API, within this process and its limits. */
export function askApi(api: Api, parts: QueryParts): AskFor {
  return (request, reply) => {
    const open = openRequest(request, reply, parts);
    return async (document, variables) => {
      const { context, leave } = open.openQuery();
      const work = api
        .executeOperation(
          { query: textOf(document as DocumentNode), variables: { ...variables } },
          { contextValue: context },
        )
        .finally(leave);
      const { body } = await open.unlessCutOff(work);
      if (body.kind !== 'single') throw new Error('The API answered a page in parts');
      const { data, errors } = body.singleResult;
      const [error] = errors ?? [];
      // As a client gets it: dates are text.
      if (error === undefined) return JSON.parse(JSON.stringify(data)) as never;
      throw new AskError(
        String(error.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR'),
        error.message,
      );
    };
  };
}

const texts = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}
