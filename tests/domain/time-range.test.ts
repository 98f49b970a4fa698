import fc from 'fast-check';
import {
  compareRanges,
  contains,
  intersection,
  meet,
  overlaps,
  rangeOf,
  rangeWithin,
  startBeforeEnd,
  union,
  type Bounds,
  type TimeRange,
} from '../../src/domain/time-range';

/** Moments are 0 to 11, so that a range can be listed moment by moment. */
const MOMENTS = Array.from({ length: 12 }, (_, moment) => moment);

const end = fc.oneof(fc.integer({ min: 0, max: 11 }), fc.constantFrom(-Infinity, Infinity));
const range: fc.Arbitrary<TimeRange> = fc
  .tuple(end, end)
  .filter(([from, until]) => from < until)
  .map(([from, until]) => ({ from, until }));
const bound = fc.option(end);
const bounds: fc.Arbitrary<Bounds> = fc
  .record({ earliest: bound, latest: bound })
  .filter(({ earliest, latest }) => earliest === null || latest === null || earliest <= latest);

function holds({ from, until }: TimeRange, moment: number): boolean {
  return from <= moment && moment < until;
}

function momentsOf(found: TimeRange | null): number[] {
  return found === null ? [] : MOMENTS.filter((moment) => holds(found, moment));
}

test('a range holds its first moment and stops before its end; without a moment there is none', () => {
  expect(momentsOf(rangeOf(2, 5))).toEqual([2, 3, 4]);
  expect(rangeOf(5, 5)).toBeNull();
  expect(rangeOf(5, 2)).toBeNull();
});

test('ranges that only touch do not overlap', () => {
  expect(overlaps({ from: 0, until: 5 }, { from: 5, until: 9 })).toBe(false);
  expect(overlaps({ from: -Infinity, until: 5 }, { from: 4, until: Infinity })).toBe(true);
});

test('overlap and intersection are what moment by moment they are', () => {
  fc.assert(
    fc.property(range, range, (a, b) => {
      const common = MOMENTS.filter((moment) => holds(a, moment) && holds(b, moment));
      expect(momentsOf(intersection(a, b))).toEqual(common);
      expect(overlaps(a, b)).toBe(intersection(a, b) !== null);
      expect(overlaps(a, b)).toBe(overlaps(b, a));
      expect(intersection(a, b)).toEqual(intersection(b, a));
    }),
  );
});

test('a range contains another if their intersection is that one', () => {
  fc.assert(
    fc.property(range, range, (a, b) => {
      const common = intersection(a, b);
      expect(contains(a, b)).toBe(common !== null && compareRanges(common, b) === 0);
    }),
  );
});

test('the union is the smallest range that contains both', () => {
  fc.assert(
    fc.property(range, range, range, (a, b, other) => {
      const both = union(a, b);
      expect(contains(both, a) && contains(both, b)).toBe(true);
      if (contains(other, a) && contains(other, b)) expect(contains(other, both)).toBe(true);
    }),
  );
});

test('ranges are ordered by where they begin, then by where they end', () => {
  const sorted = [
    { from: 1, until: Infinity },
    { from: -Infinity, until: 4 },
    { from: 1, until: 3 },
    { from: -Infinity, until: 2 },
  ].sort(compareRanges);
  expect(sorted).toEqual([
    { from: -Infinity, until: 2 },
    { from: -Infinity, until: 4 },
    { from: 1, until: 3 },
    { from: 1, until: Infinity },
  ]);
});

test('a bound that nothing gives limits nothing', () => {
  expect(rangeWithin({ earliest: null, latest: 5 })).toEqual({ from: -Infinity, until: 5 });
  expect(rangeWithin({ earliest: 5, latest: null })).toEqual({ from: 5, until: Infinity });
});

test('bounds meet in the moments that lie within both', () => {
  fc.assert(
    fc.property(bounds, bounds, (a, b) => {
      const both = meet(a, b);
      const common = MOMENTS.filter(
        (moment) => holds(rangeWithin(a), moment) && holds(rangeWithin(b), moment),
      );
      expect(both === null ? [] : momentsOf(rangeWithin(both))).toEqual(common);
      expect(meet(b, a)).toEqual(both);
      expect(meet(a, a)).toEqual(a);
    }),
  );
});

test('two ends that are open meet, as do two exact moments that are the same', () => {
  const open = { earliest: Infinity, latest: Infinity };
  expect(meet(open, open)).toEqual(open);
  expect(meet({ earliest: 3, latest: 3 }, { earliest: 3, latest: 3 })).not.toBeNull();
  expect(meet({ earliest: 3, latest: 3 }, { earliest: 4, latest: 4 })).toBeNull();
});

test('a start lies before its end: each narrows the other, and what is not known stays so', () => {
  expect(startBeforeEnd({ earliest: 2, latest: 9 }, { earliest: 1, latest: 6 })).toEqual({
    start: { earliest: 2, latest: 6 },
    end: { earliest: 2, latest: 6 },
  });
  expect(startBeforeEnd({ earliest: 2, latest: null }, { earliest: null, latest: 6 })).toEqual({
    start: { earliest: 2, latest: null },
    end: { earliest: null, latest: 6 },
  });
});
