import type { Ask } from '../ask';
import { graphql, type ResultOf } from '../graphql';
import type { Page } from '../page';
import { corporaOf } from '../parts/corpora-of';
import { Pages } from '../parts/pages';
import { sourceInWords, termInWords } from '../words/claim-in-words';
import { pagePath, type View } from '../view';
import { DESCRIBED_BY, NEXT_PAGE } from '../parts/fragments';

const SEARCH_QUERY = graphql(
  `
    query SearchPage($text: String!, $after: String) {
      search(text: $text, first: 25, after: $after) {
        totalCount
        pageInfo {
          ...NextPage
        }
        edges {
          highlights {
            text
            matches {
              start
              end
            }
          }
          node {
            __typename
            id
            ... on Entity {
              name
              ...DescribedBy
            }
            ... on Event {
              name
              claims(first: 1) {
                edges {
                  node {
                    document {
                      corpus {
                        id
                      }
                    }
                  }
                }
              }
            }
            ... on Document {
              title
              corpus {
                id
              }
            }
            ... on Claim {
              text
              speakers {
                name
              }
              speakerText
              document {
                title
                corpus {
                  id
                }
              }
            }
          }
        }
      }
    }
  `,
  [DESCRIBED_BY, NEXT_PAGE],
);

type Edge = ResultOf<typeof SEARCH_QUERY>['search']['edges'][number];

/** People, places, events, texts and claims that answer some words, in any spelling. */
export async function renderSearch(ask: Ask, view: View): Promise<Page> {
  const text = (view.asked.get('q') ?? '').trim();
  const variables = { text, after: view.asked.get('after') };
  const found = text === '' ? null : (await ask(SEARCH_QUERY, variables)).search;
  return {
    title: text === '' ? 'Search' : `“${text}”`,
    description: `What the texts say of “${text}”.`,
    searched: text,
    corpusIds:
      found === null ? [] : [...new Set(found.edges.flatMap(({ node }) => sourcesOf(node)))],
    ...(found === null ? {} : { query: { document: SEARCH_QUERY as never, variables } }),
    body: (
      <>
        <h1>{text === '' ? 'Search' : <>“{text}”</>}</h1>
        {found === null && <p class="cl-state">Write a name or some words, in any spelling.</p>}
        {found?.totalCount === 0 && (
          <p class="cl-state">
            <b>Nothing here matches “{text}”.</b> Try fewer words, or another spelling.
          </p>
        )}
        <ol class="cl-sec cl-found">
          {found?.edges.map((edge) => (
            <Found edge={edge} />
          ))}
        </ol>
        {found !== null && <Pages view={view} info={found.pageInfo} />}
      </>
    ),
  };
}

/** The corpora that a thing found comes from. */
function sourcesOf(node: Edge['node']): string[] {
  switch (node.__typename) {
    case 'Claim':
      return corporaOf([{ claims: [node] }]);
    case 'Document':
      return [node.corpus.id];
    case 'Event':
      return corporaOf([{ claims: node.claims.edges.map((edge) => edge.node) }]);
    default:
      return 'descriptions' in node ? corporaOf([], [node]) : [];
  }
}

function Found({ edge: { node, highlights } }: { edge: Edge }) {
  const [best] = highlights;
  return (
    <li class="cl-claim">
      {node.__typename === 'Claim' ? (
        <>
          <p class="cl-q">
            <a href={pagePath(node.id)}>“{best ? <Marked highlight={best} /> : node.text}”</a>
          </p>
          <p class="cl-by">
            {sourceInWords(node.speakers, node.speakerText)}, in {node.document.title}
          </p>
        </>
      ) : (
        <>
          <p>
            <a href={pagePath(node.id)}>
              {'title' in node ? node.title : 'name' in node ? node.name : node.id}
            </a>{' '}
            <span class="cl-faint">{termInWords(node.__typename)}</span>
          </p>
          {best && (
            <p class="cl-hit">
              as “<Marked highlight={best} />”
            </p>
          )}
        </>
      )}
    </li>
  );
}

/** The passage that answers, with the words that do in bold. Offsets count code points. */
function Marked({ highlight: { text, matches } }: { highlight: Edge['highlights'][number] }) {
  const characters = Array.from(text);
  const slice = (start: number, end?: number) => characters.slice(start, end).join('');
  return (
    <>
      {matches.map(({ start, end }, index) => (
        <>
          {slice(matches[index - 1]?.end ?? 0, start)}
          <mark>{slice(start, end)}</mark>
        </>
      ))}
      {slice(matches.at(-1)?.end ?? 0)}
    </>
  );
}
