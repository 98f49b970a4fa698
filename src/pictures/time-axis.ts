import { scaleUtc, type ScaleTime } from 'd3-scale';

/** Where moments stand in a picture: milliseconds since 1970 to pixels. */
export type TimeScale = ScaleTime<number, number>;

export function timeScale(from: number, until: number, left: number, right: number): TimeScale {
  return scaleUtc().domain([from, until]).range([left, right]);
}

/** A line of the axis, and the words beside it. */
export interface Tick {
  readonly x: number;
  readonly words: string;
}

/** Pixels from one tick to the next, at the least. */
const ROOM = 110;

/** Lines at whole years, months or days, as many as there is room for. */
export function ticksOf(scale: TimeScale): Tick[] {
  const [left, right] = scale.range() as [number, number];
  const count = Math.max(2, Math.floor((right - left) / ROOM));
  return scale
    .ticks(count)
    .map((moment, index) => ({
      x: scale(moment),
      words: index === 0 ? firstWords(moment) : tickWords(moment),
    }))
    .filter(({ words }, index, all) => words !== all[index - 1]?.words);
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });

/** The largest unit that begins at the moment: "2017", "Jul", "10 Jul", "12:00". */
function tickWords(moment: Date): string {
  if (moment.getUTCHours() !== 0 || moment.getUTCMinutes() !== 0) {
    return moment.toISOString().slice(11, 16);
  }
  if (moment.getUTCDate() !== 1) return `${moment.getUTCDate()} ${MONTH.format(moment)}`;
  return moment.getUTCMonth() === 0 ? String(moment.getUTCFullYear()) : MONTH.format(moment);
}

/** The first tick says the year, which later ones may leave out. */
function firstWords(moment: Date): string {
  const words = tickWords(moment);
  return /\d{4}$/.test(words) ? words : `${words} ${moment.getUTCFullYear()}`;
}
