import type { Ask } from '../ask';
import { graphql } from '../graphql';
import type { Page } from '../page';
import { Pages } from '../parts/pages';
import { pagePath, type View } from '../view';
import { countInWords } from '../words/claim-in-words';
import { edtfInWords } from '../words/time-in-words';
import { NEXT_PAGE } from '../parts/fragments';

const TEXTS_QUERY = graphql(
  `
    query TextsPage($after: String) {
      documents(first: 50, after: $after) {
        totalCount
        pageInfo {
          ...NextPage
        }
        edges {
          node {
            id
            title
            publishedWhen {
              edtf
            }
            publisher {
              id
              name
            }
            corpus {
              id
            }
            claims(first: 1) {
              totalCount
            }
          }
        }
      }
    }
  `,
  [NEXT_PAGE],
);

/** Every text that the graph was built from. */
export async function renderTexts(ask: Ask, view: View): Promise<Page> {
  const variables = { after: view.asked.get('after') };
  const { documents } = await ask(TEXTS_QUERY, variables);
  const count = countInWords(documents.totalCount, 'text');
  return {
    title: 'Texts',
    description: `${count}, annotated by hand.`,
    section: 'Texts',
    query: { document: TEXTS_QUERY as never, variables },
    corpusIds: documents.edges.map(({ node }) => node.corpus.id),
    body: (
      <>
        <h1>Texts</h1>
        <p class="cl-lede">{count}, annotated by hand.</p>
        <div class="cl-sec cl-scroll" tabIndex={0} role="region" aria-label="Texts">
          <table class="cl-table">
            <thead>
              <tr>
                <th scope="col">Text</th>
                <th scope="col">Publisher</th>
                <th scope="col">Printed</th>
                <th scope="col">Claims</th>
              </tr>
            </thead>
            <tbody>
              {documents.edges.map(({ node }) => (
                <tr>
                  <th scope="row">
                    <a href={pagePath(node.id)}>{node.title}</a>
                  </th>
                  <td>
                    {node.publisher !== null && (
                      <a href={pagePath(node.publisher.id)}>{node.publisher.name}</a>
                    )}
                  </td>
                  <td>
                    {node.publishedWhen === null
                      ? 'not said'
                      : edtfInWords(node.publishedWhen.edtf)}
                  </td>
                  <td>{node.claims.totalCount}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Pages view={view} info={documents.pageInfo} />
      </>
    ),
  };
}
