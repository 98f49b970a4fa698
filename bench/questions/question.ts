/** The values that a question is asked with. Each set of them is one variant. */
export type Variables = Readonly<Record<string, string | number>>;

/** An untyped answer, as a client gets it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Data = any;

/** How one of the systems is asked in GraphQL, and what of its answer is compared with the others'. */
export interface GraphqlForm {
  readonly query: string;
  variables?(asked: Variables): Record<string, unknown>;
  answer(data: Data): unknown;
}

/** One statement by hand; rows are maps of its columns. */
export interface CypherForm {
  readonly text: string;
  parameters?(asked: Variables): Record<string, unknown>;
  answer(rows: Data[]): unknown;
}

/** The same question in the words of each system. All that can answer it must give the same answer. */
export interface Question {
  readonly name: string;
  readonly variants: readonly Variables[];
  readonly claimline: GraphqlForm;
  /** Null where @neo4j/graphql cannot be asked it; `without` says why. */
  readonly neo4jGraphql: GraphqlForm | null;
  readonly without?: string;
  readonly bareDriver: CypherForm;
}
