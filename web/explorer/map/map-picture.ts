import {
  drawMap,
  drawMarks,
  mapExtent,
  mapFrame,
  MAP_ROOM,
  type ControlMap,
  type MapExtent,
  type MapMarks,
} from '../../../src/pictures/draw-map';
import { MAP_WIDTH, markPatterns } from '../../../src/pictures/map-mark';
import { forceSlot } from '../../../src/pictures/force-slots';
import type { MapHistory } from '../../../src/pages/map/map-history';
import { fetchOutlines } from '../fetch-outlines';

const ID = 'map';
/** The share of places that must lie in the frame drawn first; as many may lie outside on the server's maps. */
const INSIDE = 0.98;

/** Recolours the map on the page: outlines, frame and marks stay where they are. */
export class MapPicture {
  private extent: MapExtent | null = null;
  private shown: ControlMap | null = null;
  private patterns: MapHistory | null = null;

  constructor(private readonly root: HTMLElement) {}

  async show(map: ControlMap, history: MapHistory): Promise<void> {
    this.extent ??= this.extentOf(history);
    this.shown = { ...map, extent: this.extent };
    const svg = this.svg ?? (await this.redraw());
    if (svg === null) return;
    if (this.patterns !== history) {
      const slots = [null, ...Object.keys(history.forces).map(forceSlot)];
      svg.querySelector('defs')!.innerHTML = markPatterns(slots, ID);
      this.patterns = history;
    }
    svg.setAttribute('aria-label', map.label);
    const frame = mapFrame(this.extent, svg.width.baseVal.value);
    patchMarks(svg, drawMarks(map.places, frame, ID));
  }

  /** Lets a later drawing at another width show the same day. */
  remember(): void {
    if (this.box !== null && this.shown !== null) {
      this.box.dataset['model'] = JSON.stringify(this.shown);
    }
  }

  private get box(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('[data-picture="map"]');
  }

  private get svg(): SVGSVGElement | null {
    return this.box?.querySelector('svg') ?? null;
  }

  /** The frame of the server's drawing where it holds nearly all places; else one that holds them all. */
  private extentOf({ places }: MapHistory): MapExtent {
    const located = places.flatMap(({ latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [{ latitude, longitude }],
    );
    const all = mapExtent(located);
    const drawn = this.box === null ? null : (JSON.parse(this.box.dataset['model']!) as ControlMap);
    if (drawn === null) return all;
    const extent = drawn.extent ?? mapExtent(drawn.places);
    const inside = located.filter(
      ({ latitude, longitude }) =>
        longitude >= extent.west - MAP_ROOM &&
        longitude <= extent.east + MAP_ROOM &&
        latitude >= extent.south - MAP_ROOM &&
        latitude <= extent.north + MAP_ROOM,
    );
    if (inside.length >= INSIDE * located.length) return extent;
    this.svg?.remove();
    return all;
  }

  private async redraw(): Promise<SVGSVGElement | null> {
    if (this.shown === null || this.shown.places.length === 0) return null;
    const part = this.root.querySelector<HTMLElement>('[data-part="picture"]')!;
    const box = this.box ?? part.appendChild(document.createElement('div'));
    box.className = 'cl-picture';
    Object.assign(box.dataset, { picture: 'map', id: ID });
    const width = Math.floor(box.clientWidth) || MAP_WIDTH;
    box.innerHTML = drawMap(this.shown, await fetchOutlines(width), width, ID);
    this.patterns = null;
    return this.svg;
  }
}

/** Changes only what differs, so that a mark that stays is not drawn again, and keeps the focus. */
function patchMarks(svg: SVGSVGElement, { marks, labels }: MapMarks): void {
  const group = svg.querySelector<SVGGElement>('.marks')!;
  const standing = new Map(
    [...group.children].map((mark) => [(mark as SVGElement).dataset['place']!, mark]),
  );
  const isSame = standing.size === marks.length && marks.every(({ id }) => standing.has(id));
  if (isSame) {
    for (const { id, inner } of marks) {
      const mark = standing.get(id)!;
      if (mark.innerHTML !== inner && written.get(mark) !== inner) {
        mark.innerHTML = inner;
        written.set(mark, inner);
      }
    }
    return;
  }
  const focused = (document.activeElement as SVGElement | null)?.dataset?.['place'];
  group.innerHTML = marks.map(({ markup }) => markup).join('');
  svg.querySelector('.labels')!.innerHTML = labels;
  if (focused !== undefined) {
    group.querySelector<SVGElement>(`[data-place="${CSS.escape(focused)}"]`)?.focus();
  }
}

/** The markup of a mark as it was set; a browser may write it otherwise. */
const written = new WeakMap<Element, string>();
