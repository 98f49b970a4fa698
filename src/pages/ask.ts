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

/** Refuses a setting of the address that no query would: `part is 99 (expected a number from 1 to 12)`. */
export function refuseAddress(name: string, problem: string, expected: string): never {
  throw new AskError('BAD_USER_INPUT', `${name} ${problem} (expected ${expected})`, name, expected);
}
