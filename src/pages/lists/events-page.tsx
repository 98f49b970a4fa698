import type { Ask } from '../ask';
import { graphql } from '../graphql';
import type { Page } from '../page';
import { eventNote } from '../parts/event-list';
import { Download } from '../parts/download';
import { Pages } from '../parts/pages';
import { isPlaceId } from '../../domain/entity';
import { pagePath, type View } from '../view';
import { capitalised, countInWords, termInWords } from '../words/claim-in-words';
import { NEXT_PAGE } from '../parts/fragments';

const EVENTS_QUERY = graphql(
  `
    query EventsPage($filter: EventFilter, $after: String) {
      events(filter: $filter, first: 50, after: $after) {
        totalCount
        pageInfo {
          ...NextPage
        }
        edges {
          node {
            id
            name
            type
            realis
            when {
              edtf
            }
          }
        }
      }
    }
  `,
  [NEXT_PAGE],
);

/** Every event that a text tells of, or those at a place or with somebody. */
export async function renderEvents(ask: Ask, view: View): Promise<Page> {
  const about = view.asked.get('about');
  const filter = about === null ? null : filterOf(about);
  const variables = { filter, after: view.asked.get('after') };
  const { events } = await ask(EVENTS_QUERY, variables);
  const count = countInWords(events.totalCount, 'event');
  return {
    title: 'Events',
    description: `${count} that the texts report.`,
    query: { document: EVENTS_QUERY as never, variables },
    body: (
      <>
        <h1>Events</h1>
        <p class="cl-lede">{capitalised(count)} that the texts report.</p>
        <ul class="cl-stack cl-sec">
          {events.edges.map(({ node }) => (
            <li>
              <a href={pagePath(node.id)}>{node.name}</a>{' '}
              <span class="cl-small cl-faint">
                {termInWords(node.type)}, {eventNote(node)}
              </span>
            </li>
          ))}
        </ul>
        <Pages view={view} info={events.pageInfo} />
        <Download
          what="events"
          endings={['csv', 'jsonl', 'parquet', 'geojson']}
          asked={filter ?? {}}
        />
      </>
    ),
  };
}

/** Events at a place, or those in which an actor took part. */
function filterOf(id: string): { place: string[] } | { participant: string[] } {
  return isPlaceId(id) ? { place: [id] } : { participant: [id] };
}
