import type { Asking, Claimline } from './claimline.js';
import { Claims } from './generated/operations.js';
import { nodesOf } from './nodes-of.js';
import type { ResultOf, VariablesOf } from './types.js';

/** A claim: who said what, how and where, with its permanent address. */
export type Claim = ResultOf<typeof Claims>['claims']['edges'][number]['node'];

type Variables = VariablesOf<typeof Claims>;
export type ClaimFilter = NonNullable<Variables['filter']>;
export type Lens = NonNullable<Variables['lens']>;
export type ClaimOrder = NonNullable<Variables['orderBy']>;

/** Claims to ask for. */
export interface ClaimsAsked extends Asking {
  readonly filter?: ClaimFilter;
  readonly lens?: Lens;
  readonly order?: ClaimOrder;
  /** The first so many. Default: all. */
  readonly limit?: number;
}

/** The claims that a filter and a lens let through. Pages are read as their claims are taken. */
export function claims(
  graph: Claimline,
  { filter, lens, order, limit = Infinity, signal }: ClaimsAsked = {},
): AsyncGenerator<Claim, void, undefined> {
  return nodesOf(limit, async (page) => {
    const asked = { filter, lens, orderBy: order, ...page };
    return (await graph.ask(Claims, asked, { signal })).claims;
  });
}
