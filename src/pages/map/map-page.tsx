import { drawMap } from '../../pictures/draw-map';
import { forceSlot } from '../../pictures/force-slots';
import type { Outlines } from '../../pictures/outlines';
import type { VariablesOf } from 'gql.tada';
import { batchesOf } from '../../domain/batches-of';
import type { Ask } from '../ask';
import { monthAsked } from '../changes/month-asked';
import { readWhole } from '../read-whole';
import type { Page, RenderPage } from '../page';
import { Cross, Glyph } from '../parts/force';
import { corporaOf } from '../parts/corpora-of';
import { Download } from '../parts/download';
import { Picture } from '../parts/picture';
import { addressOf, addressWith, lensOf, type View } from '../view';
import { countInWords } from '../words/claim-in-words';
import { CERTAINTY_NAMES, CERTAINTY_WORDS, stateName } from '../words/control-in-words';
import { dayInWords, edtfInWords } from '../words/time-in-words';
import {
  MAP_CHOICES_QUERY,
  MAP_MEMBERS_QUERY,
  MAP_QUERY,
  type MapChoices,
  type MapMembers,
  type MapState,
} from './map-query';
import { byState, heldByTwo, membersFirst, onMap, placesOf, type PlaceOnDay } from './map-places';

/** The width that the server draws at; the script draws at the width that there is. */
const WIDTH = 820;

/** A holder seen before and after the day, but with more than a year in between, is drawn as possible. */
const LONGEST_GAP = 'P1Y';

/** Places by force on a day, with the outlines that this server has. */
export function mapPage(outlines: () => Outlines): RenderPage {
  return async (ask: Ask, view: View): Promise<Page> => {
    const within = view.asked.get('within');
    const choices = await ask(MAP_CHOICES_QUERY, {
      within: within ?? '',
      hasWithin: within !== null,
    });
    const at = view.at ?? lastDayOf(choices);
    const lens = { ...lensOf(view), longestGap: LONGEST_GAP };
    const variables = { at, within, lens, after: null };
    const states = await readWhole(async (after) => {
      const answer = await ask(MAP_QUERY, { ...variables, after });
      return answer.control;
    });
    const day = Date.parse(at);
    const places = await placesWithMembersFirst(ask, placesOf(states), { at, lens });
    const ranking = choices.claimFacets.subjects.map(({ node }) => node.id);
    const shown = onMap(places, ranking, Number.isNaN(day) ? Date.now() : day);
    const hidden = places.filter(({ latitude }) => latitude === null);
    const words = Number.isNaN(day) ? at : dayInWords(day);
    const area = choices.area?.name ?? 'All places';
    const label = `${area} on ${words}: ${countInWords(shown.length, 'place')} by who held them. The list below has the same.`;
    const drawn = (
      <div>
        {shown.length > 0 && (
          <Picture
            kind="map"
            id="map"
            model={{ label, places: shown }}
            svg={drawMap({ label, places: shown }, outlines(), WIDTH, 'map')}
          />
        )}
        <p class="cl-small">
          Outlines and borders: Natural Earth; they are no claim of any text here. Dotted where the
          outline itself is disputed. No ground is coloured. Between two reports more than a year
          apart, their holder is possible.
        </p>
      </div>
    );
    return {
      title: `${area} on ${words}`,
      description: `Who held ${countInWords(places.length, 'place')} on ${words}, according to whom.`,
      section: 'Map',
      isPinned: true,
      query: { document: MAP_QUERY as never, variables },
      card: {
        content: (
          <article class="cl-embed cl-embed--wide">
            <h1>
              {area} on {words}
            </h1>
            {drawn}
            <MapLegend places={places} />
          </article>
        ),
        corpusIds: corporaOf(states.map(({ interval }) => interval)),
      },
      body: (
        <>
          <h1>
            {area} on {words}
          </h1>
          <p class="cl-lede">
            {countInWords(places.length, 'place')} of which the texts say who held them;{' '}
            {hidden.length} of them give no coordinates.
          </p>
          <DayForm view={view} at={at} />
          {!Number.isNaN(day) && <ChangesOfMonth day={day} view={view} />}
          {places.length === 0 ? (
            <p class="cl-state">
              <b>No text here says who held any place on that day.</b> Ask for another day.
            </p>
          ) : (
            <div class="cl-maplay">
              {drawn}
              <MapLegend places={places} />
            </div>
          )}
          {places.length > 0 && (
            <Download
              what="control"
              endings={['geojson', 'csv', 'jsonl', 'parquet']}
              asked={{ at, within, ...lens }}
            />
          )}
          <Areas choices={choices} view={view} />
          <PlacesByState
            heading="Not on the map"
            note="their reports give no coordinates"
            places={hidden}
          />
          <PlacesByState
            heading="The same as a list"
            note="every place on the map"
            places={places.filter(({ latitude }) => latitude !== null)}
          />
        </>
      ),
    };
  };
}

