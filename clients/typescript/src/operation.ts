import type { DocumentDecoration, initGraphQLTada } from 'gql.tada';
import type { introspection } from './generated/schema.js';

/** A query, with the types of its answer and of its variables. */
export interface Operation<Result, Variables> {
  readonly text: string;
  /** The SHA-256 of the text, if servers list it at `/operations.json`. */
  readonly hash: string | null;
  /** The compiler alone reads it. */
  readonly types?: (variables: Variables) => Result;
}

/** A text, then those of the fragments in it. */
interface Written {
  readonly texts: readonly string[];
}

/**
 * Types a query from its text by the schema: `graphql('{ claims { totalCount } }')`. It takes fragments as gql.tada
 * does, and keeps their text; no parser is loaded.
 */
export const graphql = ((text: string, fragments: readonly Written[] = []): Written => ({
  texts: [
    ...new Set([
      text,
      // Those that are named come first and in their order, on which the hash of an operation depends.
      ...fragments.map(({ texts }) => texts[0]!),
      ...fragments.flatMap(({ texts }) => texts),
    ]),
  ],
})) as unknown as ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection;
    disableMasking: true;
    scalars: { EDTF: string; DateTime: string; Duration: string; URL: string };
  }>
>;

/** A query of `graphql` as an operation to ask. The build gives its hash where servers list it. */
export function operationOf<Result, Variables>(
  document: DocumentDecoration<Result, Variables>,
  hash: string | null = null,
): Operation<Result, Variables> {
  const { texts } = document as unknown as Written;
  return { text: texts.join('\n\n'), hash };
}
