/** A page of a connection, as every list of the API gives it. */
interface ConnectionPage<Node> {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: Node }[];
}

/** Reads a list to its end, a page at a time. */
export async function readWholeConnection<Node>(
  readPage: (after: string | null) => Promise<ConnectionPage<Node> | undefined>,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const page: ConnectionPage<Node> | undefined = await readPage(after);
    if (page === undefined) return nodes;
    for (const { node } of page.edges) nodes.push(node);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}
