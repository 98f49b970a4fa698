import type { Ask } from '../ask';
import type { Page } from '../page';
import { ClaimList } from '../parts/claim-item';
import { Cite } from '../parts/cite';
import { Dispute } from '../parts/dispute';
import { EventList } from '../parts/event-list';
import { askFact } from '../parts/fact-query';
import { MoreLink, Pages } from '../parts/pages';
import { SinceThen } from '../parts/since-then';
import { pagePath, lensOf, recordedFilter, type View } from '../view';
import { countInWords, termInWords, capitalised } from '../words/claim-in-words';
import { NameLinks } from '../parts/name-links';
import { movedPage } from '../parts/moved-page';
import { Names } from '../parts/names';
import { DayAsked } from './day-asked';
import { HeldBy, heldInWords } from './held-by';
import { askBothLenses, SecondLensForm } from './second-lens';
import { SpeakersLanes } from './speakers-lanes';
import { LANES_QUERY, PLACE_QUERY, type PlaceOnly } from './place-query';
import { SurroundingsLinks } from '../parts/surroundings-links';
import { corporaOf } from '../parts/corpora-of';
import { TimelineSection } from './timeline-section';
import { ALL_VOICES, lensesOf } from './lenses';

/** A place: who held it when and according to whom, what was said of it, what happened there. */
export async function renderPlace(ask: Ask, view: View): Promise<Page | null> {
  const lens = lensOf(view);
  const variables = {
    id: view.path,
    lens,
    filter: recordedFilter(view),
    at: view.at ?? '2000',
    hasDay: view.at !== null,
    after: view.asked.get('after'),
  };
  const { entity } = await ask(PLACE_QUERY, variables);
  if (entity === null || !('controlTimeline' in entity)) return null;
  const moved = movedPage(entity, view);
  if (moved !== null) return moved;
  const lenses = lensesOf(entity, lens);
  const speakers = lenses.filter(({ name }) => name !== ALL_VOICES).map(({ name }) => name);
  const [fact, { controlComparison, contradictions }, both] = await Promise.all([
    askFact(ask, view),
    ask(LANES_QUERY, { id: view.path, lenses, lens, hasSpeakers: speakers.length > 0 }),
    askBothLenses(ask, view),
  ]);
  const { spans } = controlComparison;
  return {
    title: `${entity.name}: who held it, according to whom`,
    description: heldInWords(entity),
    section: 'Places',
    jsonLd: jsonLdOf(entity),
    isPinned: true,
    query: { document: PLACE_QUERY as never, variables },
    corrections: {
      ...{ id: entity.id, name: entity.name, merged: entity.merged },
      acts: ['alias', 'findMerge'],
    },
    corpusIds: corporaOf(
      [
        ...entity.controlTimeline,
        ...(both?.timeline ?? []),
        ...contradictions.edges.map(({ node }) => node),
        { claims: entity.claims.edges.map(({ node }) => node) },
      ],
      [entity],
    ),
    card: {
      content: (
        <article class="cl-embed cl-embed--wide">
          <h1>{entity.name}</h1>
          <HeldBy place={entity} />
          <TimelineSection place={entity} spans={spans} both={both} />
        </article>
      ),
      corpusIds: corporaOf([...entity.controlTimeline, ...(both?.timeline ?? [])]),
    },
    body: (
      <>
        <p class="cl-kicker">
          {capitalised(termInWords(entity.__typename))}
          {entity.partOf.length > 0 && ' in '}
          <NameLinks nodes={entity.partOf} />
        </p>
        <Names name={entity.name} aliases={entity.aliases} />
        <HeldBy place={entity} />
        <DayAsked place={entity} view={view} />
        <SinceThen fact={fact} view={view} />
        <TimelineSection place={entity} spans={spans} both={both}>
          <SecondLensForm place={entity} view={view} both={both} />
        </TimelineSection>
        {speakers.length > 0 && (
          <SpeakersLanes comparison={controlComparison} speakers={speakers} />
        )}
        {speakers.length > 0 && (
          <p class="cl-noprint">
            <a class="cl-more" href={`/compare?place=${encodeURIComponent(entity.id)}`}>
              Compare what they say, time by time
            </a>
          </p>
        )}
        {contradictions.totalCount > 0 && (
          <section class="cl-sec" aria-labelledby="against">
            <h2 id="against">Where the texts disagree</h2>
            <ul class="cl-stack">
              {contradictions.edges.map(({ node }) => (
                <li>
                  <Dispute>cannot both be</Dispute>{' '}
                  <a href={pagePath(node.id)}>{node.explanation}</a>
                </li>
              ))}
            </ul>
            <MoreLink
              shown={contradictions.edges.length}
              of={contradictions.totalCount}
              href={`/contradictions?place=${entity.id}`}
            >
              All contradictions about {entity.name}
            </MoreLink>
          </section>
        )}
        <section class="cl-sec">
          <div class="cl-split">
            <div role="group" aria-labelledby="said">
              <h2 id="said" class="cl-head">
                What was said{' '}
                <small>
                  {countInWords(entity.claims.totalCount, 'claim')} about {entity.name}
                </small>
              </h2>
              {entity.claims.totalCount === 0 ? (
                <p class="cl-state">No text here says anything of {entity.name}.</p>
              ) : (
                <ClaimList claims={entity.claims.edges.map(({ node }) => node)} />
              )}
              <Pages view={view} info={entity.claims.pageInfo} />
            </div>
            <div role="group" aria-labelledby="events">
              <h2 id="events" class="cl-head">
                Events
              </h2>
              <EventList events={entity.events} about={entity} />
              {entity.parts.totalCount > 0 && <Parts place={entity} />}
              <SurroundingsLinks of={entity} />
            </div>
          </div>
        </section>
        <Cite fact={fact} heading="Cite this answer" />
      </>
    ),
  };
}

function Parts({ place }: { place: PlaceOnly }) {
  return (
    <>
      <h2 class="cl-head cl-head--after">In it</h2>
      <p class="cl-tags">
        {place.parts.edges.map(({ node }) => (
          <a href={pagePath(node.id)}>{node.name}</a>
        ))}
      </p>
    </>
  );
}

function jsonLdOf({ name, aliases, latitude, longitude, sameAs }: PlaceOnly) {
  return {
    '@type': 'Place',
    name,
    alternateName: aliases,
    sameAs,
    ...(latitude === null || longitude === null
      ? {}
      : { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  };
}
