import fc from 'fast-check';
import { parseEdtf } from '../../src/domain/edtf';
import { formatEdtfDay, formatEdtfInterval, formatEdtfMoment } from '../../src/domain/edtf-format';

const OPEN: Readonly<Record<string, number>> = { open: Infinity, '-open': -Infinity };

const day = (text: string | null) =>
  text === null ? null : (OPEN[text] ?? Date.parse(`${text}T00:00:00Z`));

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
  ['-open', '2014-07-01', '-open', '-open', '[..2014-06-30]/..'],
  // At one moment.
  ['2017-07-10', '2017-07-10', null, null, '2017-07-10T00:00:00Z/'],
  // In a decade, in a century, and where only the one has a year of four digits.
  [
    '2011-01-01',
    '2013-01-01',
    '1911-01-01',
    '1988-01-01',
    '[2011-01-01..2012-12-31]/[1911-01-01..1987-12-31]',
  ],
  ['9999-06-01', '+010000-06-01', '-000001-06-01', '0000-06-01', '[9999-06-01..]/[..0000-05-31]'],
  ['+012000-01-01', '+012000-02-01', null, null, '/'],
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

test.each([
  ['2017-07-10', '2017-07-11', '2017-07-10'],
  ['2017-07-10T12:00Z', '2017-07-10T13:00Z', '2017-07-10'],
  ['2017-07-10T12:00:00.000Z', '2017-07-10T12:00:00.500Z', '2017-07-10T12:00:00Z'],
  ['2017-07-01', '2017-08-01', '2017-07'],
  ['2017-07-01', '2017-07-31', '[2017-07-01..2017-07-30]'],
  ['2017-07-02', '2017-08-01', '[2017-07-02..2017-07-31]'],
  ['2017-07-10', '2017-08-10', '[2017-07-10..2017-08-09]'],
  ['2017-01-01', '2018-01-01', '2017'],
  ['2017-01-01', '2017-12-31', '[2017-01-01..2017-12-30]'],
  ['2017-02-01', '2018-01-01', '[2017-02-01..2017-12-31]'],
  ['2017-02-01', '2018-02-01', '[2017-02-01..2018-01-31]'],
  ['2010-01-01', '2020-01-01', '[2010-01-01..2019-12-31]'],
])('some moment from %s to before %s is %s', (from, until, edtf) => {
  expect(formatEdtfMoment(Date.parse(from), Date.parse(until))).toBe(edtf);
});

test('a moment without a bound is told by the other', () => {
  const noon = Date.parse('2017-07-10T12:00Z');
  expect(formatEdtfMoment(-Infinity, noon)).toBe('[..2017-07-10]');
  expect(formatEdtfMoment(noon, Infinity)).toBe('[2017-07-10..]');
  expect(formatEdtfMoment(-Infinity, Infinity)).toBe('../..');
});

test('a moment has a day if its year has four digits', () => {
  expect(formatEdtfDay(Date.parse('2017-07-10T23:59Z'))).toBe('2017-07-10');
  expect(formatEdtfDay(Date.parse('+012000-01-01'))).toBe('');
  expect(formatEdtfDay(Date.parse('-000044-03-15'))).toBe('');
  expect(formatEdtfDay(Infinity)).toBe('');
});
