import fc from 'fast-check';
import {
  asOfRange,
  certaintyIn,
  controlAt,
  controlIn,
} from '../../../src/domain/control/control-at';
import type { Certainty } from '../../../src/domain/control/control-interval';
import { groupBy } from '../../../src/domain/group-by';
import { stateKey } from '../../../src/domain/control/place-state';
import { overlaps } from '../../../src/domain/time-range';
import { deriveControl } from '../../../src/domain/control/derive-control';
import { parseEdtf } from '../../../src/domain/edtf';
import { GRID, GRID_START, HOUR, arbitraryEvidence } from './arbitrary-evidence';
import { at, held } from './evidence';

test.each([['2017-07/'], ['2017-07/..'], ['../2017-07'], ['[2017-07..]']])(
  'at %s is no question: it has no first or no last moment',
  (edtf) => {
    expect(() => asOfRange(parseEdtf(edtf))).toThrow(
      `"${edtf}" has no first or last moment (expected a day, month or year)`,
    );
  },
);

test('a question without a last moment has an error with a code', () => {
  expect(() => asOfRange(parseEdtf('2017-07/'))).toThrow(
    expect.objectContaining({ name: 'AsOfError', code: 'as-of-unbounded' }) as Error,
  );
});

describe('the interval of an answer', () => {
  const place = { placeId: 'city:mosul', forceId: 'isis', status: 'CONTROLLED' as const };
  const interval = (...segments: [Certainty, number, number][]) => ({
    ...place,
    segments: segments.map(([certainty, from, until]) => ({
      ...{ certainty, from, until, disputed: false },
    })),
  });
  const chosen = (...intervals: ReturnType<typeof interval>[]) => {
    const [state, ...others] = controlIn(intervals, { from: 10, until: 20 });
    expect(others).toEqual([]);
    return intervals.indexOf(state!.interval);
  };

  test('is that of its surest segment then', () => {
    const [certain, possible] = [interval(['CERTAIN', 10, 12]), interval(['POSSIBLE', 15, 20])];
    expect(chosen(certain, possible)).toBe(0);
    expect(chosen(possible, certain)).toBe(1);
    expect(chosen(interval(['CERTAIN', 0, 10], ['LAST_KNOWN', 10, 30]), possible)).toBe(1);
  });

  test('is the later of two as sure', () => {
    const [first, second] = [interval(['POSSIBLE', 10, 12]), interval(['POSSIBLE', 15, 20])];
    expect(chosen(first, second)).toBe(1);
    expect(chosen(second, first)).toBe(0);
  });
});

test('a state that is continued in a part of the time asked about is possible in it', () => {
  const continued = { certainty: 'CONTINUED' as const, disputed: false, from: 10, until: 15 };
  expect(certaintyIn([continued], { from: 10, until: 15 })).toBe('CONTINUED');
  expect(certaintyIn([continued], { from: 10, until: 20 })).toBe('POSSIBLE');
  expect(certaintyIn([], { from: 10, until: 20 })).toBeNull();
});

test('one answer for each state, the surest, each with its interval', () => {
  const intervals = deriveControl([
    held('isis', '2016-01-01/2016-02-01'),
    held('isis', '2016-03-01/2016-12-01'),
    held('iraq', '2018-01-01'),
  ]);
  const states = controlAt(intervals, parseEdtf('2016-06'));
  expect(states).toEqual([
    {
      placeId: 'city:mosul',
      forceId: 'isis',
      status: 'CONTROLLED',
      certainty: 'CERTAIN',
      disputed: false,
      interval: intervals[1],
    },
  ]);
  // Iraq, seen in 2018, may have come as soon as ISIS had gone, on 1 December 2016.
  expect(at(intervals, '2016')).toEqual(['iraq POSSIBLE', 'isis POSSIBLE']);
});

test('who held a place on a day of no year held it by the time of the telling', () => {
  const intervals = deriveControl([held('isis', 'XXXX-12-06', { published: '[..2017-07-03]' })]);
  expect(at(intervals, '2017-07-03')).toEqual(['isis POSSIBLE']);
  expect(at(intervals, '2018-01-01')).toEqual(['isis LAST_KNOWN']);
  expect(at(deriveControl([held('isis', 'XXXX-12-06')]), '2018-01-01')).toEqual(['isis POSSIBLE']);
});

test('a range is CERTAIN or CONTINUED if all of its moments are, POSSIBLE if one may be', () => {
  const range = fc
    .tuple(fc.integer({ min: -9, max: GRID + 20 }), fc.integer({ min: 1, max: 5 }))
    .map(([hour, length]) => ({
      from: GRID_START + hour * HOUR,
      until: GRID_START + (hour + length) * HOUR,
    }));
  fc.assert(
    fc.property(arbitraryEvidence, range, (evidence, asked) => {
      const intervals = deriveControl(evidence);
      const cuts = intervals.flatMap(({ segments }) =>
        segments.flatMap(({ from, until }) => [from, until]),
      );
      const inside = cuts.filter((cut) => asked.from < cut && cut < asked.until);
      const moments = [asked.from, ...inside].map((from) => ({ from, until: from + 1 }));
      const found = new Map(controlIn(intervals, asked).map((state) => [stateKey(state), state]));
      for (const [key, own] of groupBy(intervals, stateKey)) {
        const segments = own.flatMap((interval) => interval.segments);
        const each = moments.map((moment) =>
          certaintyIn(
            segments.filter((segment) => overlaps(segment, moment)),
            moment,
          ),
        );
        const sure = each.every((one) => one === 'CERTAIN' || one === 'CONTINUED');
        const expected = each.every((one) => one === 'CERTAIN')
          ? 'CERTAIN'
          : sure
            ? 'CONTINUED'
            : each.some((one) => one !== null && one !== 'LAST_KNOWN')
              ? 'POSSIBLE'
              : each.includes('LAST_KNOWN')
                ? 'LAST_KNOWN'
                : undefined;
        expect(found.get(key)?.certainty).toBe(expected);
      }
    }),
    { numRuns: 500 },
  );
});
