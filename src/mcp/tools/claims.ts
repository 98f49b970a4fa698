import type { Ask } from '../../pages/ask';
import { graphql } from '../../pages/graphql';
import { type Missing, fitPage, withoutAnswer } from '../answer';
import { CLAIM_FILTER, LENS_ARGUMENT, type LensAsked, lensOfCall } from '../arguments';
import { CLAIM_OF_ANSWER, CLAIM_ROW, claimRowOf } from '../claim-row';
import { explainGraph, missing, underLens } from '../explain';
import { defineTool } from '../tool';

const CLAIMS_QUERY = graphql(
  `
    query McpClaims($filter: ClaimFilter, $lens: Lens, $orderBy: ClaimOrder, $after: String) {
      claims(filter: $filter, lens: $lens, orderBy: $orderBy, first: 25, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
        }
        edges {
          cursor
          node {
            ...ClaimOfAnswer
          }
        }
      }
    }
  `,
  [CLAIM_OF_ANSWER],
);

/** The number of claims without the time, and without the lens. */
const WITHOUT_QUERY = graphql(`
  query McpClaimsWithout($filter: ClaimFilter, $timeless: ClaimFilter, $lens: Lens, $all: Lens) {
    atAnyTime: claims(filter: $timeless, lens: $lens, first: 1) {
      totalCount
    }
    ofAnybody: claims(filter: $filter, lens: $all, first: 1) {
      totalCount
    }
  }
`);

/** Who said what. */
export const CLAIMS_TOOL = defineTool({
  name: 'claims',
  title: 'Who said what',
  description:
    'Claims: who said what, in which words, passed on by whom. `filter` takes ids (find them with `search`), ' +
    'words and times; `at` keeps what can hold or happen then. Ordered by publication.',
  input: { filter: CLAIM_FILTER, lens: LENS_ARGUMENT },
  row: CLAIM_ROW,
  answer: (call, { ask }) => answerClaims(ask, call, 'PUBLISHED'),
});

export interface ClaimsAsked extends LensAsked {
  readonly filter?: Readonly<Record<string, unknown>> | undefined;
  readonly at?: string | undefined;
  readonly cursor?: string | undefined;
  readonly budget: number;
}

/** A page of the claims that filter, lens and time let through, or why there are none. */
export async function answerClaims(
  ask: Ask,
  asked: ClaimsAsked,
  orderBy: 'PUBLISHED' | 'RELEVANCE',
) {
  const { filter: timeless = {}, at, cursor, budget } = asked;
  const filter = { ...timeless, ...(at !== undefined && { validAt: at }) };
  const lens = lensOfCall(asked);
  const { claims } = await ask(CLAIMS_QUERY, { filter, lens, orderBy, after: cursor ?? null });
  if (claims.edges.length === 0 && cursor === undefined) {
    return withoutAnswer(await explain(ask, { ...asked, filter, timeless }));
  }
  return { ...fitPage(claims, claimRowOf, budget), readAs: [], missing: null };
}

async function explain(
  ask: Ask,
  {
    filter,
    timeless,
    ...asked
  }: ClaimsAsked & { readonly timeless: Readonly<Record<string, unknown>> },
): Promise<Missing> {
  const ofGraph = await explainGraph(ask, asked.knownAsOf);
  if (ofGraph !== null) return ofGraph;
  const { atAnyTime, ofAnybody } = await ask(WITHOUT_QUERY, {
    filter: filter ?? null,
    timeless,
    lens: lensOfCall(asked),
    all: lensOfCall({ knownAsOf: asked.knownAsOf }),
  });
  if (asked.at !== undefined && atAnyTime.totalCount > 0) {
    return missing(
      'NO_CLAIM_THEN',
      `No such claim is of something that can hold or happen at ${asked.at}; ${atAnyTime.totalCount} are of other times. Ask without at to see them.`,
    );
  }
  if (ofAnybody.totalCount > 0) return underLens('so');
  return missing(
    'NO_CLAIM',
    'No claim matches the filter. Leave out a part of it, or find ids and words with `search`.',
  );
}
