import { CERTAINTIES } from '../../domain/control/control-interval';
import { certaintyMark, hatchPatterns, type MarkedCertainty } from '../../pictures/certainty-mark';
import { CERTAINTY_NAMES, CERTAINTY_WORDS } from '../words/control-in-words';

const STRETCH = { left: 0, right: 44, top: 1, height: 14 };

/** How certainty is drawn: only the kinds that the picture above it has. */
export function CertaintyLegend({
  drawn,
  slot,
}: {
  drawn: ReadonlySet<MarkedCertainty>;
  slot: number;
}) {
  return (
    <ul class="cl-legend cl-legend--row" aria-label="How certainty is drawn">
      {CERTAINTIES.filter((certainty) => drawn.has(certainty)).map((certainty) => {
        const pattern = `key-${certainty.toLowerCase()}-`;
        const marks = `<defs>${hatchPatterns([slot], pattern)}</defs>${certaintyMark(certainty, slot, STRETCH, pattern)}`;
        return (
          <li>
            <svg
              viewBox="0 0 44 16"
              aria-hidden="true"
              dangerouslySetInnerHTML={{ __html: marks }}
            />
            <span>
              {CERTAINTY_NAMES[certainty]}: {CERTAINTY_WORDS[certainty]}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
