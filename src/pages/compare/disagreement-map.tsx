import { drawMap, type ControlMap } from '../../pictures/draw-map';
import { accordMark, MAP_WIDTH, type Accord } from '../../pictures/map-mark';
import type { Outlines } from '../../pictures/outlines';
import type { Ask } from '../ask';
import { corporaOf } from '../parts/corpora-of';
import { LegendMark } from '../parts/legend-mark';
import { OutlinesNote } from '../parts/outlines-note';
import { Picture } from '../parts/picture';
import { readWholeConnection } from '../read-whole';
import { lensOf, type View } from '../view';
import { capitalised, countInWords } from '../words/claim-in-words';
import { edtfClause } from '../words/time-in-words';
import { accordsOf, DISAGREEMENT_QUERY, ORDER, type PlaceInAccord } from './disagreement';

const WORDS: Readonly<Record<Accord, string>> = {
  differ: 'they cannot all be right',
  unless: 'they differ, unless it changed hands between',
  either: 'their dates leave two holders possible',
  agree: 'two voices or more, and they fit',
  alone: 'one voice alone',
  older: 'nobody speaks of that day; the last words are older',
};

/** How far voices differ on every place on a day. */
export async function disagreementMap(ask: Ask, view: View, at: string, outlines: Outlines) {
  const lens = lensOf(view);
  const states = await readWholeConnection(async (after) => {
    const answer = await ask(DISAGREEMENT_QUERY, { at, lens, after });
    return answer.control;
  });
  const places = accordsOf(states);
  const when = edtfClause(at);
  return {
    corpusIds: corporaOf(states.map(({ interval }) => interval)),
    query: { document: DISAGREEMENT_QUERY as never, variables: { at, lens, after: null } },
    content: (
      <section class="cl-sec" aria-labelledby="differ">
        <h2 id="differ">
          How far voices differ {when}{' '}
          <small>
            {countInWords(count(places, 'differ') + count(places, 'unless'), 'place')} in dispute
          </small>
        </h2>
        <form class="cl-day cl-noprint" method="get">
          <label for="at">On</label>
          <input id="at" name="at" value={at} size={12} />
          <button class="cl-btn" type="submit">
            Show
          </button>
        </form>
        {places.length === 0 ? (
          <p class="cl-state">
            <b>No text here says who held any place on that day.</b> Ask for another day.
          </p>
        ) : (
          <div class="cl-maplay">
            <Drawn places={places} when={when} outlines={outlines} />
            <Legend places={places} />
          </div>
        )}
        <Lists places={places} />
      </section>
    ),
  };
}

function count(places: readonly PlaceInAccord[], accord: Accord): number {
  return places.filter((one) => one.accord === accord).length;
}

function Drawn(props: { places: readonly PlaceInAccord[]; when: string; outlines: Outlines }) {
  const shown = props.places.flatMap(({ place, accord, told }) =>
    place.latitude === null || place.longitude === null
      ? []
      : [
          {
            ...{ id: place.id, name: place.name, accord, states: [] },
            ...{ latitude: place.latitude, longitude: place.longitude },
            told: `${told}, ${WORDS[accord]}`,
            href: compareAddress(place.id),
          },
        ],
  );
  if (shown.length === 0) return <div />;
  const model: ControlMap = {
    label: `How far voices differ on ${countInWords(shown.length, 'place')} ${props.when}. The lists below have the same.`,
    places: shown,
  };
  return (
    <div>
      <Picture
        kind="map"
        id="differ"
        model={model}
        svg={drawMap(model, props.outlines, MAP_WIDTH, 'differ')}
      />
      <OutlinesNote>A mark leads to what each voice says of its place.</OutlinesNote>
    </div>
  );
}

function Legend({ places }: { places: readonly PlaceInAccord[] }) {
  return (
    <div class="cl-legend">
      <h3>Voices on a place</h3>
      <ul>
        {ORDER.filter((accord) => count(places, accord) > 0).map((accord) => (
          <li>
            <LegendMark draw={(radius) => accordMark(accord, radius)} />
            <span>{WORDS[accord]}</span>
            <span class="k">{count(places, accord)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every place of the map and those without coordinates, by name, the most disputed first. */
function Lists({ places }: { places: readonly PlaceInAccord[] }) {
  return (
    <>
      {ORDER.map((accord) => {
        const found = places.filter((one) => one.accord === accord);
        if (found.length === 0) return null;
        return (
          <>
            <h3 class="cl-head--list">
              {capitalised(WORDS[accord])} <span class="cl-faint">{found.length}</span>
            </h3>
            <ul class="cl-names">
              {found.map(({ place, told }) => (
                <li>
                  <a href={compareAddress(place.id)}>{place.name}</a>{' '}
                  <span class="cl-faint">{told}</span>
                </li>
              ))}
            </ul>
          </>
        );
      })}
    </>
  );
}

function compareAddress(placeId: string): string {
  return `/compare?place=${encodeURIComponent(placeId)}`;
}
