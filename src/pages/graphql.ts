import { initGraphQLTada } from 'gql.tada';
import type { DocumentNode } from 'graphql';
import type { introspection } from '../../schema/graphql-env';

const parse = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { EDTF: string; DateTime: string; Duration: string; URL: string };
}>();

const made: DocumentNode[] = [];

/**
 * A query of the public API, typed from its schema: `graphql('query City($id: ID!) { … }')`. Pages read
 * the graph in no other way, so a reader can run the very query behind a page.
 */
export const graphql = Object.assign((text: string, fragments?: readonly unknown[]) => {
  const document = (parse as (...written: unknown[]) => DocumentNode)(text, fragments);
  made.push(document);
  return document;
}, parse) as unknown as typeof parse;

/** The queries of the modules loaded so far, without fragments and mutations. The build lists them. */
export function operationsMade(): DocumentNode[] {
  return made.filter(
    ({ definitions: [first] }) =>
      first?.kind === 'OperationDefinition' && first.operation === 'query',
  );
}

export type { ResultOf, VariablesOf, FragmentOf } from 'gql.tada';
