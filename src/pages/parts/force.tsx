import { forceSlot } from '../../pictures/force-slots';
import { glyphPath } from '../../pictures/glyph-path';
import { pagePath } from '../view';

/** A force as prose names it: its glyph in its colour, and its name in ink. */
export function Force({ id, name, link = false }: { id: string; name: string; link?: boolean }) {
  return (
    <span class="cl-force">
      <Glyph slot={forceSlot(id)} />
      {link ? <a href={pagePath(id)}>{name}</a> : name}
    </span>
  );
}

/** The mark of a slot, for a legend or a name. A name always stands beside it. */
export function Glyph({ slot }: { slot: number }) {
  return (
    <svg class={`cl-glyph cl-f${slot}`} viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={glyphPath(slot, 5)} fill="var(--f)" />
    </svg>
  );
}

/** The mark of a place that is contested. Words always stand beside it. */
export function Cross() {
  return (
    <svg class="cl-glyph" viewBox="-6 -6 12 12" aria-hidden="true">
      <path class="m--contested" d="M-5 -5L5 5M5 -5L-5 5" />
    </svg>
  );
}
