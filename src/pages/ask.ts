import type { TadaDocumentNode } from 'gql.tada';

/** Answers a query of the public API. Throws an AskError where there is no answer. */
export type Ask = <Result, Variables extends Record<string, unknown>>(
  query: TadaDocumentNode<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** The API refused a page's query, or could not answer it. */
export class AskError extends Error {
  constructor(
    /** A code of docs/operations.md: BAD_USER_INPUT, STORE_UNAVAILABLE … */
    readonly code: string,
    message: string,
    /** The path of the argument that cannot be used (`lens.accordingTo[0]`), and what was expected. */
    readonly argument: string | null = null,
    readonly expected: string | null = null,
  ) {
    super(message);
    this.name = 'AskError';
  }
}
