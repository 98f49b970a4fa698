import type { Ask } from '../ask';
import { graphql } from '../graphql';
import type { Page } from '../page';
import { CLAIM_FIELDS } from '../parts/claim-fields';
import { corporaOf } from '../parts/corpora-of';
import { ClaimList } from '../parts/claim-item';
import { eventNote } from '../parts/event-list';
import { NameLinks } from '../parts/name-links';
import { Pages } from '../parts/pages';
import { SurroundingsLinks } from '../parts/surroundings-links';
import { recordedFilter, type View } from '../view';
import { capitalised, countInWords, termInWords } from '../words/claim-in-words';
import { rangeInWords } from '../words/time-in-words';
import { NEXT_PAGE } from '../parts/fragments';

const EVENT_QUERY = graphql(
  `
    query EventPage($id: ID!, $filter: ClaimFilter, $after: String) {
      event(id: $id) {
        id
        name
        type
        realis
        when {
          edtf
        }
        derivedWhen {
          when {
            startEarliest
            endLatest
          }
          claims {
            id
            document {
              corpus {
                id
              }
            }
          }
        }
        places {
          id
          name
        }
        participants {
          role
          entity {
            id
            name
          }
        }
        causes {
          id
          name
        }
        effects {
          id
          name
        }
        claims(filter: $filter, first: 25, after: $after) {
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
  `,
  [CLAIM_FIELDS, NEXT_PAGE],
);

/** An event: what the texts say became of it, who took part, and who says so. */
export async function renderEvent(ask: Ask, view: View): Promise<Page | null> {
  const filter = recordedFilter(view);
  const variables = { id: view.path, filter, after: view.asked.get('after') };
  const { event } = await ask(EVENT_QUERY, variables);
  if (event === null) return null;
  const note = eventNote(event);
  return {
    title: event.name,
    description: `${event.name}: ${note}, according to ${countInWords(event.claims.totalCount, 'claim')}.`,
    jsonLd: {
      '@type': 'Event',
      name: event.name,
      location: event.places.map(({ name }) => ({ '@type': 'Place', name })),
    },
    isPinned: true,
    query: { document: EVENT_QUERY as never, variables },
    corpusIds: corporaOf([
      { claims: event.claims.edges.map(({ node }) => node) },
      { claims: event.derivedWhen?.claims ?? [] },
    ]),
    body: (
      <>
        <p class="cl-kicker">{capitalised(termInWords(event.type))}</p>
        <h1>{event.name}</h1>
        <p class="cl-lede">{capitalised(note)}.</p>
        <section class="cl-sec">
          <div class="cl-split">
            <div role="group" aria-labelledby="says">
              <h2 id="says" class="cl-head">
                Who says so <small>{countInWords(event.claims.totalCount, 'claim')}</small>
              </h2>
              <ClaimList claims={event.claims.edges.map(({ node }) => node)} />
              <Pages view={view} info={event.claims.pageInfo} />
            </div>
            <div>
              <dl class="cl-facts cl-facts--top">
                <DerivedDate date={event.derivedWhen} />
                <Links term="Where" nodes={event.places} />
                {event.participants.map(({ role, entity }) => (
                  <Links term={capitalised(termInWords(role))} nodes={[entity]} />
                ))}
                <Links term="Because of" nodes={event.causes} />
                <Links term="Led to" nodes={event.effects} />
              </dl>
              <SurroundingsLinks of={event} />
            </div>
          </div>
        </section>
      </>
    ),
  };
}

interface Derived {
  readonly when: { readonly startEarliest: string | null; readonly endLatest: string | null };
  readonly claims: readonly { readonly id: string }[];
}

/** A date that no text gives, with the claims that it follows from. */
function DerivedDate({ date }: { date: Derived | null }) {
  const words = date && rangeInWords(date.when.startEarliest, date.when.endLatest);
  if (words === null) return null;
  const nodes = date!.claims.map(({ id }, index) => ({ id, name: String(index + 1) }));
  return (
    <>
      <dt>Derived date</dt>
      <dd>
        {capitalised(words)}. No text gives it: it follows from{' '}
        {nodes.length === 1 ? 'claim' : 'claims'} <NameLinks nodes={nodes} last=" and " />.
      </dd>
    </>
  );
}

function Links(props: { term: string; nodes: readonly { id: string; name: string }[] }) {
  if (props.nodes.length === 0) return null;
  return (
    <>
      <dt>{props.term}</dt>
      <dd>
        <NameLinks nodes={props.nodes} />
      </dd>
    </>
  );
}
