import { drawTimeline, type Timeline } from '../../src/pictures/draw-timeline';

/** Draws each timeline of a page again whenever its width changes; its text is never scaled. */
export function redrawPictures(root: ParentNode): void {
  const pictures = root.querySelectorAll<HTMLElement>('[data-picture="timeline"]');
  const observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) redraw(target as HTMLElement, contentRect.width);
  });
  pictures.forEach((picture) => observer.observe(picture));
}

function redraw(picture: HTMLElement, available: number): void {
  const width = Math.floor(available);
  if (width <= 0 || picture.dataset['width'] === String(width)) return;
  picture.dataset['width'] = String(width);
  const timeline = JSON.parse(picture.dataset['model']!) as Timeline;
  const id = picture.querySelector('pattern')?.id.replace(/[0-9x]+$/, '') ?? 'picture';
  picture.innerHTML = drawTimeline(timeline, width, id);
}
