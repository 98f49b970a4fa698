import { z } from 'zod';
import { quote } from '../../domain/quote';
import { graphql, type ResultOf } from '../../pages/graphql';
import { fitList, withoutAnswer } from '../answer';
import { ADDRESS_LENS, lensOfCall, thing } from '../arguments';
import { CLAIM_OF_ANSWER, type ClaimOfAnswer, EVIDENCE, evidenceOf } from '../claim-row';
import { explainGraph, missing } from '../explain';
import { findThing, PLACE } from '../find-thing';
import { defineTool } from '../tool';

const CITE_QUERY = graphql(
  `
    query McpCite($id: ID!, $at: EDTF, $day: EDTF!, $hasDay: Boolean!, $lens: Lens) {
      citation(id: $id, at: $at, lens: $lens) {
        title
        knownAsOf
        url
        text: format(as: TEXT)
        bibtex: format(as: BIBTEX)
        cslJson: format(as: CSL_JSON)
        ris: format(as: RIS)
      }
      node(id: $id) {
        __typename
        ...ClaimOfAnswer
        ... on Contradiction {
          claims {
            ...ClaimOfAnswer
          }
        }
        ... on Place {
          control(at: $day, lens: $lens) @include(if: $hasDay) {
            interval {
              claims {
                ...ClaimOfAnswer
              }
            }
          }
          controlTimeline(lens: $lens) @skip(if: $hasDay) {
            claims {
              ...ClaimOfAnswer
            }
          }
        }
      }
    }
  `,
  [CLAIM_OF_ANSWER],
);

type Node = ResultOf<typeof CITE_QUERY>['node'];

const CITATION_ROW = z.object({
  id: z.string(),
  title: z.string().describe('The fact in a line.'),
  citation: z.string().describe('For a footnote, with the permalink in it.'),
  bibtex: z.string(),
  cslJson: z.string(),
  ris: z.string(),
  knownAsOf: z.string().describe('The recorded moment that the permalink is pinned at.'),
  isCurrent: z.boolean().describe('False for a claim whose text has a later version.'),
  ...EVIDENCE,
  permalink: z.string().describe('An address that keeps showing the fact as it was known then.'),
});

/** How to cite a fact. */
export const CITE_TOOL = defineTool({
  name: 'cite',
  title: 'Cite a fact',
  description:
    'A citation (text, BibTeX, CSL-JSON, RIS) of a claim, a contradiction, or of who held a place `at` a time ' +
    '(default: its whole timeline), with an address pinned at `knownAsOf` (default: the newest import).',
  input: {
    fact: thing('The id of a claim or contradiction, or a place by name or id.'),
    lens: ADDRESS_LENS,
  },
  row: CITATION_ROW,
  async answer(call, { ask }) {
    const isPlace = !/^(claim|contradiction):/.test(call.fact);
    const found = isPlace ? await findThing(ask, call.fact, PLACE) : null;
    if (found !== null && 'missing' in found) return withoutAnswer(found.missing);
    const id = found?.thing.id ?? call.fact;
    const readAs = found === null ? [] : [found.thing];
    const at = isPlace ? (call.at ?? null) : null;
    const variables = { id, at, day: at ?? NO_DAY, hasDay: at !== null, lens: lensOfCall(call) };
    const { citation, node } = await ask(CITE_QUERY, variables);
    if (citation === null) {
      const unknown = missing(
        'UNKNOWN_NAME',
        `This graph has no ${quote(id)}. Find one with \`search\`, \`claims\` or \`contradictions\`.`,
      );
      return withoutAnswer((await explainGraph(ask, undefined)) ?? unknown);
    }
    const { knownAsOf } = call;
    const claim = node?.__typename === 'Claim' ? node : null;
    if (claim !== null && knownAsOf !== undefined && isLater(claim.recordedAt, knownAsOf)) {
      return withoutAnswer(
        missing(
          'NOT_YET_RECORDED',
          `This graph recorded ${id} at ${claim.recordedAt}, after ${quote(knownAsOf)}.`,
        ),
      );
    }
    const row = {
      id,
      title: citation.title,
      citation: citation.text.trim(),
      bibtex: citation.bibtex,
      cslJson: citation.cslJson,
      ris: citation.ris,
      knownAsOf: citation.knownAsOf,
      isCurrent: claim === null || claim.supersededAt === null,
      ...evidenceOf(claimsOf(node)),
      permalink: citation.url,
    };
    return { ...fitList([row], call), readAs, missing: null };
  },
});

/** Stands for a day that is not asked about. */
const NO_DAY = '2000';

function isLater(moment: string, than: string): boolean {
  return Date.parse(moment) > Date.parse(than);
}

/** The claims that a fact rests on, each once. */
function claimsOf(node: Node): ClaimOfAnswer[] {
  if (node === null) return [];
  if (node.__typename === 'Claim') return [node];
  if (node.__typename === 'Contradiction') return [...node.claims];
  if (!('controlTimeline' in node || 'control' in node)) return [];
  const intervals = node.control?.map(({ interval }) => interval) ?? node.controlTimeline ?? [];
  const claims = intervals.flatMap((interval) => interval.claims);
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}
