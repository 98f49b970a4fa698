import fc from 'fast-check';
import type { TimeRange } from '../../../src/domain/time-range';
import { forkOf, searchForks } from '../../../src/store/control/interval-tree';

const DAY = 86_400_000;

/** Moments from the year -2000 to 6000, at the millisecond, and both infinities. */
const moment = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -125e12, max: 127e12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 17_000, max: 17_020 }).map((day) => day * DAY) },
  { weight: 1, arbitrary: fc.constantFrom(-Infinity, Infinity) },
);
const range = fc
  .tuple(moment, moment)
  .filter(([a, b]) => a !== b)
  .map(([a, b]): TimeRange => ({ from: Math.min(a, b), until: Math.max(a, b) }));

/** Whether the statements find an interval by the forks that a search gives. */
function isFound(interval: TimeRange, asked: TimeRange): boolean {
  const fork = forkOf(interval);
  const { forksBefore, forksAfter, firstFork, lastFork } = searchForks(asked);
  return (
    (forksBefore.includes(fork) && interval.until > asked.from) ||
    (forksAfter.includes(fork) && interval.from < asked.until) ||
    (fork >= firstFork &&
      fork <= lastFork &&
      interval.until > asked.from &&
      interval.from < asked.until)
  );
}

describe('the interval tree', () => {
  it('finds exactly the intervals that share a moment with the range asked about', () => {
    fc.assert(
      fc.property(range, range, (interval, asked) => {
        const touches = interval.from < asked.until && asked.from < interval.until;
        expect(isFound(interval, asked)).toBe(touches);
      }),
      { numRuns: 5_000 },
    );
  });

  it('asks of at most 23 nodes to each side of a day, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (day) => {
        const { forksBefore, forksAfter } = searchForks({
          from: day * DAY,
          until: (day + 1) * DAY,
        });
        expect(forksBefore.length + forksAfter.length).toBeLessThanOrEqual(23);
      }),
    );
  });

  it('keeps an interval under a day that it covers', () => {
    const covered = range.filter(({ from, until }) => until - from > 2 * DAY);
    fc.assert(
      fc.property(covered, (interval) => {
        const fork = forkOf(interval) * DAY;
        expect(fork + DAY > interval.from && fork < interval.until).toBe(true);
      }),
    );
  });
});
