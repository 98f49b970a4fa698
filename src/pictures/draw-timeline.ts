import { certaintyMark, hatchPatterns, type MarkedCertainty } from './certainty-mark';
import { glyphPath } from './glyph-path';
import { escapeMarkup, pixels } from './markup';
import { ticksOf, timeScale, type TimeScale } from './time-axis';

/** A stretch of time in which one state is as sure as it says. Null is open: it reaches the picture's edge. */
export interface TimelineSegment {
  readonly certainty: MarkedCertainty;
  readonly from: number | null;
  readonly until: number | null;
  /** The same in words. */
  readonly told?: string;
  /** The quotes that it stands on, by their place in the timeline's list. */
  readonly quotes?: readonly number[];
}

/** The words of a claim, and who says them. */
export interface TimelineQuote {
  readonly words: string;
  readonly by: string;
  readonly href: string;
}

/** One state of one place, such as "ISIS"; its slot is null where no force is named. */
export interface TimelineLane {
  readonly name: string;
  readonly slot: number | null;
  readonly segments: readonly TimelineSegment[];
  /** Drawn thin and close under the lane before: the same state under a second lens, which gives the name. */
  readonly isThin?: boolean;
  /** Words above the lane, which begins a group: a speaker. */
  readonly heading?: string;
}

export interface TimelinePicture {
  /** A sentence that describes the picture, for readers who cannot see it. */
  readonly label: string;
  readonly from: number;
  readonly until: number;
  readonly lanes: readonly TimelineLane[];
  /** Times at which claims cannot all be true. */
  readonly disputes: readonly { readonly from: number; readonly until: number }[];
  readonly quotes?: readonly TimelineQuote[];
}

const NAMES_WIDTH = 150;
/** Narrower pictures have the names above the lanes. */
const NARROW = 560;
const RIGHT = 10;
const AXIS = 26;
const LANE = 22;
const GAP = 14;
const NAME_ABOVE = 22;
const HEADING = 34;
const THIN = 10;
const THIN_GAP = 3;
/** Letters of a lens's name that fit beside its thin lane; the words around the picture have it whole. */
const LENS_LETTERS = 21;
/** The width of a digit on the axis. */
const DIGIT = 6.5;

/** Where the lanes of a picture of this width begin, and how wide they are, in pixels. */
export function lanesBox(width: number): { readonly left: number; readonly width: number } {
  const left = width < NARROW ? 0 : NAMES_WIDTH;
  return { left, width: width - left - RIGHT };
}

/** Draws lanes by state at exactly this width, in pixels; text is never scaled. `id` is unique on the page. */
export function drawTimeline(timeline: TimelinePicture, width: number, id: string): string {
  const narrow = width < NARROW;
  const lanes = lanesBox(width);
  const scale = timeScale(timeline.from, timeline.until, lanes.left, lanes.left + lanes.width);
  const tops = topsOf(timeline.lanes, narrow);
  const bottom = (tops.at(-1) ?? AXIS) + heightOf(timeline.lanes.at(-1));
  const height = bottom + 10;
  const parts = [
    `<defs>${hatchPatterns(
      timeline.lanes.map(({ slot }) => slot),
      id,
    )}</defs>`,
    ...timeline.disputes.map(({ from, until }) => drawDispute(scale, from, until, bottom)),
    ...ticksOf(scale).map(({ x, words }) => drawTick(x, words, width, bottom)),
    ...timeline.lanes.map((lane, index) => drawLane(lane, index, tops[index]!, scale, id, narrow)),
  ];
  return `<svg class="cl-svg cl-svg--fixed" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeMarkup(timeline.label)}">${parts.join('')}</svg>`;
}

function heightOf(lane: TimelineLane | undefined): number {
  return lane?.isThin === true ? THIN : LANE;
}

/** Where each lane begins, from the top. */
function topsOf(lanes: readonly TimelineLane[], narrow: boolean): number[] {
  let free = AXIS;
  return lanes.map((lane) => {
    const top = lane.isThin === true ? free - GAP + THIN_GAP : free + roomAbove(lane, narrow);
    free = top + heightOf(lane) + GAP;
    return top;
  });
}

