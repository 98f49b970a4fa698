import type { Ask } from '../ask';
import { graphql, type ResultOf } from '../graphql';
import type { Page } from '../page';
import { Dispute } from '../parts/dispute';
import { pagePath } from '../view';
import { countInWords } from '../words/claim-in-words';
import { KIND_WORDS } from '../contradiction/contradiction-fields';
import { MosulStory, MOSUL_STORY } from './mosul-story';
import { TWO_SIDES_STORY, TwoSidesStory } from './two-sides-story';
import { UKRAINE_STORY, UkraineStory } from './ukraine-story';

const FRONT_QUERY = graphql(
  `
    query FrontPage {
      documents(first: 1) {
        totalCount
      }
      claims(first: 1) {
        totalCount
      }
      places: entities(filter: { type: [CITY, PROVINCE, COUNTRY, REGION, FACILITY] }, first: 1) {
        totalCount
      }
      actors: entities(filter: { type: [PERSON, ORGANISATION] }, first: 1) {
        totalCount
      }
      events(first: 1) {
        totalCount
      }
      corpora {
        id
        title
        licence
        attribution
        documents
        claims
      }
      contradictions(first: 3) {
        totalCount
        edges {
          node {
            id
            kind
            explanation
          }
        }
      }
      ...TwoSidesStory
      mosul: entity(id: "city:mosul") {
        ...MosulStory
      }
      ukraine: entity(id: "country:ukraine") {
        ...UkraineStory
      }
    }
  `,
  [TWO_SIDES_STORY, MOSUL_STORY, UKRAINE_STORY],
);

type Front = ResultOf<typeof FRONT_QUERY>;

/** The first page: what the graph holds, a box to search it, and stories to begin with. */
export async function renderFront(ask: Ask): Promise<Page> {
  const variables = {};
  const front = await ask(FRONT_QUERY, variables);
  return {
    title: 'Who said what, and who held what ground',
    description: `${countInWords(front.claims.totalCount, 'claim')} from ${countInWords(front.documents.totalCount, 'text')}, each with who makes it and its exact words.`,
    query: { document: FRONT_QUERY as never, variables },
    body: (
      <>
        <div class="cl-front">
          <div class="intro">
            <h1 class="cl-h-front">
              Who said what, and <br />
              who held what ground
            </h1>
            <p class="cl-lede">
              Read from texts that people annotated by hand. Every answer shows the words that it
              rests on. Where the texts disagree, you see both sides.
            </p>
          </div>
          <div class="find">
            <form class="cl-bigfind" role="search" action="/search">
              <label class="cl-vh" for="q">
                Search people, places, words
              </label>
              <input id="q" name="q" type="search" placeholder="A person, a place, any words" />
              <button class="cl-btn" type="submit">
                Search
              </button>
            </form>
            <Tries front={front} />
          </div>
          <Counts front={front} />
        </div>
        <TwoSidesStory story={front} />
        {front.mosul !== null && 'controlTimeline' in front.mosul && (
          <MosulStory mosul={front.mosul} />
        )}
        {front.ukraine !== null && 'parts' in front.ukraine && (
          <UkraineStory ukraine={front.ukraine} />
        )}
        {front.contradictions.totalCount > 0 && (
          <section class="cl-sec" aria-labelledby="disagree">
            <h2 id="disagree">
              Where the texts disagree{' '}
              <small>{countInWords(front.contradictions.totalCount, 'contradiction')}</small>
            </h2>
            <ul class="cl-stack">
              {front.contradictions.edges.map(({ node }) => (
                <li>
                  <Dispute>{KIND_WORDS[node.kind]}</Dispute>
                  <br />
                  <a href={pagePath(node.id)}>{node.explanation}</a>
                </li>
              ))}
            </ul>
            <p class="cl-tags">
              <a href="/compare">How far voices differ, on a map</a>
            </p>
          </section>
        )}
        <Corpora corpora={front.corpora} />
      </>
    ),
  };
}

/** The corpora that the graph was built from, and the licence of each. */
function Corpora({ corpora }: { corpora: Front['corpora'] }) {
  if (corpora.length === 0) return null;
  return (
    <section class="cl-sec" aria-labelledby="corpora">
      <h2 id="corpora">
        Where it comes from <small>{countInWords(corpora.length, 'corpus', 'corpora')}</small>
      </h2>
      <ul class="cl-stack">
        {corpora.map(({ title, licence, attribution, documents, claims }) => (
          <li>
            <cite>{title}</cite>{' '}
            <span class="cl-faint">
              {countInWords(documents, 'text')}, {countInWords(claims, 'claim')}. Licence: {licence}
            </span>
            {attribution !== null && <p class="cl-small">{attribution}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Counts({ front }: { front: Front }) {
  const counts: readonly (readonly [number, string, string])[] = [
    [front.documents.totalCount, '/texts', 'texts'],
    [front.claims.totalCount, '/claims', 'claims, each with its exact words'],
    [front.places.totalCount, '/places', 'places'],
    [front.actors.totalCount, '/search', 'people and organisations'],
    [front.events.totalCount, '/events', 'events'],
    [front.contradictions.totalCount, '/contradictions', 'contradictions'],
  ];
  return (
    <dl class="cl-counts">
      {counts.map(([count, address, words]) => (
        <>
          <dt>{count.toLocaleString('en')}</dt>
          <dd>
            <a href={address}>{words}</a>
          </dd>
        </>
      ))}
    </dl>
  );
}

/** Words to try, where the graph holds an answer to them. */
function Tries({ front }: { front: Front }) {
  const tries = [
    ...(front.mosul === null ? [] : ['Mosul', 'الموصل', 'broke the back of this organization']),
    ...(front.ukraine === null ? [] : ['Kherson']),
  ];
  if (tries.length === 0) return null;
  return (
    <p class="cl-tags">
      <span class="cl-faint">Try</span>
      {tries.map((words) => (
        <a href={`/search?q=${encodeURIComponent(words)}`}>
          <bdi>{words}</bdi>
        </a>
      ))}
    </p>
  );
}
