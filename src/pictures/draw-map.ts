import { geoConicConformal, geoPath, type GeoProjection } from 'd3-geo';
import { hatchPatterns } from './certainty-mark';
import { mapMark, type MarkState } from './map-mark';
import { escapeMarkup, pixels } from './markup';
import type { Outlines } from './outlines';
import { placeLabels } from './place-labels';

/** A place with a position, and what is said of it on the map's day. */
export interface MapPlace {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly states: readonly MarkState[];
}

export interface ControlMap {
  /** A sentence that describes the map, for readers who cannot see it. */
  readonly label: string;
  /** The most important first: their names are placed first. */
  readonly places: readonly MapPlace[];
}

const RADIUS = 4.6;
const FONT = 13;
/** Height by width. */
const SHAPE = 0.68;
const EDGE = 28;
/** More names would hide what they name. */
const NAMED = 36;
const OUTSIDE = 200;
/** Marks are smaller where the map is. */
const SMALL = { width: 560, radius: 3 };

/** Draws places by force on one day, at exactly this width in pixels. `id` is unique on the page. */
export function drawMap(map: ControlMap, outlines: Outlines, width: number, id: string): string {
  const height = Math.round(width * SHAPE);
  const radius = width < SMALL.width ? SMALL.radius : RADIUS;
  const project = projectionOf(map.places, width, height);
  const path = geoPath(project).digits(1);
  const placed = map.places.flatMap((place) => {
    const at = project([place.longitude, place.latitude]);
    return at === null ? [] : [{ ...place, x: at[0], y: at[1] }];
  });
  const labels = placeLabels(
    placed.slice(0, NAMED),
    placed,
    { width, height },
    { font: FONT, radius },
  );
  const slots = placed.flatMap(({ states }) => states.map(({ slot }) => slot));
  // Northern marks first, so that a southern one stands before it as on a wall map.
  const marks = [...placed]
    .sort((a, b) => a.y - b.y)
    .map(
      ({ id: placeId, name, x, y, states }) =>
        `<a href="/${escapeMarkup(placeId)}" data-place="${escapeMarkup(placeId)}" transform="translate(${pixels(x)} ${pixels(y)})" tabindex="-1"><title>${escapeMarkup(name)}</title>${mapMark(states, radius, id)}</a>`,
    );
  const names = labels.map(
    ({ name, x, y, anchor }) =>
      `<text class="halo-l" x="${pixels(x)}" y="${pixels(y)}" text-anchor="${anchor}" font-size="${FONT}">${escapeMarkup(name)}</text>`,
  );
  return [
    `<svg class="cl-svg cl-svg--fixed cl-map" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeMarkup(map.label)}">`,
    `<defs>${hatchPatterns(slots, id)}</defs><rect class="sea" width="${width}" height="${height}"/>`,
    `<path class="land" d="${path(outlines.land) ?? ''}"/><path class="coast" d="${path(outlines.coasts) ?? ''}"/>`,
    `<path class="bord" d="${path(outlines.borders) ?? ''}"/><path class="bord bord--open" d="${path(outlines.disputed) ?? ''}"/>`,
    `<g class="marks">${marks.join('')}</g><g class="labels" aria-hidden="true">${names.join('')}</g></svg>`,
  ].join('');
}

/** A conic projection fitted to the places: shapes stay true, at the latitudes that they lie in. */
function projectionOf(places: readonly MapPlace[], width: number, height: number): GeoProjection {
  const [west, east] = extentOf(places.map(({ longitude }) => longitude));
  const [south, north] = extentOf(places.map(({ latitude }) => latitude));
  const room = 0.6;
  const corners: GeoJSON.MultiPoint = {
    type: 'MultiPoint',
    coordinates: [
      [west - room, south - room],
      [east + room, south - room],
      [west - room, north + room],
      [east + room, north + room],
    ],
  };
  return geoConicConformal()
    .rotate([-(west + east) / 2, 0])
    .parallels([south, north + 0.01])
    .fitExtent(
      [
        [EDGE, EDGE],
        [width - EDGE, height - EDGE],
      ],
      corners,
    )
    .clipExtent([
      [-20, -20],
      [width + 20, height + 20],
    ]);
}

/**
 * From where to where a map reaches. If there are many places, one in two hundred may lie outside
 * at each end. A slip in one position must not make all others small.
 */
function extentOf(degrees: readonly number[]): [number, number] {
  const sorted = [...degrees].sort((a, b) => a - b);
  const outside = Math.ceil(sorted.length / OUTSIDE) - 1;
  return [sorted[outside]!, sorted[sorted.length - 1 - outside]!];
}
