/** One page of a list. */
interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Items of a page, at most. */
const PAGE = 100;

/** The items of a list, page after page as they are taken; the first `limit` of them, or all. */
export async function* nodesOf<Node>(
  limit: number,
  read: (page: { first: number; after: string | null }) => Promise<Page<Node>>,
): AsyncGenerator<Node, void, undefined> {
  let after: string | null = null;
  for (let left = limit; left > 0; left -= PAGE) {
    const { edges, pageInfo }: Page<Node> = await read({ first: Math.min(PAGE, left), after });
    for (const { node } of edges) yield node;
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}
