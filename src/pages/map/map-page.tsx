import { drawMap } from '../../pictures/draw-map';
import { MAP_WIDTH } from '../../pictures/map-mark';
import type { Outlines } from '../../pictures/outlines';
import { batchesOf } from '../../domain/batches-of';
import type { Ask } from '../ask';
import { readWholeConnection } from '../read-whole';
import type { Page, RenderPage } from '../page';
import { corporaOf } from '../parts/corpora-of';
import { OutlinesNote } from '../parts/outlines-note';
import { Picture } from '../parts/picture';
import type { View } from '../view';
import { countInWords } from '../words/claim-in-words';
import { MapHead, mapLabel, MapLegend, MapLists, mapTitle, type MapAnswer } from './map-parts';
import {
  MAP_CHOICES_QUERY,
  MAP_MEMBERS_QUERY,
  MAP_QUERY,
  type MapChoices,
  type MapMembers,
} from './map-query';
import {
  heldByTwo,
  membersFirst,
  membershipsAmong,
  onMap,
  placesOf,
  type PlaceOnDay,
} from './map-places';
import { lastDayOf } from './last-day';
import { mapLens, type MapSetting } from './map-setting';

/** Places by force on a day, with the outlines that this server has. */
export function mapPage(outlines: () => Outlines): RenderPage {
  return async (ask: Ask, view: View): Promise<Page> => {
    const within = view.asked.get('within');
    const choosing = ask(MAP_CHOICES_QUERY, {
      within: within ?? '',
      hasWithin: within !== null,
      about: within === null ? null : { about: [within] },
    }).then(settingOf);
    // Only an address without a day has to wait for it.
    const at = view.at ?? lastDayOf(await choosing);
    const lens = mapLens(view);
    const variables = { at, within, lens, after: null };
    const [setting, states] = await Promise.all([
      choosing,
      readWholeConnection(async (after) => {
        const answer = await ask(MAP_QUERY, { ...variables, after });
        return answer.control;
      }),
    ]);
    const day = Date.parse(at);
    const found = placesOf(states, Number.isNaN(day) ? Date.now() : day);
    const places = await placesWithMembersFirst(ask, found, { at, lens });
    const answer: MapAnswer = { setting, places, at, view };
    const shown = onMap(places, setting.ranking);
    const model = { label: mapLabel(answer), places: shown };
    const drawn = (
      <div>
        <div data-part="picture">
          {shown.length > 0 && (
            <Picture
              kind="map"
              id="map"
              model={model}
              svg={drawMap(model, outlines(), MAP_WIDTH, 'map')}
            />
          )}
        </div>
        <OutlinesNote>
          Between two reports more than a year apart, their holder is possible.
        </OutlinesNote>
      </div>
    );
    const corpusIds = corporaOf(states.map(({ interval }) => interval));
    return {
      title: mapTitle(answer),
      description: `Who held ${countInWords(places.length, 'place')}: ${mapTitle(answer)}, according to whom.`,
      section: 'Map',
      isPinned: true,
      query: { document: MAP_QUERY as never, variables },
      corpusIds,
      card: {
        content: (
          <article class="cl-embed cl-embed--wide">
            <h1>{mapTitle(answer)}</h1>
            {drawn}
            <MapLegend places={places} />
          </article>
        ),
        corpusIds,
      },
      body: (
        <claimline-map data-setting={JSON.stringify(setting)} data-at={at}>
          <div data-part="head">
            <MapHead {...answer} />
          </div>
          <div data-part="sliders" class="cl-noprint" />
          <p class="cl-state" data-part="empty" hidden={places.length > 0}>
            <b>No text here says who held any place on that day.</b> Ask for another day.
          </p>
          <div class="cl-maplay" data-part="drawn" hidden={places.length === 0}>
            {drawn}
            <div data-part="legend">
              <MapLegend places={places} />
            </div>
          </div>
          <div data-part="lists">
            <MapLists {...answer} />
          </div>
        </claimline-map>
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
  question: { readonly at: string; readonly lens: ReturnType<typeof mapLens> },
): Promise<readonly PlaceOnDay[]> {
  const members: MapMembers[number][] = [];
  for (const ids of batchesOf(heldByTwo(places), BATCH)) {
    const { nodes } = await ask(MAP_MEMBERS_QUERY, { ...question, ids });
    for (const node of nodes) members.push(node);
  }
  return membersFirst(places, new Set(membershipsAmong(members)));
}

function settingOf({ area, entities, claimFacets }: MapChoices): MapSetting {
  return {
    area: area?.name ?? 'All places',
    areas: entities.edges.flatMap(({ node }) =>
      'parts' in node && node.parts.totalCount > 0 ? [{ id: node.id, name: node.name }] : [],
    ),
    months: claimFacets.months,
    ranking: claimFacets.subjects.map(({ node }) => node.id),
  };
}
