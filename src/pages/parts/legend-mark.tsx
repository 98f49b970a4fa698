import { MARK_RADIUS } from '../../pictures/map-mark';

/** A map's mark in its legend, as large as on the map. Words always stand beside it. */
export function LegendMark({ draw }: { draw: (radius: number) => string }) {
  return (
    <svg
      class="cl-glyph"
      viewBox="-9 -9 18 18"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: draw(MARK_RADIUS) }}
    />
  );
}
