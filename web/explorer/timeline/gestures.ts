/** A zoom or a move, by shares of the lanes' width. */
export interface Gestures {
  readonly onZoom: (factor: number, around: number) => void;
  readonly onPan: (share: number) => void;
}

/** How much a turn of the wheel zooms. */
const WHEEL = 0.0025;

/**
 * Follows wheel, pinch and drag. The wheel alone scrolls the page, as everywhere, unless the picture has the focus or
 * Ctrl is held; touchpads send a pinch as that.
 */
export function followGestures(
  picture: HTMLElement,
  lanes: () => { left: number; width: number },
  { onZoom, onPan }: Gestures,
): void {
  const shareOf = (x: number) => {
    const { left, width } = lanes();
    return (x - picture.getBoundingClientRect().left - left) / width;
  };
  picture.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !picture.contains(document.activeElement)) return;
      event.preventDefault();
      onZoom(Math.exp(event.deltaY * WHEEL), shareOf(event.clientX));
    },
    { passive: false },
  );
  const pointers = new Map<number, number>();
  picture.addEventListener('pointerdown', ({ pointerId, clientX }) => {
    pointers.set(pointerId, clientX);
  });
  picture.addEventListener('pointermove', ({ pointerId, clientX }) => {
    const before = pointers.get(pointerId);
    if (before === undefined || clientX === before) return;
    const [first, second] = pointers.values();
    pointers.set(pointerId, clientX);
    if (second === undefined) return onPan((before - clientX) / lanes().width);
    const [a, b] = [...pointers.values()] as [number, number];
    const apart = Math.abs(first! - second);
    if (apart > 0 && a !== b) onZoom(apart / Math.abs(a - b), shareOf((a + b) / 2));
  });
  for (const name of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
    picture.addEventListener(name, ({ pointerId }) => pointers.delete(pointerId));
  }
}
