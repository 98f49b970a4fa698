import type { MarkedCertainty } from './certainty-mark';
import { colourClass, hatchPatterns } from './certainty-mark';
import { glyphPath } from './glyph-path';

/** The width of a map of full size, in pixels. The server draws no other; a browser draws it narrower. */
export const MAP_WIDTH = 820;
/** The radius of its marks. */
export const MARK_RADIUS = 4.6;

/** One answer about a place on the map's day. */
export interface MarkState {
  readonly certainty: MarkedCertainty;
  /** The slot of the force; null where the state names none. */
  readonly slot: number | null;
  /** For LAST_KNOWN: days since anybody affirmed it, at the map's day. */
  readonly ageDays: number | null;
}

/**
 * How far voices differ on a place on that day. They cannot all be right, or only if it changed
 * hands in between; may be either; fit together; one speaks alone; or none speaks.
 */
export type Accord = 'differ' | 'unless' | 'either' | 'agree' | 'alone' | 'older';

/** Draws how far voices differ: two points that meet where they cannot all be right; amber means nothing else. */
export function accordMark(accord: Accord, radius: number): string {
  const shape =
    accord === 'differ' || accord === 'unless'
      ? meetingPoints(radius)
      : glyphPath(1, accord === 'alone' || accord === 'older' ? radius * 0.7 : radius);
  return `<path class="m-halo" d="${shape}"/><path class="m m-accord--${accord}" d="${shape}"/>`;
}

/** How far two points that meet reach, in radiuses. */
export const ACCORD_REACH = 1.5;

function meetingPoints(radius: number): string {
  const [far, high, gap] = [ACCORD_REACH, 1.1, 0.2].map(
    (share) => Math.round(share * radius * 10) / 10,
  );
  return `M${-far!} ${-high!}L${-gap!} 0L${-far!} ${high}ZM${far} ${-high!}L${gap} 0L${far} ${high}Z`;
}

/** Days up to which a last report keeps its fill; older ones are paler, the oldest empty. */
const AGES = [14, 45, 90] as const;
/** The age of a legend's last known mark: neither full nor empty. */
const PALE = AGES[2];

/**
 * Draws the answer about one place around 0,0. Certain is full, continued has a thick edge,
 * possible has a hatched half for each of two states, and last known gets emptier with age. A state
 * without a force is an ink cross.
 */
export function mapMark(states: readonly MarkState[], radius: number, patterns: string): string {
  const [first, second] = states;
  if (first === undefined) return '';
  const slot = first.slot ?? null;
  const halo = `<path class="m-halo" d="${glyphPath(slot ?? 1, radius)}"/>`;
  if (first.certainty === 'POSSIBLE')
    return halo + halves(first, second ?? first, radius, patterns);
  if (slot === null) {
    const q = Math.round(radius * 95) / 100;
    return `${halo}<path class="${sureClasses(first)} m--contested" d="M${-q} ${-q}L${q} ${q}M${q} ${-q}L${-q} ${q}"/>`;
  }
  return `${halo}<path class="${sureClasses(first)} ${colourClass(slot)}" d="${glyphPath(slot, radius)}"/>`;
}

/** Pixels from one line of a mark's hatch to the next: a mark is small. */
const HATCH = 3.6;

/** The hatches that the halves of possible marks are filled with, for a map's `<defs>`. */
export function markPatterns(slots: readonly (number | null)[], patterns: string): string {
  return hatchPatterns(slots, patterns, HATCH);
}

/** Draws how sure a mark is, for a legend: a circle in ink, since it stands for the marks of every force. */
export function sureMark(certainty: MarkedCertainty, radius: number, patterns: string): string {
  const state = { certainty, slot: null, ageDays: PALE };
  if (certainty === 'POSSIBLE') return halves(state, state, radius, patterns);
  return `<path class="${sureClasses(state)} ${colourClass(null)}" d="${glyphPath(1, radius)}"/>`;
}

function halves(left: MarkState, right: MarkState, radius: number, patterns: string): string {
  const q = Math.round(radius * 110) / 100;
  const half = ({ slot }: MarkState, sweep: 0 | 1) =>
    `<path class="m m--possible ${colourClass(slot)}" d="M0 ${-q}A${q} ${q} 0 0 ${sweep} 0 ${q}Z" fill="url(#${patterns}${slot ?? 'x'})"/>`;
  return half(left, 0) + half(right, 1);
}

const NAMES: Readonly<Record<MarkedCertainty, string>> = {
  CERTAIN: 'certain',
  CONTINUED: 'continued',
  POSSIBLE: 'possible',
  LAST_KNOWN: 'last',
};

function sureClasses({ certainty, ageDays }: MarkState): string {
  const classes = `m m--${NAMES[certainty]}`;
  if (certainty !== 'LAST_KNOWN') return classes;
  const bin = AGES.findIndex((days) => (ageDays ?? Infinity) <= days);
  return `${classes} a${bin === -1 ? AGES.length : bin}`;
}
