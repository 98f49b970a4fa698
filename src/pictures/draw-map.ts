import { geoConicConformal, geoPath, type GeoProjection } from 'd3-geo';
import {
  ACCORD_REACH,
  accordMark,
  MARK_RADIUS,
  mapMark,
  markPatterns,
  type Accord,
  type MarkState,
} from './map-mark';
import { escapeMarkup, pixels } from './markup';
import { nearFrame } from './near-frame';
import type { Outlines } from './outlines';
import { placeLabels } from './place-labels';

/** A place with a position, and what is said of it on the map's day. */
export interface MapPlace {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** The same in words, for readers who cannot see the mark: "Russia, last known". */
  readonly told: string;
  readonly states: readonly MarkState[];
  /** Given where the map shows how far voices differ, and not who held the place. */
  readonly accord?: Accord;
  /** The address that the mark leads to; its page unless told otherwise. */
  readonly href?: string;
}

/** Degrees around the outermost places that a map shows too. */
export const MAP_ROOM = 0.6;

/** Where a map is cut, in degrees. */
export interface MapExtent {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

export interface ControlMap {
  /** A sentence that describes the map, for readers who cannot see it. */
  readonly label: string;
  /** The most important first: their names are placed first. */
  readonly places: readonly MapPlace[];
  /** As far as its places reach, unless told otherwise. */
  readonly extent?: MapExtent;
}

/** A map's size, and where each place lies on it. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** The radius of its marks. */
  readonly radius: number;
  readonly project: GeoProjection;
}

/** The part of a map that a day changes. */
export interface MapMarks {
  /** The mark of each place, in the order in which they are drawn. */
  readonly marks: readonly {
    readonly id: string;
    readonly markup: string;
    readonly inner: string;
  }[];
  /** The names of places that have room for them; they depend on the places alone. */
  readonly labels: () => string;
}

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
  const frame = mapFrame(map.extent ?? mapExtent(map.places), width);
  const { height, project } = frame;
  const path = geoPath(project).digits(1);
  const ground = nearFrame(outlines, project, frame);
  const { marks, labels } = drawMarks(map.places, frame, id);
  const slots = map.places.flatMap(({ states }) => states.map(({ slot }) => slot));
  return [
    `<svg class="cl-svg cl-svg--fixed cl-map" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeMarkup(map.label)}">`,
    `<defs>${markPatterns(slots, id)}</defs><rect class="sea" width="${width}" height="${height}"/>`,
    `<path class="land" d="${path(ground.land) ?? ''}"/><path class="coast" d="${path(ground.coasts) ?? ''}"/>`,
    `<path class="bord" d="${path(ground.borders) ?? ''}"/><path class="bord bord--open" d="${path(ground.disputed) ?? ''}"/>`,
    `<g class="marks">${marks.map(({ markup }) => markup).join('')}</g><g class="labels" aria-hidden="true">${labels()}</g></svg>`,
  ].join('');
}

export function mapFrame(extent: MapExtent, width: number): MapFrame {
  const height = Math.round(width * SHAPE);
  const radius = width < SMALL.width ? SMALL.radius : MARK_RADIUS;
  return { width, height, radius, project: projectionOf(extent, width, height) };
}

/** The marks of places, and the names of those that have room for it. */
export function drawMarks(
  places: readonly MapPlace[],
  { width, height, radius, project }: MapFrame,
  id: string,
): MapMarks {
  const placed = places.flatMap((place) => {
    const at = project([place.longitude, place.latitude]);
    return at === null ? [] : [{ ...place, x: at[0], y: at[1] }];
  });
  // Northern marks first, so that a southern one stands before it as on a wall map. All are one tab stop.
  const marks = [...placed]
    .sort((a, b) => a.y - b.y)
    .map(({ id: placeId, name, told, x, y, states, accord, href }, index) => {
      const inner = `<title>${escapeMarkup(`${name}: ${told}`)}</title>${accord === undefined ? mapMark(states, radius, id) : accordMark(accord, radius)}`;
      const markup = `<a href="${escapeMarkup(href ?? `/${placeId}`)}" data-place="${escapeMarkup(placeId)}" transform="translate(${pixels(x)} ${pixels(y)})" tabindex="${index === 0 ? 0 : -1}">${inner}</a>`;
      return { id: placeId, markup, inner };
    });
  const labels = () =>
    placeLabels(
      placed.slice(0, NAMED),
      placed,
      { width, height },
      { font: FONT, radius: placed[0]?.accord === undefined ? radius : radius * ACCORD_REACH },
    )
      .map(
        ({ name, x, y, anchor }) =>
          `<text class="halo-l" x="${pixels(x)}" y="${pixels(y)}" text-anchor="${anchor}" font-size="${FONT}">${escapeMarkup(name)}</text>`,
      )
      .join('');
  return { marks, labels };
}

export function mapExtent(places: readonly Pick<MapPlace, 'latitude' | 'longitude'>[]): MapExtent {
  const [west, east] = extentOf(places.map(({ longitude }) => longitude));
  const [south, north] = extentOf(places.map(({ latitude }) => latitude));
  return { west, east, south, north };
}

/** A conic projection fitted to the places: shapes stay true, at the latitudes that they lie in. */
function projectionOf(
  { west, east, south, north }: MapExtent,
  width: number,
  height: number,
): GeoProjection {
  const corners: GeoJSON.MultiPoint = {
    type: 'MultiPoint',
    coordinates: [
      [west - MAP_ROOM, south - MAP_ROOM],
      [east + MAP_ROOM, south - MAP_ROOM],
      [west - MAP_ROOM, north + MAP_ROOM],
      [east + MAP_ROOM, north + MAP_ROOM],
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
