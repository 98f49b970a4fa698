/** One tab stop for all marks of a map; arrow keys go to the nearest mark, and a line names it. */
export class MarkKeys {
  private readonly line = document.createElement('p');

  constructor(private readonly picture: HTMLElement) {
    this.line.className = 'cl-small cl-mapnow cl-noprint';
    this.line.setAttribute('aria-hidden', 'true');
    this.line.textContent = 'Point at a mark, or go from mark to mark with the arrow keys.';
    picture.after(this.line);
    picture.addEventListener('keydown', (event) => this.step(event));
    picture.addEventListener('pointerover', ({ target }) => this.tell(markAt(target)));
    picture.addEventListener('focusin', ({ target }) => {
      const mark = markAt(target);
      this.stopAt(mark);
      this.tell(mark);
    });
    new MutationObserver(() => this.tellAgain()).observe(picture, {
      childList: true,
      subtree: true,
    });
  }

  /** Another day may say something else of the same place. */
  private tellAgain(): void {
    const told = this.line.dataset['place'];
    this.tell(this.marks().find((mark) => mark.dataset['place'] === told) ?? null);
  }

  private stopAt(stop: SVGGraphicsElement | null): void {
    if (stop === null) return;
    for (const mark of this.marks()) mark.setAttribute('tabindex', mark === stop ? '0' : '-1');
  }

  private marks(): SVGGraphicsElement[] {
    return [...this.picture.querySelectorAll<SVGGraphicsElement>('.marks > a')];
  }

  private tell(mark: SVGGraphicsElement | null): void {
    if (mark === null) return;
    this.line.textContent = mark.querySelector('title')!.textContent;
    this.line.dataset['place'] = mark.dataset['place'];
  }

  private step(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    const from = markAt(event.target);
    if (direction === undefined || from === null) return;
    event.preventDefault();
    nearest(from, this.marks(), direction)?.focus();
  }
}

function markAt(target: EventTarget | null): SVGGraphicsElement | null {
  return (target as Element).closest<SVGGraphicsElement>('.marks > a');
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