/** The room that the words above a lane take. */
function roomAbove({ heading }: TimelineLane, narrow: boolean): number {
  return (heading === undefined ? 0 : HEADING) + (narrow ? NAME_ABOVE : 0);
}

/** Words that the edge of the picture would cut are left out. */
function drawTick(x: number, words: string, width: number, bottom: number): string {
  const line = `<path class="ax" d="M${pixels(x)} ${AXIS - 8}V${bottom + 8}"/>`;
  if (x + 4 + words.length * DIGIT > width) return line;
  return `${line}<text class="lab-s" x="${pixels(x + 4)}" y="14">${escapeMarkup(words)}</text>`;
}

function drawDispute(scale: TimeScale, from: number, until: number, bottom: number): string {
  const [left, right] = clip(scale, from, until);
  if (right <= left) return '';
  const [x, width] = [pixels(left), pixels(Math.max(3, right - left))];
  return `<rect class="dispute-span" x="${x}" y="${AXIS - 6}" width="${width}" height="${bottom - AXIS + 12}"/>`;
}

function drawLane(
  lane: TimelineLane,
  index: number,
  top: number,
  scale: TimeScale,
  id: string,
  narrow: boolean,
): string {
  const marks = lane.segments.map(({ certainty, from, until }, segment) => {
    const [left, right] = clip(scale, from, until);
    const stretch = { left, right, top, height: heightOf(lane) };
    if (right <= left) return '';
    return `<g class="seg" data-segment="${index}.${segment}">${certaintyMark(certainty, lane.slot, stretch, id)}</g>`;
  });
  const name =
    lane.isThin === true ? drawLens(lane, top, scale, narrow) : drawName(lane, top, narrow);
  return `<g>${drawHeading(lane, index, top, scale, narrow)}${name}${marks.join('')}</g>`;
}

/** A line, and the words of a group below it. */
function drawHeading(
  lane: TimelineLane,
  index: number,
  top: number,
  scale: TimeScale,
  narrow: boolean,
): string {
  if (lane.heading === undefined) return '';
  const y = top - roomAbove(lane, narrow);
  const line = index === 0 ? '' : `<path class="ax" d="M0 ${y + 2}H${pixels(scale.range()[1]!)}"/>`;
  return `${line}<text class="lab-b halo-l" x="0" y="${y + 24}">${escapeMarkup(lane.heading)}</text>`;
}

function drawName({ name, slot }: TimelineLane, top: number, narrow: boolean): string {
  const y = narrow ? top - 6 : top + 16;
  const glyph =
    slot === null
      ? ''
      : `<path class="cl-f${slot}" d="${glyphPath(slot, 5)}" transform="translate(6 ${y - 5})" fill="var(--f)"/>`;
  return `${glyph}<text class="lab-b" x="${slot === null ? 0 : 17}" y="${y}">${escapeMarkup(name)}</text>`;
}

/** The name of a lens: beside its thin lane; where names stand above the lanes, at the end of that line. */
function drawLens({ name }: TimelineLane, top: number, scale: TimeScale, narrow: boolean): string {
  const cut = name.length > LENS_LETTERS ? `${name.slice(0, LENS_LETTERS - 1)}…` : name;
  const words = narrow ? `thin: ${cut}` : cut;
  const at = narrow
    ? `x="${pixels(scale.range()[1]!)}" y="${top - THIN_GAP - LANE - 6}" text-anchor="end"`
    : `x="17" y="${top + THIN}"`;
  return `<text class="lab-s" ${at}>${escapeMarkup(words)}</text>`;
}

/** The part of a span that the picture shows, in pixels. */
function clip(scale: TimeScale, from: number | null, until: number | null): [number, number] {
  const [left, right] = scale.range() as [number, number];
  const at = (moment: number | null, open: number) =>
    moment === null ? open : Math.min(right, Math.max(left, scale(moment)));
  return [at(from, left), at(until, right)];
}
