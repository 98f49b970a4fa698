import { pixels } from './markup';

/** The four ways in which an answer about a time can be sure. */
export type MarkedCertainty = 'CERTAIN' | 'CONTINUED' | 'POSSIBLE' | 'LAST_KNOWN';

/** A stretch of a lane, in pixels. */
export interface LaneStretch {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

/**
 * Draws how sure a state is over a stretch of a lane. Certain is solid, continued has firm edges
 * and a light core, possible is hatched, and last known breaks into slats. `patterns` names the
 * hatches of the picture.
 */
export function certaintyMark(
  certainty: MarkedCertainty,
  slot: number | null,
  stretch: LaneStretch,
  patterns: string,
): string {
  const colour = colourClass(slot);
  const { left, right, top, height } = stretch;
  const box = `x="${pixels(left)}" y="${top}" width="${pixels(Math.max(1, right - left))}" height="${height}"`;
  switch (certainty) {
    case 'CERTAIN':
      return `<rect class="bar ${colour}" ${box}/>`;
    case 'CONTINUED': {
      const [upper, lower] = [pixels(top + 1.5), pixels(top + height - 1.5)];
      const edges = `M${pixels(left)} ${upper}H${pixels(right)}M${pixels(left)} ${lower}H${pixels(right)}`;
      return `<rect class="bar bar--continued ${colour}" ${box}/><path class="bar-edge ${colour}" d="${edges}"/>`;
    }
    case 'POSSIBLE':
      return `<rect ${box} fill="url(#${patterns}${slot ?? 'x'})"/>`;
    case 'LAST_KNOWN':
      return `<path class="bar ${colour}" d="${slats(stretch)}"/>`;
  }
}

/** Pixels from one line of a hatch to the next. */
const HATCH = 6;

/** The hatches that a picture's possible stretches are filled with, for its `<defs>`. */
export function hatchPatterns(
  slots: readonly (number | null)[],
  patterns: string,
  step = HATCH,
): string {
  return [...new Set(slots)]
    .map(
      (slot) =>
        `<pattern id="${patterns}${slot ?? 'x'}" class="${colourClass(slot)}" width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M${step / 2} 0V${step}" stroke="var(--f)" stroke-width="${pixels(step * 0.42)}"/></pattern>`,
    )
    .join('');
}

/** The colour of a force's slot; ink where the state names no force. */
export function colourClass(slot: number | null): string {
  return `cl-f${slot ?? 'x'}`;
}

/** Pixels from one slat to the next. */
const SLAT = 11;

/** Slats that thin out to the right: the evidence runs out. They survive print and forced colours. */
function slats({ left, right, top, height }: LaneStretch): string {
  const count = Math.max(3, Math.floor((right - left) / SLAT));
  const step = (right - left) / count;
  return Array.from({ length: count }, (_, index) => {
    const width = Math.max(0.8, (step - 1.6) * (1 - index / count) ** 1.25);
    return `M${pixels(left + index * step)} ${top}h${pixels(width)}v${height}h${pixels(-width)}z`;
  }).join('');
}
