import { drawTimeline, type Timeline } from '../../src/pictures/draw-timeline';

/** Narrower than this the server's map does not fit, and is drawn again. In pixels. */
const MAP_FITS = 820;

type Draw = (model: unknown, width: number, id: string) => Promise<string> | string;

/** How each kind of picture is drawn, and at which widths the server's own drawing stands. */
const KINDS: Readonly<Record<string, { draw: Draw; stands?: (width: number) => boolean }>> = {
  timeline: { draw: (model, width, id) => drawTimeline(model as Timeline, width, id) },
  map: { draw: drawMapHere, stands: (width) => width >= MAP_FITS },
};

/** Draws the pictures of a page again whenever their width changes; their text is never scaled. */
export function redrawPictures(root: ParentNode): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      void redraw(target as HTMLElement, Math.floor(contentRect.width));
    }
  });
  for (const picture of root.querySelectorAll('[data-picture]')) observer.observe(picture);
}

async function redraw(picture: HTMLElement, width: number): Promise<void> {
  const { picture: kind = '', id = '', model = '' } = picture.dataset;
  const how = KINDS[kind];
  if (how === undefined || width <= 0 || picture.dataset['width'] === String(width)) return;
  if (how.stands?.(width)) return;
  picture.dataset['width'] = String(width);
  const drawn = await how.draw(JSON.parse(model), width, id);
  // The width may have changed while it was drawn.
  if (picture.dataset['width'] === String(width)) picture.innerHTML = drawn;
}

/** Outlines and projections are loaded with the first map that needs them. */
async function drawMapHere(model: unknown, width: number, id: string): Promise<string> {
  const [{ drawMap }, { fetchOutlines }] = await Promise.all([
    import('../../src/pictures/draw-map'),
    import('./fetch-outlines'),
  ]);
  return drawMap(model as never, await fetchOutlines(width), width, id);
}
