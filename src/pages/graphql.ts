import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../../schema/graphql-env';

/**
 * A query of the public API, typed from its schema: `graphql('query City($id: ID!) { … }')`. Pages read
 * the graph in no other way, so a reader can run the very query behind a page.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { EDTF: string; DateTime: string; Duration: string; URL: string };
}>();

export type { ResultOf, VariablesOf, FragmentOf } from 'gql.tada';
