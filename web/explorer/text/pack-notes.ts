import { onMarked } from './text-parts';

/** Below this width the notes stand under their paragraphs. */
const TWO_COLUMNS = '(min-width: 56rem)';

/**
 * Lets margin notes float free of their paragraphs: a long note pushes the ones below it down, and the
 * text stays in one piece. Notes stay within their part of a text.
 */
export function packNotes(root: Document): void {
  const text = root.querySelector<HTMLElement>('.cl-doc');
  if (text === null) return;
  const wide = matchMedia(TWO_COLUMNS);
  const waiting = new Set<HTMLElement>();
  const pack = (part: HTMLElement) => {
    if (waiting.size === 0) requestAnimationFrame(packWaiting);
    waiting.add(part);
  };
  const packWaiting = () => {
    text.classList.toggle('cl-doc--packed', wide.matches);
    for (const part of waiting) placeNotes(part, wide.matches);
    waiting.clear();
  };
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) pack(target as HTMLElement);
  });
  const packed: HTMLElement[] = [];
  onMarked(text, (part) => {
    packed.push(part);
    observer.observe(part);
  });
  const packAll = () => packed.forEach(pack);
  wide.addEventListener('change', packAll);
  void root.fonts.ready.then(packAll);
}

/** All is measured before anything is moved, so that the browser lays out once. */
function placeNotes(part: HTMLElement, isWide: boolean): void {
  const { top } = part.getBoundingClientRect();
  const measured = [...part.querySelectorAll<HTMLElement>('.cl-notes')].map((notes) => ({
    notes,
    at: notes.parentElement!.getBoundingClientRect().top - top,
    height: notes.offsetHeight,
  }));
  let free = 0;
  for (const { notes, at, height } of measured) {
    const down = Math.max(0, free - at);
    notes.style.top = isWide ? `${down}px` : '';
    free = at + down + height;
  }
  part.style.minHeight = isWide ? `${free}px` : '';
}
