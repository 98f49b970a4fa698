import { isPlain, onMarked, partsIn, showClaims } from './text-parts';

/** The links in a text: names, and the numbers of claims. */
const MARKS = '.cl-text a';
const CLAIMS = '.cl-text .cl-ref';
/** Claims told of one mention; the notes have them all. */
const SHOWN = 3;

/**
 * Makes the marks of a text one tab stop. Arrow keys go from mark to mark, brackets from claim to claim. The mark that has the
 * focus says below who is meant, and who claims what there; Escape closes that.
 */
export function readByKeys(root: Document): void {
  const text = root.querySelector<HTMLElement>('.cl-doc');
  if (text === null) return;
  let current: HTMLElement | null = null;
  onMarked(text, (part) => {
    for (const mark of part.querySelectorAll<HTMLElement>(MARKS)) {
      current ??= mark;
      mark.tabIndex = mark === current ? 0 : -1;
    }
  });

  const reader = root.createElement('section');
  reader.className = 'cl-reader cl-noprint';
  reader.setAttribute('aria-label', 'At this place in the text');
  reader.setAttribute('aria-live', 'polite');
  reader.hidden = true;
  text.append(reader);

  text.addEventListener('focusin', ({ target }) => {
    const mark = (target as Element).closest<HTMLElement>(MARKS);
    if (mark === null) return;
    if (current !== null) current.tabIndex = -1;
    mark.tabIndex = 0;
    current = mark;
    // A pointer follows the link; keys read on.
    if (!mark.matches(':focus-visible')) return;
    reader.replaceChildren(...tellOf(text, mark));
    reader.hidden = false;
  });
  text.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && !reader.hidden) {
      current?.focus();
      reader.hidden = true;
      return event.preventDefault();
    }
    const mark = (event.target as Element).closest<HTMLElement>(MARKS);
    const step = STEPS[event.key];
    if (mark === null || step === undefined) return;
    event.preventDefault();
    void findNext(text, mark, step).then((next) => {
      // A reader who went elsewhere while a part was read stays there.
      if (root.activeElement === mark) next?.focus();
    });
  });
}

interface Step {
  readonly by: 1 | -1;
  readonly over: string;
}

/** The next mark of a kind, in this part of the text or in one beyond, which is read first. */
async function findNext(text: HTMLElement, mark: HTMLElement, step: Step) {
  const parts = partsIn(text);
  const here = parts.indexOf(mark.closest<HTMLElement>('.cl-part')!);
  for (let index = here; index >= 0 && index < parts.length; index += step.by) {
    const part = parts[index]!;
    await showClaims(part);
    const marks = [...part.querySelectorAll<HTMLElement>(MARKS)];
    if (step.by < 0) marks.reverse();
    const beyond = index === here ? marks.slice(marks.indexOf(mark) + 1) : marks;
    const next = beyond.find((one) => one.matches(step.over));
    if (next !== undefined) return next;
    if (isPlain(part)) return null;
  }
  return null;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: { by: 1, over: MARKS },
  ArrowLeft: { by: -1, over: MARKS },
  ArrowDown: { by: 1, over: MARKS },
  ArrowUp: { by: -1, over: MARKS },
  ']': { by: 1, over: CLAIMS },
  '[': { by: -1, over: CLAIMS },
};

/** Who is meant by a mark, and the claims that it lies in: who makes each, its words and its chain. */
function tellOf(text: HTMLElement, mark: HTMLElement): Node[] {
  const isClaim = mark.matches(CLAIMS);
  const ids = isClaim
    ? [mark.id.slice('claim-'.length)]
    : (mark.dataset['claims'] ?? '').split(' ').filter(Boolean);
  const told: Node[] = [];
  if (!isClaim) {
    const head = document.createElement('p');
    const link = document.createElement('a');
    link.href = mark.getAttribute('href')!;
    link.textContent = mark.dataset['named'] ?? mark.textContent;
    head.append(link, ` ${kindOf(link)}`);
    told.push(head);
  }
  for (const id of ids.reverse().slice(0, SHOWN)) told.push(...tellOfClaim(text, id));
  const more = ids.length - SHOWN;
  if (more > 0) told.push(document.createTextNode(`and ${more} more claims around it`));
  return told;
}

function tellOfClaim(text: HTMLElement, id: string): Node[] {
  const note = document.getElementById(`note-${id}`);
  const number = document.getElementById(`claim-${id}`);
  if (note === null) return [];
  const line = document.createElement('p');
  const name = document.createElement('span');
  name.className = 'cl-faint';
  name.textContent = number?.getAttribute('aria-label') ?? 'Claim';
  line.append(name, ' ');
  for (const part of note.querySelector('span')!.childNodes) line.append(part.cloneNode(true));
  const words = document.createElement('q');
  words.className = 'cl-q';
  words.lang = text.querySelector<HTMLElement>('.cl-text')!.lang;
  words.dir = 'auto';
  words.textContent = [...text.querySelectorAll(`[data-claims~="${CSS.escape(id)}"]`)]
    .map((part) => part.textContent)
    .join('');
  return [line, words];
}

/** "person", by the address of its page. */
function kindOf({ pathname }: HTMLAnchorElement): string {
  return pathname.slice(1).split(':', 1)[0]!;
}
