import { ENTITY_TYPES, isPlaceType } from '../../domain/entity';
import type { Ask } from '../ask';
import { graphql } from '../graphql';
import type { Page } from '../page';
import { corporaOf } from '../parts/corpora-of';
import { Pages } from '../parts/pages';
import { pagePath, type View } from '../view';
import { countInWords, termInWords } from '../words/claim-in-words';
import { DESCRIBED_BY, NEXT_PAGE } from '../parts/fragments';

const PLACES_QUERY = graphql(
  `
    query PlacesPage($filter: EntityFilter, $after: String) {
      entities(filter: $filter, first: 100, after: $after) {
        totalCount
        pageInfo {
          ...NextPage
        }
        edges {
          node {
            __typename
            id
            name
            ...DescribedBy
          }
        }
      }
    }
  `,
  [NEXT_PAGE, DESCRIBED_BY],
);

const PLACE_TYPES = ENTITY_TYPES.filter(isPlaceType);

/** Every place that a text names, by name. */
export async function renderPlaces(ask: Ask, view: View): Promise<Page> {
  const name = view.asked.get('name');
  const variables = {
    filter: { type: [...PLACE_TYPES], ...(name ? { nameContains: name } : {}) },
    after: view.asked.get('after'),
  };
  const { entities } = await ask(PLACES_QUERY, variables);
  const count = countInWords(entities.totalCount, 'place');
  return {
    title: 'Places',
    description: `${count} that the texts name.`,
    section: 'Places',
    query: { document: PLACES_QUERY as never, variables },
    corpusIds: corporaOf(
      [],
      entities.edges.map(({ node }) => node),
    ),
    body: (
      <>
        <h1>Places</h1>
        <p class="cl-lede">{count} that the texts name.</p>
        <form class="cl-day" method="get">
          <label for="name">Whose name has</label>
          <input id="name" name="name" value={name ?? ''} />
          <button class="cl-btn" type="submit">
            Find
          </button>
        </form>
        <ul class="cl-names cl-sec">
          {entities.edges.map(({ node }) => (
            <li>
              <a href={pagePath(node.id)}>{node.name}</a>
              {node.__typename !== 'City' && (
                <span class="cl-faint"> {termInWords(node.__typename)}</span>
              )}
            </li>
          ))}
        </ul>
        {entities.totalCount === 0 && <p class="cl-state">No place here has such a name.</p>}
        <Pages view={view} info={entities.pageInfo} />
      </>
    ),
  };
}
