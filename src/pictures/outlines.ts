import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Coasts and borders to find one's way by. They carry no fill of any country. */
export interface Outlines {
  readonly land: GeoJSON.FeatureCollection | GeoJSON.Feature;
  readonly coasts: GeoJSON.MultiLineString;
  readonly borders: GeoJSON.MultiLineString;
  /** Lines that are themselves in dispute; drawn dotted. */
  readonly disputed: GeoJSON.MultiLineString;
}

/** The line at Perekop is how the source of the outlines draws Crimea. Degrees east and north. */
const PEREKOP = { west: 33.3, east: 35.1, south: 45.6, north: 46.35 };

/** Reads outlines from Natural Earth's countries in TopoJSON, as the package world-atlas has them. */
export function outlinesOf(topology: Topology<{ countries: GeometryCollection }>): Outlines {
  const { countries } = topology.objects;
  const lines = mesh(topology, countries, (a, b) => a !== b).coordinates;
  return {
    land: feature(topology, countries),
    coasts: mesh(topology, countries, (a, b) => a === b),
    borders: { type: 'MultiLineString', coordinates: lines.filter((line) => !meetsPerekop(line)) },
    disputed: { type: 'MultiLineString', coordinates: lines.filter(meetsPerekop) },
  };
}

function meetsPerekop(line: readonly GeoJSON.Position[]): boolean {
  return line.some(
    ([x, y]) => x! > PEREKOP.west && x! < PEREKOP.east && y! > PEREKOP.south && y! < PEREKOP.north,
  );
}
