/** One tab stop for all marks of a map; arrow keys go to the nearest mark, and a line names it. */
export class MarkKeys {
  private readonly line = document.createElement('p');

  constructor(private readonly root: HTMLElement) {
    this.line.className = 'cl-small cl-mapnow cl-noprint';
    this.line.setAttribute('aria-hidden', 'true');
    root.querySelector('[data-part="picture"]')?.after(this.line);
    root.addEventListener('keydown', (event) => this.step(event));
    root.addEventListener('focusin', ({ target }) => this.tell(target));
    root.addEventListener('pointerover', ({ target }) => this.tell(target));
    this.refresh();
  }

  /** Gives one mark the tab stop: that of before, if it is still there. */
  refresh(): void {
    const marks = this.marks();
    if (marks.length > 0 && !marks.some((mark) => mark.getAttribute('tabindex') === '0')) {
      marks.at(0)!.setAttribute('tabindex', '0');
    }
    const told = this.line.dataset['place'];
    this.tell(marks.find((mark) => mark.dataset['place'] === told) ?? null);
  }

  private marks(): SVGGraphicsElement[] {
    return [...this.root.querySelectorAll<SVGGraphicsElement>('.marks > a')];
  }

  private tell(target: EventTarget | null): void {
    const mark = (target as Element | null)?.closest?.<SVGElement>('.marks > a');
    if (mark === undefined || mark === null) {
      this.line.textContent ||= 'Point at a mark, or go from mark to mark with the arrow keys.';
      return;
    }
    this.line.textContent = mark.querySelector('title')!.textContent;
    this.line.dataset['place'] = mark.dataset['place'];
  }

  private step(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    const from = (event.target as Element).closest<SVGGraphicsElement>('.marks > a');
    if (direction === undefined || from === null) return;
    event.preventDefault();
    const to = nearest(from, this.marks(), direction);
    if (to === null) return;
    from.setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
    to.focus();
  }
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The nearest mark within 60° of a direction. A mark at the same spot comes by the order of drawing. */
function nearest(
  from: SVGGraphicsElement,
  marks: readonly SVGGraphicsElement[],
  [dx, dy]: readonly [number, number],
): SVGGraphicsElement | null {
  const here = positionOf(from);
  let best: SVGGraphicsElement | null = null;
  let shortest = Infinity;
  for (const mark of marks) {
    const there = positionOf(mark);
    const [x, y] = [there.x - here.x, there.y - here.y];
    const along = x * dx + y * dy;
    const distance = Math.hypot(x, y);
    if (along <= distance / 2 || distance >= shortest) continue;
    best = mark;
    shortest = distance;
  }
  return best;
}

function positionOf(mark: SVGGraphicsElement): { x: number; y: number } {
  const { e: x, f: y } = mark.transform.baseVal.consolidate()!.matrix;
  return { x, y };
}
