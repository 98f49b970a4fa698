interface Stated {
  readonly claims: readonly { readonly document: { readonly corpus: { readonly id: string } } }[];
}

interface Described {
  readonly descriptions: readonly { readonly corpus: { readonly id: string } | null }[];
}

/** The corpora that the claims of some statements, and the descriptions of some entities, come from, each once. */
export function corporaOf(
  statements: readonly Stated[],
  entities: readonly Described[] = [],
): string[] {
  const stated = statements.flatMap(({ claims }) =>
    claims.map(({ document }) => document.corpus.id),
  );
  const described = entities.flatMap(({ descriptions }) =>
    descriptions.flatMap(({ corpus }) => corpus?.id ?? []),
  );
  return [...new Set([...stated, ...described])];
}
