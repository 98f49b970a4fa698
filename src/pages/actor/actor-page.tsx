import type { Ask } from '../ask';
import { graphql } from '../graphql';
import type { Page } from '../page';
import { CLAIM_FIELDS } from '../parts/claim-fields';
import { corporaOf } from '../parts/corpora-of';
import { ClaimList } from '../parts/claim-item';
import { EventList } from '../parts/event-list';
import { SurroundingsLinks } from '../parts/surroundings-links';
import { movedPage } from '../parts/moved-page';
import { Names } from '../parts/names';
import { MoreLink, Pages } from '../parts/pages';
import { RelationList } from '../parts/relation-list';
import { recordedFilter, type View } from '../view';
import { capitalised, countInWords, termInWords } from '../words/claim-in-words';
import { DESCRIBED_BY, EVENT_FIELDS, NEXT_PAGE, RELATION_FIELDS } from '../parts/fragments';

const ACTOR_QUERY = graphql(
  `
    query ActorPage($id: ID!, $filter: ClaimFilter, $after: String) {
      entity(id: $id) {
        ...DescribedBy
        __typename
        id
        name
        aliases
        sameAs
        mergedInto {
          id
        }
        mergedAt
        merged {
          id
          name
        }
        claims(filter: $filter, first: 5) {
          totalCount
          edges {
            node {
              ...ClaimFields
            }
          }
        }
        events(first: 12) {
          totalCount
          edges {
            node {
              ...EventFields
            }
          }
        }
        relations(first: 25) {
          totalCount
          edges {
            node {
              ...RelationFields
              claims(first: 1) {
                edges {
                  node {
                    id
                    document {
                      corpus {
                        id
                      }
                    }
                  }
                }
              }
            }
          }
        }
        ... on Organisation {
          kind
        }
        ... on Actor {
          statements(filter: $filter, first: 10, after: $after) {
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
        }
      }
    }
  `,
  [CLAIM_FIELDS, DESCRIBED_BY, NEXT_PAGE, EVENT_FIELDS, RELATION_FIELDS],
);

/** A person or an organisation: what they said, what was said of them, what they did and with whom. */
export async function renderActor(ask: Ask, view: View): Promise<Page | null> {
  const filter = recordedFilter(view);
  const variables = { id: view.path, filter, after: view.asked.get('after') };
  const { entity } = await ask(ACTOR_QUERY, variables);
  if (entity === null || !('statements' in entity)) return null;
  const moved = movedPage(entity, view);
  if (moved !== null) return moved;
  const { name, statements, claims, merged } = entity;
  const said = `${countInWords(statements.totalCount, 'claim')} by ${name}, ${countInWords(claims.totalCount, 'claim')} about`;
  return {
    title: `${name}: what was said, by and about`,
    description: `${capitalised(said)}, each with its exact words.`,
    jsonLd: {
      '@type': entity.__typename === 'Person' ? 'Person' : 'Organization',
      name,
      alternateName: entity.aliases,
      sameAs: entity.sameAs,
    },
    isPinned: true,
    query: { document: ACTOR_QUERY as never, variables },
    corpusIds: corporaOf(
      [statements, claims, ...entity.relations.edges.map(({ node }) => node.claims)].map(
        ({ edges }) => ({ claims: edges.map(({ node }) => node) }),
      ),
      [entity],
    ),
    corrections: { id: entity.id, name, merged, acts: ['alias', 'gradeSource', 'findMerge'] },
    body: (
      <>
        <p class="cl-kicker">
          {capitalised(termInWords('kind' in entity ? entity.kind : entity.__typename))}
        </p>
        <Names name={name} aliases={entity.aliases} />
        <section class="cl-sec">
          <div class="cl-split">
            <div role="group" aria-labelledby="by">
              <h2 id="by" class="cl-head">
                What {name} said <small>{countInWords(statements.totalCount, 'claim')}</small>
              </h2>
              {statements.totalCount === 0 ? (
                <p class="cl-state">No text here gives words of {name}.</p>
              ) : (
                <ClaimList claims={statements.edges.map(({ node }) => node)} />
              )}
              <Pages view={view} info={statements.pageInfo} />
              <h2 class="cl-head cl-head--after">
                What was said of {name} <small>{countInWords(claims.totalCount, 'claim')}</small>
              </h2>
              {claims.totalCount === 0 ? (
                <p class="cl-state">No text here says anything of {name}.</p>
              ) : (
                <ClaimList claims={claims.edges.map(({ node }) => node)} />
              )}
              <MoreLink
                shown={claims.edges.length}
                of={claims.totalCount}
                href={`/claims?about=${encodeURIComponent(entity.id)}`}
              >
                All {claims.totalCount} claims about {name}
              </MoreLink>
            </div>
            <div>
              <h2 class="cl-head">Events</h2>
              <EventList events={entity.events} about={entity} />
              <h2 class="cl-head cl-head--after">With whom and what</h2>
              <RelationList
                relations={entity.relations.edges.map(({ node }) => node)}
                of={entity}
              />
              <SurroundingsLinks of={entity} />
              {entity.sameAs.length > 0 && (
                <>
                  <h2 class="cl-head cl-head--after">Elsewhere</h2>
                  <ul class="cl-stack">
                    {entity.sameAs.map((url) => (
                      <li>
                        <a href={url}>{new URL(url).hostname}</a>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </div>
          </div>
        </section>
      </>
    ),
  };
}
