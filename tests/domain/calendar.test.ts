import { daysInMonth, moveByUnits, startOfDay } from '../../src/domain/calendar';
import { whenOf } from '../../src/domain/range-when';
import { parseEdtf } from '../../src/domain/edtf';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

test('a day begins in UTC, also in the years before 100', () => {
  expect(startOfDay(2017, 7, 10)).toBe(day('2017-07-10'));
  expect(startOfDay(2017)).toBe(day('2017-01-01'));
  expect(startOfDay(2017, 13)).toBe(day('2018-01-01'));
  expect(new Date(startOfDay(44, 3, 15)).toISOString()).toBe('0044-03-15T00:00:00.000Z');
});

test('a month has the days that the calendar gives it', () => {
  expect([1, 2, 4, 12].map((month) => daysInMonth(2017, month))).toEqual([31, 28, 30, 31]);
  expect([1900, 2000, 2016].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29]);
});

test.each([
  ['2017-07-31', 1, 'day', '2017-08-01'],
  ['2017-01-31', 1, 'month', '2017-02-28'],
  ['2017-03-31', -1, 'month', '2017-02-28'],
  ['2017-07-31', 5, 'month', '2017-12-31'],
  ['2016-02-29', 1, 'year', '2017-02-28'],
  ['2016-02-29', -4, 'year', '2012-02-29'],
] as const)('%s moved by %d %s is %s', (from, count, unit, to) => {
  expect(moveByUnits(day(from), count, unit)).toBe(day(to));
});

test.each([
  ['2017-07-01', '2017-08-01', '2017-07'],
  ['2017-07-10', '2017-07-11', '2017-07-10'],
  ['2017-01-01', '2018-01-01', '2017'],
  ['2017-07-10', '2017-07-13', '2017-07-10/2017-07-12'],
])('from %s until %s is the time %s', (from, until, edtf) => {
  const range = { from: day(from), until: day(until) };
  const { from: start, until: end } = range;
  expect(whenOf(range)).toEqual({
    ...{ edtf, startEarliest: start, startLatest: start, endEarliest: end, endLatest: end },
  });
  expect(parseEdtf(edtf).startEarliest).toBe(start);
});

test('a stretch that is open is written with two dots', () => {
  expect(whenOf({ from: -Infinity, until: day('2017-07-11') }).edtf).toBe('../2017-07-10');
  expect(whenOf({ from: day('2017-07-10'), until: Infinity }).edtf).toBe('2017-07-10/..');
});
