import type { GeoProjection } from 'd3-geo';
import type { Outlines } from './outlines';

/** West, south, east and north, in degrees. */
type Box = readonly [number, number, number, number];

/** Degrees beyond the corners of a frame that its edges, which are curved, may reach. */
const BEYOND = 3;

/** The parts of outlines that may lie in a frame: to project all of the world takes ten times as long. */
export function nearFrame(
  { land, coasts, borders, disputed }: Outlines,
  project: GeoProjection,
  { width, height }: { readonly width: number; readonly height: number },
): Outlines {
  const corners = [0, width / 2, width].flatMap((x) =>
    [0, height / 2, height].flatMap((y) => {
      const at = project.invert?.([x, y]);
      return at ? [at] : [];
    }),
  );
  const frame = boxOf(corners);
  const lines = ({ coordinates }: GeoJSON.MultiLineString): GeoJSON.MultiLineString => ({
    type: 'MultiLineString',
    coordinates: coordinates.filter((line) => meet(boxAround(line), frame)),
  });
  return {
    land: {
      type: 'FeatureCollection',
      features: featuresOf(land).flatMap((one) => near(one, frame)),
    },
    coasts: lines(coasts),
    borders: lines(borders),
    disputed: lines(disputed),
  };
}

function featuresOf(land: Outlines['land']): readonly GeoJSON.Feature[] {
  return land.type === 'Feature' ? [land] : land.features;
}

/** The polygons of a feature that meet the frame. */
function near(feature: GeoJSON.Feature, frame: Box): GeoJSON.Feature[] {
  const { geometry } = feature;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [feature];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.filter(([outer]) => meet(boxAround(outer!), frame));
  return coordinates.length === 0
    ? []
    : [{ ...feature, geometry: { type: 'MultiPolygon', coordinates } }];
}

/** Boxes of lines, kept as long as the outlines are. */
const boxes = new WeakMap<readonly GeoJSON.Position[], Box>();

function boxAround(line: readonly GeoJSON.Position[]): Box {
  const box = boxes.get(line) ?? boxOf(line);
  boxes.set(line, box);
  return box;
}

function boxOf(positions: readonly GeoJSON.Position[]): Box {
  return positions.reduce<[number, number, number, number]>(
    ([west, south, east, north], [x, y]) => [
      Math.min(west, x!),
      Math.min(south, y!),
      Math.max(east, x!),
      Math.max(north, y!),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

function meet(a: Box, b: Box): boolean {
  return (
    a[0] <= b[2] + BEYOND && a[2] >= b[0] - BEYOND && a[1] <= b[3] + BEYOND && a[3] >= b[1] - BEYOND
  );
}
