import { z } from 'zod';
import { quote } from '../../domain/quote';
import { graphql } from '../../pages/graphql';
import { fitList, withoutAnswer } from '../answer';
import { thing } from '../arguments';
import { CLAIM_OF_ANSWER, CLAIM_ROW, claimRowOf } from '../claim-row';
import { explainGraph, missing } from '../explain';
import { defineTool } from '../tool';

const CITE_QUERY = graphql(
  `
    query McpCite($id: ID!, $lens: Lens) {
      claim(id: $id) {
        ...ClaimOfAnswer
      }
      citation(id: $id, lens: $lens) {
        url
        text: format(as: TEXT)
      }
    }
  `,
  [CLAIM_OF_ANSWER],
);

const CITATION_ROW = CLAIM_ROW.extend({
  citation: z.string().describe('The citation in words, with the permalink at its end.'),
  isCurrent: z.boolean().describe('False where a later version of the text took its place.'),
});

/** How to cite a claim. */
export const CITE = defineTool({
  name: 'cite',
  title: 'Cite a claim',
  description:
    'A citation of a claim, by its id, with an address that keeps showing it as it stood at `knownAsOf` ' +
    '(default: at the newest import). `at` changes nothing: a claim is cited whole.',
  input: { claim: thing('The id of a claim, such as claim:mosul-liberation-interview:6.') },
  row: CITATION_ROW,
  async answer(call, { ask }) {
    const lens = call.knownAsOf === undefined ? null : { knownAsOf: call.knownAsOf };
    const { claim, citation } = await ask(CITE_QUERY, { id: call.claim, lens });
    if (claim === null || citation === null) {
      const unknown = missing(
        'UNKNOWN_NAME',
        `${quote(call.claim)} is no claim of this graph. Find one with \`search\` or \`claims\`.`,
      );
      return withoutAnswer((await explainGraph(ask, undefined)) ?? unknown);
    }
    const { knownAsOf } = call;
    if (knownAsOf !== undefined && Date.parse(claim.recordedAt) > Date.parse(knownAsOf)) {
      return withoutAnswer(
        missing(
          'NOT_YET_RECORDED',
          `This graph recorded ${claim.id} at ${claim.recordedAt}, after ${quote(knownAsOf)}.`,
        ),
      );
    }
    const row = {
      ...claimRowOf(claim),
      citation: citation.text.trim(),
      isCurrent: claim.supersededAt === null,
      permalink: citation.url,
    };
    return { ...fitList([row], call), readAs: [], missing: null };
  },
});
