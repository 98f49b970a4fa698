/** Tells the site that shows this card in a frame how high the card is, whenever that changes. */
export function tellHeight(root: Document): void {
  const card = root.querySelector<HTMLElement>('body.cl-card');
  if (card === null || window.parent === window) return;
  new ResizeObserver(() => {
    // Nothing secret: any site may know it.
    window.parent.postMessage({ claimlineHeight: Math.ceil(card.offsetHeight) }, '*');
  }).observe(card);
}
