import fc from 'fast-check';
import { parseEdtf } from '../../src/domain/edtf';
import { formatEdtfInterval } from '../../src/domain/edtf-format';

const day = (text: string | null) =>
  text === null ? null : text === 'open' ? Infinity : Date.parse(`${text}T00:00:00Z`);

test.each([
  // Within a month or a year, the side is that.
  ['2017-07-01', '2017-07-11', '2017-08-01', '2017-08-02', '2017-07/2017-08-01'],
  ['2014-06-01', '2014-11-01', null, null, '2014/'],
  // Over more than a year, its first and last day.
  ['2014-06-10', '2016-03-06', '2018-01-01', '2019-01-01', '[2014-06-10..2016-03-05]/2018'],
  // Where one bound is known, it is told.
  [null, '2014-07-01', '2017-07-01', null, '[..2014-06-30]/[2017-07-01..]'],
  ['2014-06-10', null, null, '2017-08-01', '[2014-06-10..]/[..2017-07-31]'],
  ['2014-06-01', '2014-07-01', 'open', 'open', '2014-06/..'],
  ['2014-06-01', '2014-07-01', '2015-01-01', 'open', '2014-06/[2015-01-01..]'],
  [null, null, null, null, '/'],
])('a start in %s..%s and an end in %s..%s are %s', (a, b, c, d, edtf) => {
  const [startEarliest, startLatest, endEarliest, endLatest] = [a, b, c, d].map(day) as number[];
  const bounds = {
    ...{ startEarliest: startEarliest!, startLatest: startLatest! },
    ...{ endEarliest: endEarliest!, endLatest: endLatest! },
  };
  expect(formatEdtfInterval(bounds)).toBe(edtf);
});

test('a side whose bounds are known has neither unspecified digits nor nothing, and covers them', () => {
  const moment = fc.integer({ min: Date.UTC(1200, 0), max: Date.UTC(2900, 0) });
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 2e12 }), (earliest, length) => {
      const latest = earliest + length;
      const edtf = formatEdtfInterval({
        ...{ startEarliest: earliest, startLatest: latest },
        ...{ endEarliest: null, endLatest: null },
      });
      expect(edtf).not.toMatch(/X|^\//);
      const read = parseEdtf(edtf);
      expect(read.startEarliest).toBeLessThanOrEqual(earliest);
      expect(read.startLatest).toBeGreaterThanOrEqual(latest);
    }),
  );
});