/** Places that are asked about in one query. */
const BATCH = 50;

/** A map shows who holds a place, not the whole that the holder is a member of. */
async function placesWithMembersFirst(
  ask: Ask,
  places: readonly PlaceOnDay[],
  question: { readonly at: string; readonly lens: VariablesOf<typeof MAP_MEMBERS_QUERY>['lens'] },
): Promise<readonly PlaceOnDay[]> {
  const members: MapMembers[number][] = [];
  for (const ids of batchesOf(heldByTwo(places), BATCH)) {
    const { nodes } = await ask(MAP_MEMBERS_QUERY, { ...question, ids });
    for (const node of nodes) members.push(node);
  }
  return membersFirst(places, members);
}

/** The last day of the latest month in which anybody said anything. */
function lastDayOf({ claimFacets }: MapChoices): string {
  const month = claimFacets.months.at(-1)?.month;
  if (month === undefined) return new Date().toISOString().slice(0, 10);
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
}

function DayForm({ view, at }: { view: View; at: string }) {
  return (
    <form class="cl-day" method="get">
      <label for="at">Who held it on</label>
      <input id="at" name="at" value={at} size={12} />
      <label for="known">as known on</label>
      <input
        id="known"
        name="knownAsOf"
        value={view.knownAsOf ?? ''}
        placeholder="all reports"
        size={20}
      />
      {view.asked.get('within') !== null && (
        <input type="hidden" name="within" value={view.asked.get('within')!} />
      )}
      <button class="cl-btn" type="submit">
        Show
      </button>
    </form>
  );
}

/** Leads from a day to what changed hands in its month, in the same places. */
function ChangesOfMonth({ day, view }: { day: number; view: View }) {
  const month = new Date(day).toISOString().slice(0, 7);
  const asked = new URLSearchParams({ ...monthAsked(month) });
  for (const name of ['within', 'knownAsOf']) {
    const value = view.asked.get(name);
    if (value) asked.set(name, value);
  }
  return (
    <p class="cl-small cl-noprint">
      <a href={`/changes?${asked.toString()}`}>What changed hands in {edtfInWords(month)}</a>
    </p>
  );
}

function MapLegend({ places }: { places: readonly PlaceOnDay[] }) {
  const sure = new Map<MapState['certainty'], number>();
  for (const { states } of places) {
    const certainty = states[0]!.certainty;
    sure.set(certainty, (sure.get(certainty) ?? 0) + 1);
  }
  return (
    <div class="cl-legend">
      <h2>Who</h2>
      <ul>
        {byState(places).map(([state, held]) => (
          <li>
            {state.force === null ? <Cross /> : <Glyph slot={forceSlot(state.force.id)} />}
            <span>{stateName(state)}</span>
            <span class="k">{held.length}</span>
          </li>
        ))}
      </ul>
      <h2>How sure</h2>
      <ul>
        {[...sure].map(([certainty, count]) => (
          <li>
            <span />
            <span>
              {CERTAINTY_NAMES[certainty]}: {CERTAINTY_WORDS[certainty]}
            </span>
            <span class="k">{count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Countries with places in them, each as a map of its own. */
function Areas({ choices, view }: { choices: MapChoices; view: View }) {
  const areas = choices.entities.edges.flatMap(({ node }) =>
    'parts' in node && node.parts.totalCount > 0 ? [node] : [],
  );
  if (areas.length === 0) return null;
  return (
    <p class="cl-tags cl-noprint">
      <span class="cl-faint">Only</span>
      {areas.map(({ id, name }) => (
        <a href={addressWith(view, { within: id })}>{name}</a>
      ))}
      {view.asked.has('within') && <a href={addressWith(view, { within: null })}>all places</a>}
    </p>
  );
}

function PlacesByState(props: { heading: string; note: string; places: readonly PlaceOnDay[] }) {
  if (props.places.length === 0) return null;
  return (
    <section class="cl-sec">
      <h2>
        {props.heading}{' '}
        <small>
          {countInWords(props.places.length, 'place')}; {props.note}
        </small>
      </h2>
      {byState(props.places).map(([state, held]) => (
        <>
          <h3 class="cl-head--list">
            {state.force !== null && <Glyph slot={forceSlot(state.force.id)} />}
            {stateName(state)} <span class="cl-faint">{held.length}</span>
          </h3>
          <ul class="cl-names">
            {held.map(({ id, name, states }) => (
              <li>
                <a href={addressOf(id)}>{name}</a>
                {states.length > 1 && <span class="cl-faint"> or {stateName(states[1]!)}</span>}
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}
