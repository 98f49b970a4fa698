import type { Ask } from '../ask';
import { graphql, type VariablesOf } from '../graphql';
import type { Page } from '../page';
import { CLAIM_FIELDS } from '../parts/claim-fields';
import { ClaimList } from '../parts/claim-item';
import { corporaOf } from '../parts/corpora-of';
import { Download } from '../parts/download';
import { Pages } from '../parts/pages';
import type { View } from '../view';
import { capitalised, countInWords, FACTUALITY_WORDS, MODE_WORDS } from '../words/claim-in-words';
import { FacetField, type FacetChoice } from './facet-field';
import { NEXT_PAGE } from '../parts/fragments';

const CLAIMS_QUERY = graphql(
  `
    query ClaimsPage($filter: ClaimFilter, $orderBy: ClaimOrder, $after: String) {
      claims(filter: $filter, orderBy: $orderBy, first: 20, after: $after) {
        totalCount
        pageInfo {
          ...NextPage
        }
        edges {
          node {
            ...ClaimFields
          }
        }
      }
      claimFacets(filter: $filter) {
        speakers {
          count
          node {
            id
            ... on Entity {
              name
            }
          }
        }
        publishers {
          count
          node {
            id
            ... on Entity {
              name
            }
          }
        }
        corpora {
          count
          corpus {
            id
            title
          }
        }
        modes {
          count
          mode
        }
        factualities {
          count
          factuality
        }
      }
    }
  `,
  [CLAIM_FIELDS, NEXT_PAGE],
);

type Variables = VariablesOf<typeof CLAIMS_QUERY>;
type Filter = NonNullable<Variables['filter']>;

/** Facets show so many values; the address takes any. */
const SHOWN = 10;

/** Who said what: claims by speaker, publisher, corpus, mode and factuality, with words searched in them. */
export async function renderClaims(ask: Ask, view: View): Promise<Page> {
  const filter = filterOf(view);
  const variables: Variables = {
    filter,
    orderBy: filter.text ? 'RELEVANCE' : 'SAID',
    after: view.asked.get('after'),
  };
  const { claims, claimFacets } = await ask(CLAIMS_QUERY, variables);
  const count = countInWords(claims.totalCount, 'claim');
  return {
    title: 'Claims: who said what',
    description: `${capitalised(count)}, each with who makes it and its exact words.`,
    section: 'Claims',
    isPinned: true,
    query: { document: CLAIMS_QUERY as never, variables },
    corpusIds: corporaOf([{ claims: claims.edges.map(({ node }) => node) }]),
    body: (
      <>
        <h1>Who said what</h1>
        <p class="cl-lede">{capitalised(count)}, each with its exact words.</p>
        <form class="cl-results cl-sec" method="get">
          <div>
            <label class="cl-vh" for="text">
              Words in the claims
            </label>
            <input
              class="cl-facet-text"
              id="text"
              name="text"
              type="search"
              placeholder="Words in the claims"
              value={filter.text ?? ''}
            />
            {view.asked.getAll('about').map((id) => (
              <input type="hidden" name="about" value={id} />
            ))}
            <FacetField
              legend="Speaker"
              name="speaker"
              chosen={filter.speaker ?? []}
              choices={claimFacets.speakers.slice(0, SHOWN).map(nodeChoice)}
            />
            <FacetField
              legend="How given"
              name="mode"
              chosen={filter.mode ?? []}
              choices={claimFacets.modes.map(({ mode, count }) => ({
                value: mode,
                words: MODE_WORDS[mode],
                count,
              }))}
            />
            <FacetField
              legend="How sure"
              name="factuality"
              chosen={filter.factuality ?? []}
              choices={claimFacets.factualities.map(({ factuality, count }) => ({
                value: factuality,
                words: FACTUALITY_WORDS[factuality],
                count,
              }))}
            />
            <FacetField
              legend="Published by"
              name="publisher"
              chosen={filter.publisher ?? []}
              choices={claimFacets.publishers.slice(0, SHOWN).map(nodeChoice)}
            />
            <FacetField
              legend="Corpus"
              name="corpus"
              chosen={filter.corpus ?? []}
              choices={claimFacets.corpora.map(({ corpus, count }) => ({
                value: corpus.id,
                words: corpus.title,
                count,
              }))}
            />
            <button class="cl-btn" type="submit">
              Show these
            </button>
          </div>
          <div>
            {claims.totalCount === 0 ? (
              <p class="cl-state">
                <b>No claim here matches all of that.</b> Take one choice away.
              </p>
            ) : (
              <ClaimList claims={claims.edges.map(({ node }) => node)} />
            )}
            <Pages view={view} info={claims.pageInfo} />
            {claims.totalCount > 0 && (
              <Download
                what="claims"
                endings={['csv', 'jsonl', 'parquet']}
                asked={{ ...filter } as Record<string, string | string[]>}
              />
            )}
          </div>
        </form>
      </>
    ),
  };
}

function nodeChoice({ node, count }: { node: { id: string }; count: number }): FacetChoice {
  return { value: node.id, words: 'name' in node ? String(node.name) : node.id, count };
}

/** The filter of claims that the address asks for; the API refuses a name that it does not know. */
function filterOf({ asked, knownAsOf }: View): Filter {
  const list = (name: string) => {
    const values = asked.getAll(name).filter(Boolean);
    return values.length === 0 ? {} : { [name]: values };
  };
  const text = asked.get('text');
  return {
    ...list('speaker'),
    ...list('publisher'),
    ...list('about'),
    ...list('document'),
    ...list('corpus'),
    ...list('mode'),
    ...list('factuality'),
    ...(text ? { text } : {}),
    ...(knownAsOf === null ? {} : { knownAsOf }),
  };
}
