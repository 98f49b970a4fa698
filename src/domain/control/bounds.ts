/** Between which moments something happened; null where no bound is known, ±Infinity where open. */
export interface Bounds {
  readonly earliest: number | null;
  readonly latest: number | null;
}

export const NO_BOUNDS: Bounds = { earliest: null, latest: null };

/** The later of two lower bounds, of which a null says nothing. */
function laterOf(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.max(a, b);
}

/** The earlier of two upper bounds, of which a null says nothing. */
function earlierOf(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}

/** What satisfies both; null where nothing does. */
export function meet(a: Bounds, b: Bounds): Bounds | null {
  const earliest = laterOf(a.earliest, b.earliest);
  const latest = earlierOf(a.latest, b.latest);
  const met =
    earliest === null ||
    latest === null ||
    earliest < latest ||
    // Two open ends are the same; so are two exact moments.
    (a.earliest === b.earliest && a.latest === b.latest);
  return met ? { earliest, latest } : null;
}

/**
 * What follows for a start and an end from the one lying before the other. A side of which nothing is known
 * stays so: that it lies before or after the other is no news.
 */
export function startBeforeEnd(start: Bounds, end: Bounds): { start: Bounds; end: Bounds } {
  return {
    start: {
      earliest: start.earliest,
      latest: start.latest === null ? null : earlierOf(start.latest, end.latest),
    },
    end: {
      earliest: end.earliest === null ? null : laterOf(end.earliest, start.earliest),
      latest: end.latest,
    },
  };
}
