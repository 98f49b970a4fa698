/** The question in a link to the page. */
export interface LinkedQuestion {
  readonly query: string;
  /** JSON, as its editor has it; empty where there are none. */
  readonly variables: string;
}

/** The question of `?query=…&variables=…`, as a GET at /graphql has them; null where there is none. */
export function findLinkedQuestion(search: string): LinkedQuestion | null {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  return query ? { query, variables: parameters.get('variables') ?? '' } : null;
}
