interface Stated {
  readonly claims: readonly { readonly document: { readonly corpus: { readonly id: string } } }[];
}

/** The corpora that the claims of some statements come from, each once. */
export function corporaOf(statements: readonly Stated[]): string[] {
  const corpora = statements.flatMap(({ claims }) =>
    claims.map(({ document }) => document.corpus.id),
  );
  return [...new Set(corpora)];
}
