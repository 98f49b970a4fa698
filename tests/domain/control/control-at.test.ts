import fc from 'fast-check';
import { asOfRange, certaintyAt, controlAt } from '../../../src/domain/control/control-at';
import type { ControlInterval } from '../../../src/domain/control/control-interval';
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
      interval: intervals[1],
    },
  ]);
  // Iraq, seen in 2018, may have come as soon as ISIS had gone, on 1 December 2016.
  expect(at(intervals, '2016')).toEqual(['iraq POSSIBLE', 'isis POSSIBLE']);
});

test('a range is CERTAIN if all of its moments are, POSSIBLE if one may be, as the bounds define it', () => {
  const range = fc
    .tuple(fc.integer({ min: -9, max: GRID + 20 }), fc.integer({ min: 1, max: 9 }))
    .map(([hour, length]) => ({
      from: GRID_START + hour * HOUR,
      until: GRID_START + (hour + length) * HOUR,
    }));
  fc.assert(
    fc.property(arbitraryEvidence, range, (evidence, asked) => {
      const moments: number[] = [];
      // Bounds lie on full hours, a second after one, or a millisecond before one.
      for (let moment = asked.from; moment < asked.until; moment += HOUR) {
        moments.push(moment, moment + 500, moment + 999, moment + 1500, moment + HOUR - 1);
      }
      for (const interval of deriveControl(evidence)) {
        const { startEarliest, startLatest, endEarliest, endLatest } = interval.when;
        if (startEarliest === null || startLatest === null) continue;
        if (endEarliest === null || endLatest === null) continue;
        const certain = moments.every((m) => startLatest <= m && m < endEarliest);
        const possible = moments.some((m) => startEarliest <= m && m < endLatest);
        const expected = certain && isFirm(interval) ? 'CERTAIN' : possible ? 'POSSIBLE' : null;
        expect(certaintyAt(interval, asked)).toBe(expected);
      }
    }),
    { numRuns: 500 },
  );
});

/** What is only said to be possible has the bounds of its hull, and no certain part. */
function isFirm({ when }: ControlInterval): boolean {
  return (when.startLatest as number) < (when.endEarliest as number);
}
