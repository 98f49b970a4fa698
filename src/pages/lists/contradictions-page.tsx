import type { Ask } from '../ask';
import { CONTRADICTION_FIELDS, KIND_WORDS } from '../contradiction/contradiction-fields';
import { TwoSides } from '../contradiction/sides';
import { graphql } from '../graphql';
import type { Page } from '../page';
import { Dispute } from '../parts/dispute';
import { Pages } from '../parts/pages';
import { pagePath, lensOf, type View } from '../view';
import { countInWords } from '../words/claim-in-words';
import { NEXT_PAGE } from '../parts/fragments';

const CONTRADICTIONS_QUERY = graphql(
  `
    query ContradictionsPage($place: ID, $speaker: ID, $lens: Lens, $after: String) {
      contradictions(place: $place, speaker: $speaker, lens: $lens, first: 10, after: $after) {
        totalCount
        pageInfo {
          ...NextPage
        }
        edges {
          node {
            ...ContradictionFields
          }
        }
      }
    }
  `,
  [CONTRADICTION_FIELDS, NEXT_PAGE],
);

/** Where the texts disagree: every contradiction, or those about a place or with a speaker. */
export async function renderContradictions(ask: Ask, view: View): Promise<Page> {
  const variables = {
    place: view.asked.get('place'),
    speaker: view.asked.get('speaker'),
    lens: lensOf(view),
    after: view.asked.get('after'),
  };
  const { contradictions } = await ask(CONTRADICTIONS_QUERY, variables);
  const count = countInWords(contradictions.totalCount, 'contradiction');
  return {
    title: 'Where the texts disagree',
    description: `${count}, each with both sides in their own words.`,
    section: 'Contradictions',
    isPinned: true,
    query: { document: CONTRADICTIONS_QUERY as never, variables },
    body: (
      <>
        <h1>Where the texts disagree</h1>
        <p class="cl-lede">{count}. Neither side is preferred.</p>
        {contradictions.edges.map(({ node }) => (
          <section class="cl-sec">
            <p class="cl-kicker">
              <Dispute>{KIND_WORDS[node.kind]}</Dispute>
            </p>
            <h2 class="cl-h-long">
              <a href={pagePath(node.id)}>{node.explanation}</a>
            </h2>
            <TwoSides sides={node.sides} />
          </section>
        ))}
        {contradictions.totalCount === 0 && (
          <p class="cl-state">No claims here contradict each other.</p>
        )}
        <Pages view={view} info={contradictions.pageInfo} />
      </>
    ),
  };
}
