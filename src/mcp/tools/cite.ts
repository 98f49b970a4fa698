import { z } from 'zod';
import { permalinkOf } from '../../domain/permalink';
import { quote } from '../../domain/quote';
import { graphql } from '../../pages/graphql';
import { citationOf } from '../../pages/words/citation';
import { fitList, withoutAnswer } from '../answer';
import { thing } from '../arguments';
import { CLAIM_OF_ANSWER, CLAIM_ROW, claimRowOf } from '../claim-row';
import { explainGraph, missing } from '../explain';
import { defineTool } from '../tool';

const CITE_QUERY = graphql(
  `
    query McpCite($id: ID!) {
      claim(id: $id) {
        ...ClaimOfAnswer
        evidence {
          role
          start
          end
        }
        document {
          authors {
            name
          }
          publisher {
            name
          }
        }
      }
    }
  `,
  [CLAIM_OF_ANSWER],
);

const CITATION_ROW = CLAIM_ROW.extend({
  citation: z.string().describe('The citation in words; put the permalink beside it.'),
  isCurrent: z.boolean().describe('False where a later version of the text took its place.'),
});

/** How to cite a claim. */
export const CITE = defineTool({
  name: 'cite',
  title: 'Cite a claim',
  description:
    'A citation of a claim, by its id, with an address that keeps showing it as it stood at `knownAsOf` ' +
    '(default: when this graph recorded it). `at` changes nothing: a claim is cited whole.',
  input: { claim: thing('The id of a claim, such as claim:mosul-liberation-interview:6.') },
  row: CITATION_ROW,
  async answer(call, { ask, site }) {
    const { claim } = await ask(CITE_QUERY, { id: call.claim });
    if (claim === null) {
      const unknown = missing(
        'UNKNOWN_NAME',
        `${quote(call.claim)} is no claim of this graph. Find one with \`search\` or \`claims\`.`,
      );
      return withoutAnswer((await explainGraph(ask, undefined)) ?? unknown);
    }
    const pinnedAt = call.knownAsOf ?? claim.recordedAt;
    if (Date.parse(claim.recordedAt) > Date.parse(pinnedAt)) {
      return withoutAnswer(
        missing(
          'NOT_YET_RECORDED',
          `This graph recorded ${claim.id} at ${claim.recordedAt}, after ${quote(pinnedAt)}.`,
        ),
      );
    }
    const row = {
      ...claimRowOf(claim),
      citation: citationOf(claim, pinnedAt),
      isCurrent: claim.supersededAt === null,
      permalink: permalinkOf(site, claim.id, pinnedAt),
    };
    return { ...fitList([row], call), readAs: [], missing: null };
  },
});
