/** Below this width the notes stand under their paragraphs. */
const TWO_COLUMNS = '(min-width: 56rem)';

/**
 * Lets margin notes float free of their paragraphs: a long note pushes the ones below it down, and the
 * text stays in one piece.
 */
export function packNotes(root: Document): void {
  const text = root.querySelector<HTMLElement>('.cl-doc');
  if (text === null) return;
  const wide = matchMedia(TWO_COLUMNS);
  const pack = () => placeNotes(text, wide.matches);
  new ResizeObserver(pack).observe(text);
  wide.addEventListener('change', pack);
  void root.fonts.ready.then(pack);
}

function placeNotes(text: HTMLElement, isWide: boolean): void {
  text.classList.toggle('cl-doc--packed', isWide);
  let free = 0;
  for (const row of text.querySelectorAll<HTMLElement>('.cl-doc-row')) {
    const notes = row.querySelector<HTMLElement>('.cl-notes');
    if (notes === null) continue;
    const top = Math.max(0, free - row.offsetTop);
    notes.style.top = isWide ? `${top}px` : '';
    free = row.offsetTop + top + notes.offsetHeight;
  }
}
