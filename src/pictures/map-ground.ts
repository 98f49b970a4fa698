import { geoPath, type GeoProjection } from 'd3-geo';
import { nearFrame } from './near-frame';
import type { Outlines } from './outlines';

/** Where a map is cut, in degrees. */
export interface MapExtent {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly project: GeoProjection;
}

/** Grounds that were drawn, by width and extent, the last one asked for at the end. */
const drawn = new WeakMap<Outlines, Map<string, string>>();
const MOST_DRAWN = 20;

/** Land, coasts and borders in a frame. Most days of an area have one ground, which is drawn once. */
export function mapGround(
  outlines: Outlines,
  frame: Frame,
  { west, east, south, north }: MapExtent,
): string {
  const grounds = drawn.get(outlines) ?? new Map<string, string>();
  drawn.set(outlines, grounds);
  const key = [frame.width, west, east, south, north].join(' ');
  const ground = grounds.get(key) ?? drawGround(outlines, frame);
  grounds.delete(key);
  grounds.set(key, ground);
  if (grounds.size > MOST_DRAWN) grounds.delete(grounds.keys().next().value!);
  return ground;
}

function drawGround(outlines: Outlines, frame: Frame): string {
  const path = geoPath(frame.project).digits(1);
  const { land, coasts, borders, disputed } = nearFrame(outlines, frame.project, frame);
  return [
    `<path class="land" d="${path(land) ?? ''}"/><path class="coast" d="${path(coasts) ?? ''}"/>`,
    `<path class="bord" d="${path(borders) ?? ''}"/><path class="bord bord--open" d="${path(disputed) ?? ''}"/>`,
  ].join('');
}
