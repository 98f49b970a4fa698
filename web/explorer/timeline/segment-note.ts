import type { TimelinePicture, TimelineSegment } from '../../../src/pictures/draw-timeline';

/** Quotes shown of one segment; the table has them all. */
const SHOWN = 4;

/** The line below a timeline: the segment in words, with its quotes; and buttons to zoom. */
export class SegmentNote {
  readonly id: string;
  onZoom: (how: 'in' | 'out' | 'all') => void = () => undefined;
  private readonly told = element('div', 'cl-lanenote');
  private readonly buttons: readonly HTMLButtonElement[];

  constructor(
    private readonly timeline: TimelinePicture,
    picture: HTMLElement,
  ) {
    this.id = `note-of-${picture.dataset['id']}`;
    this.told.id = this.id;
    const hint = element('span', 'cl-noprint');
    hint.textContent =
      'Point at a stretch, or go to it by the arrow keys, for the words that it stands on. Zoom: plus and minus.';
    this.told.append(hint);
    const row = element('p', 'cl-zoom cl-noprint');
    this.buttons = (['in', 'out', 'all'] as const).map((how) => {
      const button = element('button', 'cl-quiet');
      button.type = 'button';
      button.textContent = { in: 'Zoom in', out: 'Zoom out', all: 'All of it' }[how];
      button.addEventListener('click', () => this.onZoom(how));
      row.append(button);
      return button;
    });
    this.isWhole = true;
    const around = element('div', 'cl-lanes-foot');
    around.append(row, this.told);
    picture.after(around);
  }

  /** Whether there is nothing to zoom out to. */
  set isWhole(isWhole: boolean) {
    for (const button of this.buttons.slice(1)) button.disabled = isWhole;
  }

  wordsOf(segment: string): string {
    return this.find(segment)?.told ?? '';
  }

  /** From when to when a segment lies in the picture. */
  boundsOf(segment: string): [number, number] | null {
    const found = this.find(segment);
    return found === undefined
      ? null
      : [found.from ?? this.timeline.from, found.until ?? this.timeline.until];
  }

  tell(segment: string): void {
    const found = this.find(segment);
    if (found === undefined) return;
    const words = element('p');
    words.textContent = found.told ?? '';
    const quotes = (found.quotes ?? []).map((number) => this.timeline.quotes![number]!);
    const list = element('ul');
    for (const { words: quote, by, href } of quotes.slice(0, SHOWN)) {
      const item = element('li');
      const link = element('a', 'cl-q');
      link.href = href;
      link.textContent = `“${quote}”`;
      item.append(link, ` ${by}`);
      list.append(item);
    }
    const more = quotes.length - SHOWN;
    if (more > 0) {
      const item = element('li');
      item.textContent = `and ${more} more in the table`;
      list.append(item);
    }
    this.told.replaceChildren(words, ...(quotes.length > 0 ? [list] : []));
  }

  /** Goes to the first quote; Escape comes back. */
  enter(back: () => void): void {
    const link = this.told.querySelector('a');
    if (link === null) return;
    link.focus();
    this.told.onkeydown = ({ key }) => {
      if (key === 'Escape') back();
    };
  }

  /** The segment to which an arrow key leads: left and right in time, up and down to the lane beside that has any. */
  next(segment: string, key: string): string | null {
    const [lane, index] = segment.split('.').map(Number) as [number, number];
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (step !== undefined) return this.named(lane, index + step);
    const down = { ArrowUp: -1, ArrowDown: 1 }[key];
    return down === undefined ? null : this.beside(lane, down, this.boundsOf(segment)![0]);
  }

  /** The segment at a moment in the next lane that has any, or the one nearest before. */
  private beside(lane: number, down: number, moment: number): string | null {
    const { lanes } = this.timeline;
    let at = lane + down;
    while (lanes[at]?.segments.length === 0) at += down;
    const segments = lanes[at]?.segments ?? [];
    const near = segments.findIndex(({ until }) => (until ?? Infinity) > moment);
    return this.named(at, near === -1 ? segments.length - 1 : near);
  }

  private named(lane: number, index: number): string | null {
    const name = `${lane}.${index}`;
    return this.find(name) === undefined ? null : name;
  }

  private find(segment: string): TimelineSegment | undefined {
    const [lane, index] = segment.split('.').map(Number);
    return this.timeline.lanes[lane!]?.segments[index!];
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, classes = '') {
  const made = document.createElement(name);
  made.className = classes;
  return made;
}
