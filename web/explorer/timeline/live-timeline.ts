import { drawTimeline, lanesBox, type TimelinePicture } from '../../../src/pictures/draw-timeline';
import { followGestures } from './gestures';
import { SegmentNote } from './segment-note';
import { panned, showing, type Stretch, zoomed } from './zoom';

const ZOOM = 0.5;
/** Keys beside the arrows. */
const KEYS = { '+': 'in', '=': 'in', '-': 'out', '0': 'all' } as const;

/**
 * A timeline that the server drew, drawn again at the width and for the stretch of time that a reader chooses. Arrow keys go
 * from segment to segment; the one that has the focus, or the pointer, shows its quotes below.
 */
export class LiveTimeline {
  private shown: Stretch;
  private width = 0;
  private focus = '';
  private readonly note: SegmentNote;
  private drawing = 0;

  constructor(
    private readonly whole: TimelinePicture,
    private readonly picture: HTMLElement,
  ) {
    this.shown = whole;
    this.note = new SegmentNote(whole, picture);
    picture.addEventListener('keydown', (event) => this.press(event));
    for (const name of ['focusin', 'pointerover'] as const) {
      picture.addEventListener(name, ({ target }) => this.tell(target as Element));
    }
    followGestures(picture, () => lanesBox(this.width), {
      onZoom: (factor, around) => this.zoom(factor, around),
      onPan: (share) => this.show(panned(this.shown, this.whole, share)),
    });
    this.note.onZoom = (how) => this.zoomBy(how);
  }

  /** Draws at this width, in pixels. */
  draw(width: number): void {
    this.width = width;
    const hadFocus = this.picture.contains(document.activeElement);
    this.picture.innerHTML = drawTimeline(
      { ...this.whole, ...this.shown },
      width,
      this.picture.dataset['id']!,
    );
    this.picture.querySelector('svg')!.setAttribute('role', 'group');
    const segments = this.segments();
    for (const segment of segments) {
      segment.setAttribute('role', 'button');
      segment.setAttribute('tabindex', '-1');
      segment.setAttribute('aria-label', this.note.wordsOf(segment.dataset['segment']!));
      segment.setAttribute('aria-describedby', this.note.id);
    }
    const first = segments.find(({ dataset }) => dataset['segment'] === this.focus) ?? segments[0];
    first?.setAttribute('tabindex', '0');
    if (hadFocus) first?.focus({ preventScroll: true });
  }

  private segments(): SVGElement[] {
    return [...this.picture.querySelectorAll<SVGElement>('.seg')];
  }

  /** Draws once a frame, however many events there are. */
  private show(shown: Stretch): void {
    this.shown = shown;
    this.note.isWhole = shown.until - shown.from >= this.whole.until - this.whole.from;
    cancelAnimationFrame(this.drawing);
    this.drawing = requestAnimationFrame(() => this.draw(this.width));
  }

  private zoom(factor: number, around: number): void {
    this.show(zoomed(this.shown, this.whole, factor, Math.min(1, Math.max(0, around))));
  }

  private zoomBy(how: 'in' | 'out' | 'all'): void {
    if (how === 'all') return this.show(this.whole);
    this.zoom(how === 'in' ? ZOOM : 1 / ZOOM, this.middleOfFocus());
  }

  /** Where the segment in focus is, so that it stays in view. */
  private middleOfFocus(): number {
    const [from, until] = this.note.boundsOf(this.focus) ?? [this.shown.from, this.shown.until];
    const middle = (Math.max(from, this.shown.from) + Math.min(until, this.shown.until)) / 2;
    return (middle - this.shown.from) / (this.shown.until - this.shown.from);
  }

  private tell(target: Element): void {
    const segment = target.closest<SVGElement>('.seg')?.dataset['segment'];
    if (segment !== undefined) this.note.tell(segment);
  }

  private press(event: KeyboardEvent): void {
    const how = (KEYS as Readonly<Record<string, 'in' | 'out' | 'all'>>)[event.key];
    const at = (event.target as Element).closest<SVGElement>('.seg')?.dataset['segment'];
    if (how !== undefined) this.zoomBy(how);
    else if (at === undefined) return;
    else if (event.key === 'Enter' || event.key === ' ') this.note.enter(() => this.focusOn(at));
    else {
      const next = this.note.next(at, event.key);
      if (next === null) return;
      this.focusOn(next);
    }
    event.preventDefault();
  }

  /** Moves the stretch that is shown where the segment lies outside of it. */
  private focusOn(segment: string): void {
    this.focus = segment;
    const [from, until] = this.note.boundsOf(segment)!;
    const isSeen = from < this.shown.until && until > this.shown.from;
    if (!isSeen) this.shown = showing(this.shown, this.whole, Math.max(from, this.whole.from));
    this.draw(this.width);
    this.segments()
      .find(({ dataset }) => dataset['segment'] === segment)
      ?.focus();
  }
}
