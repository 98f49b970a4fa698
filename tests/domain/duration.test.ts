import { durationBounds, formatDuration, parseDuration } from '../../src/domain/duration';
import { parseEdtf } from '../../src/domain/edtf';

test.each([
  [0, 'P0D'],
  [7 * 86_400_000, 'P7D'],
  [3 * 3_600_000, 'PT3H'],
  [86_400_000 + 90_000, 'P1DT1M30S'],
  [1500, 'PT1.5S'],
])('%i ms are %s', (milliseconds, duration) => {
  expect(formatDuration(milliseconds)).toBe(duration);
});

test.each([
  ['P1Y', 366 * 86_400_000],
  ['P2M', 62 * 86_400_000],
  ['P1W', 7 * 86_400_000],
  ['P1DT1M30S', 86_400_000 + 90_000],
  ['PT0.5S', 500],
  ['P0D', 0],
])('%s is %i ms, as long as a year or month can be', (duration, milliseconds) => {
  expect(parseDuration(duration)).toBe(milliseconds);
});

test.each(['', 'P', 'PT', 'P1DT', '1Y', '-P1Y', 'P-1Y', 'P1.5Y', 'a year'])(
  '"%s" is no duration',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);

const DAY = 86_400_000;

test.each([
  // From 30 June to 1 July at least; from 1 June to 31 July at most.
  ['2017-06/2017-07', 0, 61 * DAY],
  ['2017-06/2017-09', 62 * DAY, 122 * DAY],
  ['2017-06-01/2017-06-01', 0, DAY],
  ['2017-06/', null, null],
  ['2017-06/..', null, null],
  ['../2017-06', null, null],
  ['[..2017-06]/2017-09', 62 * DAY, null],
  ['2017-06/[2017-09..]', 62 * DAY, null],
])('%s lasted at least %p ms and at most %p', (edtf, atLeast, atMost) => {
  expect(durationBounds(parseEdtf(edtf))).toEqual({ atLeast, atMost });
});
