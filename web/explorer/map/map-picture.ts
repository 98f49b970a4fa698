import {
  drawMap,
  drawMarks,
  mapExtent,
  mapFrame,
  MAP_ROOM,
  type ControlMap,
  type MapFrame,
  type MapMarks,
} from '../../../src/pictures/draw-map';
import { MAP_WIDTH, markPatterns } from '../../../src/pictures/map-mark';
import { forceSlot } from '../../../src/pictures/force-slots';
import type { MapHistory } from '../../../src/pages/map/map-history';
import { fetchOutlines } from '../fetch-outlines';

const ID = 'map';
/** The share of places that must lie in the frame drawn first; as many may lie outside on the server's maps. */
const INSIDE = 0.98;

/** Where a map is cut, and which part of it is drawn again. */
type Cut = Required<Pick<ControlMap, 'extent' | 'dense'>>;

function cutAt(map: Parameters<typeof mapFrame>[0], width: number): Cut {
  const extent = map.extent ?? mapExtent(map.places);
  return { extent, dense: mapFrame({ ...map, extent }, width).dense };
}

/** Recolours the map on the page: outlines, frame and marks stay where they are. */
export class MapPicture {
  private cut: Cut | null = null;
  private frame: MapFrame | null = null;
  private shown: ControlMap | null = null;
  private patterns: MapHistory | null = null;

  constructor(private readonly root: HTMLElement) {}

  async show(map: ControlMap, history: MapHistory): Promise<void> {
    this.cut ??= this.cutOf(history);
    this.shown = { ...map, ...this.cut };
    const svg = this.svg ?? (await this.redraw());
    if (svg === null) return;
    if (this.patterns !== history) {
      const slots = [null, ...Object.keys(history.forces).map(forceSlot)];
      svg.querySelector('defs')!.innerHTML = markPatterns(slots, ID);
      this.patterns = history;
    }
    svg.setAttribute('aria-label', map.label);
    const width = svg.width.baseVal.value;
    if (this.frame?.width !== width) this.frame = mapFrame(this.shown, width);
    patchMarks(svg, drawMarks(map.places, this.frame, ID));
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
  private cutOf({ places }: MapHistory): Cut {
    const located = places.flatMap(({ latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [{ latitude, longitude }],
    );
    const all = () => cutAt({ places: located }, MAP_WIDTH);
    const drawn = this.box === null ? null : (JSON.parse(this.box.dataset['model']!) as ControlMap);
    if (drawn === null || this.svg === null) return all();
    const extent = drawn.extent ?? mapExtent(drawn.places);
    const inside = located.filter(
      ({ latitude, longitude }) =>
        longitude >= extent.west - MAP_ROOM &&
        longitude <= extent.east + MAP_ROOM &&
        latitude >= extent.south - MAP_ROOM &&
        latitude <= extent.north + MAP_ROOM,
    );
    if (inside.length >= INSIDE * located.length) {
      return cutAt({ ...drawn, extent }, this.svg.width.baseVal.value);
    }
    this.svg.remove();
    return all();
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
  const shown = new Map(marks.map((mark) => [mark.id, mark]));
  let isChanged = false;
  for (const mark of [...group.children]) {
    if (shown.has(placeOf(mark))) continue;
    mark.remove();
    isChanged = true;
  }
  // Those that stay keep their order, since their places do not move.
  let standing = group.firstElementChild;
  for (const { id, markup, inner } of marks) {
    if (standing !== null && placeOf(standing) === id) {
      patchMark(standing, inner);
      standing = standing.nextElementSibling;
      continue;
    }
    if (standing === null) group.insertAdjacentHTML('beforeend', markup);
    else standing.insertAdjacentHTML('beforebegin', markup);
    const added = standing === null ? group.lastElementChild! : standing.previousElementSibling!;
    added.setAttribute('tabindex', '-1');
    written.set(added, inner);
    isChanged = true;
  }
  if (!isChanged) return;
  svg.querySelector('.labels')!.innerHTML = labels();
  // The mark that was the tab stop may be gone.
  if (group.querySelector('[tabindex="0"]') === null) {
    group.firstElementChild?.setAttribute('tabindex', '0');
  }
}

function placeOf(mark: Element): string {
  return (mark as SVGElement).dataset['place']!;
}

function patchMark(mark: Element, inner: string): void {
  if (written.get(mark) === inner) return;
  const isAsServed = !written.has(mark) && mark.innerHTML === asParsed(inner);
  if (!isAsServed) mark.innerHTML = inner;
  written.set(mark, inner);
}

/** The markup of a mark as it was set; a browser writes it otherwise. */
const written = new WeakMap<Element, string>();

/** Markup of a mark as the browser writes it. */
function asParsed(inner: string): string {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.innerHTML = inner;
  return group.innerHTML;
}
