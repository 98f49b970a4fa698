import { geoConicConformal, type GeoProjection } from 'd3-geo';
import {
  ACCORD_REACH,
  accordMark,
  MARK_RADIUS,
  mapMark,
  markPatterns,
  type Accord,
  type MarkState,
} from './map-mark';
import {
  densestPart,
  heightWith,
  mapInset,
  type DensePart,
  type MapInset,
  type MapPoint,
  pointInInset,
} from './map-inset';
import { mapGround, type MapExtent } from './map-ground';
import { escapeMarkup, pixels } from './markup';
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

export interface ControlMap {
  /** A sentence that describes the map, for readers who cannot see it. */
  readonly label: string;
  /** The most important first: their names are placed first. */
  readonly places: readonly MapPlace[];
  /** As far as its places reach, unless told otherwise. */
  readonly extent?: MapExtent;
  /** The part that is drawn again, larger; that where its places are the densest, unless told otherwise. */
  readonly dense?: DensePart | null;
}

/** A map's size, and where each place lies on it. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** The radius of its marks. */
  readonly radius: number;
  readonly project: GeoProjection;
  /** The part that is drawn again, and where; null where the marks of the map can be told apart. */
  readonly dense: DensePart | null;
  readonly inset: MapInset | null;
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
  const extent = map.extent ?? mapExtent(map.places);
  const frame = mapFrame({ ...map, extent }, width);
  const { height, inset } = frame;
  const whole = heightWith(inset, height);
  const { marks, labels } = drawMarks(map.places, frame, id);
  const slots = map.places.flatMap(({ states }) => states.map(({ slot }) => slot));
  return [
    `<svg class="cl-svg cl-svg--fixed cl-map" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" role="group" aria-label="${escapeMarkup(map.label)}">`,
    `<defs>${markPatterns(slots, id)}</defs><clipPath id="${id}-frame"><rect width="${width}" height="${height}"/></clipPath>`,
    `<g id="${id}-ground" clip-path="url(#${id}-frame)"><rect class="sea" width="${width}" height="${height}"/>`,
    `${mapGround(outlines, frame, extent)}</g>`,
    inset === null ? '' : drawInset(inset, id),
    `<g class="marks">${marks.map(({ markup }) => markup).join('')}</g><g class="labels" aria-hidden="true">${labels()}</g></svg>`,
  ].join('');
}

/** The densest part of a map, larger: the same ground, on which its marks are drawn again. */
function drawInset({ part, frame, zoom }: MapInset, id: string): string {
  const box = (of: typeof part) =>
    `x="${pixels(of.x)}" y="${pixels(of.y)}" width="${pixels(of.width)}" height="${pixels(of.height)}"`;
  const viewBox = [part.x, part.y, part.width, part.height].map(pixels).join(' ');
  const words = `The part in the frame, ${zoom === 2 ? 'twice' : 'three times'} as large`;
  return [
    `<rect class="inset" ${box(part)}/>`,
    `<svg ${box(frame)} viewBox="${viewBox}" preserveAspectRatio="none" aria-hidden="true"><use href="#${id}-ground"/></svg>`,
    `<rect class="inset" ${box(frame)}/>`,
    `<text aria-hidden="true" x="0" y="${pixels(frame.y - 8)}" font-size="${FONT}">${words}</text>`,
  ].join('');
}

/** The frame of a map of this width; its height is that of the map without an inset. */
export function mapFrame(
  {
    places,
    extent = mapExtent(places),
    dense,
  }: Pick<ControlMap, 'extent' | 'dense'> & { readonly places: readonly Position[] },
  width: number,
): MapFrame {
  const height = Math.round(width * SHAPE);
  const radius = width < SMALL.width ? SMALL.radius : MARK_RADIUS;
  const project = projectionOf(extent, width, height);
  const frame = { width, height, radius, project };
  const part = dense === undefined ? densestPart(placedBy(project, places), frame) : dense;
  return { ...frame, dense: part, inset: part === null ? null : mapInset(part, width, height) };
}

type Position = Pick<MapPlace, 'latitude' | 'longitude'>;

/** Places with the points where they lie on the map. */
function placedBy<Place extends Position>(
  project: GeoProjection,
  places: readonly Place[],
): (Place & MapPoint)[] {
  return places.flatMap((place) => {
    const at = project([place.longitude, place.latitude]);
    return at === null ? [] : [{ ...place, x: at[0], y: at[1] }];
  });
}

/** The marks of places, and the names of those that have room for it. */
export function drawMarks(
  places: readonly MapPlace[],
  { width, height, radius, project, inset }: MapFrame,
  id: string,
): MapMarks {
  const placed = placedBy(project, places);
  // Northern marks first, so that a southern one stands before it as on a wall map. All are one tab stop.
  const marks = [...placed]
    .sort((a, b) => a.y - b.y)
    .map(({ id: placeId, name, told, x, y, states, accord, href }, index) => {
      const mark = accord === undefined ? mapMark(states, radius, id) : accordMark(accord, radius);
      const larger = inset && pointInInset(inset, { x, y });
      // Both are one link, so that keys and screen readers meet a place once.
      const again =
        larger === null
          ? ''
          : `<g transform="translate(${pixels(larger.x - x)} ${pixels(larger.y - y)})">${mark}</g>`;
      const inner = `<title>${escapeMarkup(`${name}: ${told}`)}</title>${mark}${again}`;
      const markup = `<a href="${escapeMarkup(href ?? `/${placeId}`)}" data-place="${escapeMarkup(placeId)}" transform="translate(${pixels(x)} ${pixels(y)})" tabindex="${index === 0 ? 0 : -1}">${inner}</a>`;
      return { id: placeId, markup, inner };
    });
  const reach = placed[0]?.accord === undefined ? radius : radius * ACCORD_REACH;
  const labels = () => {
    const ofMap = labelsIn(placed, { width, height }, { x: 0, y: 0 }, reach);
    if (inset === null) return ofMap;
    const { frame } = inset;
    const within = placed.flatMap((place) => {
      const larger = pointInInset(inset, place);
      return larger === null ? [] : [{ ...place, x: larger.x - frame.x, y: larger.y - frame.y }];
    });
    return ofMap + labelsIn(within, frame, frame, reach);
  };
  return { marks, labels };
}

/** Names of the places of a picture that stands at a point of the whole. */
function labelsIn(
  placed: readonly (MapPoint & { readonly name: string })[],
  picture: { readonly width: number; readonly height: number },
  at: MapPoint,
  radius: number,
): string {
  return placeLabels(placed, placed, picture, { font: FONT, radius, most: NAMED })
    .map(
      ({ name, x, y, anchor }) =>
        `<text class="halo-l" x="${pixels(at.x + x)}" y="${pixels(at.y + y)}" text-anchor="${anchor}" font-size="${FONT}">${escapeMarkup(name)}</text>`,
    )
    .join('');
}

export function mapExtent(places: readonly Position[]): MapExtent {
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
