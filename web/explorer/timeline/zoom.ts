/** The stretch of time that a picture shows, in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

const DAY = 86_400_000;
/** No picture shows less. */
const SHORTEST = 2 * DAY;

/**
 * Shows `factor` times as much, around a point that stays where it is: 0 is the left edge, 1 the right. Never more than
 * the whole.
 */
export function zoomed(shown: Stretch, whole: Stretch, factor: number, around: number): Stretch {
  const length = shown.until - shown.from;
  const longest = whole.until - whole.from;
  const wanted = Math.min(longest, Math.max(Math.min(SHORTEST, longest), length * factor));
  return within(shown.from + around * (length - wanted), wanted, whole);
}

/** Moves by a share of what is shown; positive is later. */
export function panned(shown: Stretch, whole: Stretch, share: number): Stretch {
  const length = shown.until - shown.from;
  return within(shown.from + share * length, length, whole);
}

/** Moves as little as possible so that a moment is shown. */
export function showing(shown: Stretch, whole: Stretch, moment: number): Stretch {
  if (moment >= shown.from && moment < shown.until) return shown;
  const length = shown.until - shown.from;
  return within(moment - length / 2, length, whole);
}

function within(from: number, length: number, whole: Stretch): Stretch {
  const start = Math.max(whole.from, Math.min(from, whole.until - length));
  return { from: start, until: start + length };
}
