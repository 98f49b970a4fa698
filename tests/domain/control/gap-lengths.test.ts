import type { Gap } from '../../../src/domain/control/continued';
import { cutByGap, gapLengths } from '../../../src/domain/control/gap-lengths';

const lengths = (...gaps: [from: number, until: number, length: number][]) =>
  gapLengths(
    gaps.map(([from, until, length]) => ({ length, continued: { from, until } }) as Gap),
  ).map(({ from, until, gap }) => [from, until, gap]);

describe('the length of a gap', () => {
  test('is that of the shortest at each time', () => {
    expect(lengths([0, 10, 9], [5, 8, 4])).toEqual([
      [0, 5, 9],
      [5, 8, 4],
      [8, 10, 9],
    ]);
    expect(lengths([10, 20, 5], [0, 12, 9])).toEqual([
      [0, 10, 9],
      [10, 20, 5],
    ]);
  });

  test('is one stretch where two of one length touch, and two where time lies between', () => {
    expect(lengths([5, 10, 9], [0, 5, 9])).toEqual([[0, 10, 9]]);
    expect(lengths([8, 10, 9], [0, 5, 9])).toEqual([
      [0, 5, 9],
      [8, 10, 9],
    ]);
    expect(lengths()).toEqual([]);
  });
});

test('the parts of a time have the lengths of the gaps that they lie in', () => {
  const set = [
    { from: 0, until: 4 },
    { from: 6, until: 12 },
    { from: 20, until: 25 },
  ];
  const gaps = [
    { from: 0, until: 10, gap: 9 },
    { from: 10, until: 20, gap: 5 },
    { from: 22, until: 30, gap: 7 },
  ];
  expect(cutByGap(set, gaps)).toEqual([
    { from: 0, until: 4, gap: 9 },
    { from: 6, until: 10, gap: 9 },
    { from: 10, until: 12, gap: 5 },
    { from: 22, until: 25, gap: 7 },
  ]);
});
