import type { Ask } from '../ask';
import type { Outlines } from '../../pictures/outlines';
import { lastDay } from '../map/last-day';
import type { Page, RenderPage } from '../page';
import { KeptInputs } from '../parts/kept-inputs';
import { lookUpNode } from '../parts/look-up-node';
import { SpeakersLanes } from '../place/speakers-lanes';
import { pagePath, lensOf, type View } from '../view';
import { countInWords } from '../words/claim-in-words';
import { COMPARE_QUERY, VOICES_QUERY, type ComparedPlace } from './compare-query';
import { ComparisonTable } from './comparison-table';
import { dayOfDispute } from './disagreement';
import { disagreementMap } from './disagreement-map';
import { comparisonInWords } from './span-in-words';
import { MOST_VOICES, voicesAsked, voicesOn, type Voice } from './voices';

/** Who held a place by each voice alone: where they differ and where they agree. */
export function comparePage(outlines: () => Outlines): RenderPage {
  return (ask, view) => renderCompare(ask, view, outlines);
}

async function renderCompare(ask: Ask, view: View, outlines: () => Outlines): Promise<Page> {
  const asked = view.asked.get('place');
  const found = await lookUpNode(ask, asked);
  const lens = lensOf(view);
  const entity = found && (await ask(VOICES_QUERY, { id: found.id, lens })).entity;
  const place = entity !== null && 'controlTimeline' in entity ? entity : null;
  const voices = place === null ? [] : voicesOn(place);
  const chosen = voicesAsked(voices, view.asked.getAll('who'));
  const title = place === null ? 'Compare voices' : `Who held ${place.name}, voice by voice`;
  const page = {
    title,
    description: 'What each speaker says of who held a place, where they differ and agree.',
    section: 'Places',
    isPinned: true,
  } as const;
  const start = (
    <>
      <h1>{title}</h1>
      <Choice place={place} asked={asked} voices={voices} chosen={chosen} view={view} />
    </>
  );
  if (asked === null || asked === '') {
    const at = view.at ?? (await dayOfDispute(ask)) ?? (await lastDay(ask));
    const { content, ...parts } = await disagreementMap(ask, view, at, outlines());
    const body = (
      <>
        {start}
        {content}
      </>
    );
    return { ...page, ...parts, body };
  }
  if (place === null || chosen.length === 0) return { ...page, body: start };
  const lenses = chosen.map(({ id, name }) => ({ name, lens: { ...lens, accordingTo: [id] } }));
  const variables = { id: place.id, lenses };
  const { controlComparison } = await ask(COMPARE_QUERY, variables);
  const { spans } = controlComparison;
  const names = chosen.map(({ name }) => name);
  const told =
    voices.length === 1
      ? `Only ${names[0]} says who held ${place.name}.`
      : comparisonInWords(spans);
  return {
    ...page,
    description: told,
    query: { document: COMPARE_QUERY as never, variables },
    body: (
      <>
        {start}
        <p class="cl-lede">{told}</p>
        <ComparisonTable spans={spans} names={names} each="voice" />
        {spans.some(({ from, until }) => from !== null || until !== null) && (
          <SpeakersLanes comparison={controlComparison} speakers={names} />
        )}
      </>
    ),
  };
}

interface ChoiceProps {
  readonly place: ComparedPlace | null;
  readonly asked: string | null;
  readonly voices: readonly Voice[];
  readonly chosen: readonly Voice[];
  readonly view: View;
}

/** Asks for a place, and for whom to compare of those who speak of who held it. */
function Choice({ place, asked, voices, chosen, view }: ChoiceProps) {
  return (
    <>
      <form class="cl-noprint" method="get">
        <p class="cl-day">
          <label for="place">A place</label>
          <input id="place" name="place" value={place?.name ?? asked ?? ''} size={24} />
          <button class="cl-btn" type="submit">
            Compare
          </button>
        </p>
        <KeptInputs view={view} names={['knownAsOf']} />
        {voices.length > 1 && (
          <fieldset class="cl-facet cl-facet--narrow">
            <legend>Whom to compare, at most {MOST_VOICES}</legend>
            {voices.map(({ id, name, claims }) => (
              <label>
                <input
                  type="checkbox"
                  name="who"
                  value={id}
                  checked={chosen.some((one) => one.id === id)}
                />{' '}
                {name} <span class="cl-faint">{countInWords(claims, 'claim')}</span>
              </label>
            ))}
          </fieldset>
        )}
      </form>
      {place === null && asked !== null && asked !== '' && (
        <p class="cl-state">
          <b>No place here is called “{asked}”.</b> Try another spelling.
        </p>
      )}
      {place !== null && voices.length === 0 && (
        <p class="cl-state">
          No text here says who held <a href={pagePath(place.id)}>{place.name}</a>.
        </p>
      )}
    </>
  );
}
