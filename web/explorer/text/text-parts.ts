const MARKED = 'claimline-marked';

/** The parts of a text: one, or those in which a long text is read. */
export function partsIn(text: HTMLElement): HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>('.cl-part')];
}

/** Whether the claims of a part are not shown yet. */
export function isPlain(part: HTMLElement): boolean {
  return part.dataset['plain'] !== undefined;
}

/** Calls back with each part whose claims are shown, now or once they are. */
export function onMarked(text: HTMLElement, callBack: (part: HTMLElement) => void): void {
  for (const part of partsIn(text)) if (!isPlain(part)) callBack(part);
  text.addEventListener(MARKED, ({ target }) => callBack(target as HTMLElement));
}

const loading = new WeakMap<HTMLElement, Promise<void>>();

/** Shows the claims of a part of the text, as the server draws them. Without an answer the part stays as it is. */
export function showClaims(part: HTMLElement): Promise<void> {
  if (!isPlain(part)) return Promise.resolve();
  const known =
    loading.get(part) ??
    load(part)
      // The link to its claims stays, and the next look at it tries again.
      .catch(() => {})
      .finally(() => loading.delete(part));
  loading.set(part, known);
  return known;
}

async function load(part: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  asked.delete('claim');
  asked.set('part', part.dataset['part']!);
  const answer = await fetch(`/parts${location.pathname}?${asked.toString()}`);
  if (!answer.ok) throw new Error(`The part was answered ${answer.status}`);
  const html = await answer.text();
  // The link that has the focus goes; the focus stays with the part, at its head.
  const hadFocus = part.contains(document.activeElement);
  part.innerHTML = html;
  delete part.dataset['plain'];
  if (hadFocus) focusHead(part);
  part.dispatchEvent(new CustomEvent(MARKED, { bubbles: true }));
}

function focusHead(part: HTMLElement): void {
  const head = part.querySelector<HTMLElement>('.cl-part-head');
  if (head === null) return;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}
