import { drawTimeline, type TimelinePicture } from '../../src/pictures/draw-timeline';
import { MAP_WIDTH } from '../../src/pictures/map-mark';
import { LiveTimeline } from './timeline/live-timeline';

type Draw = (width: number) => Promise<void> | void;

/** How each kind of picture is drawn at a width. */
const KINDS: Readonly<Record<string, (picture: HTMLElement) => Draw>> = {
  timeline: (picture) => {
    const { model = '', id = '' } = picture.dataset;
    const timeline = JSON.parse(model) as TimelinePicture;
    if (timeline.quotes === undefined) {
      return (width) => void (picture.innerHTML = drawTimeline(timeline, width, id));
    }
    const live = new LiveTimeline(timeline, picture);
    return (width) => live.draw(width);
  },
  map: (picture) => (width) => {
    const fitting = Math.min(width, MAP_WIDTH);
    const drawn = picture.querySelector('svg')?.width.baseVal.value;
    return drawn === fitting ? undefined : drawMapIn(picture, fitting);
  },
};

/** Draws the pictures of a page again whenever their width changes; their text is never scaled. */
export function redrawPictures(root: ParentNode): void {
  const drawn = new Map<Element, Draw>();
  const observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const width = Math.floor(contentRect.width);
      const { dataset } = target as HTMLElement;
      if (width <= 0 || dataset['width'] === String(width)) continue;
      dataset['width'] = String(width);
      void drawn.get(target)?.(width);
    }
  });
  for (const picture of root.querySelectorAll<HTMLElement>('[data-picture]')) {
    const kind = KINDS[picture.dataset['picture']!];
    if (kind === undefined) continue;
    drawn.set(picture, kind(picture));
    observer.observe(picture);
  }
}

/** Outlines and projections are loaded with the first map that needs them. */
async function drawMapIn(picture: HTMLElement, width: number): Promise<void> {
  const asked = picture.dataset['width'];
  const [{ drawMap }, { fetchOutlines }] = await Promise.all([
    import('../../src/pictures/draw-map'),
    import('./fetch-outlines'),
  ]);
  const { model = '', id = '' } = picture.dataset;
  const drawn = drawMap(JSON.parse(model) as never, await fetchOutlines(width), width, id);
  // The width may have changed while it was drawn.
  if (picture.dataset['width'] === asked) picture.innerHTML = drawn;
}
