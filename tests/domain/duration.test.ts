import { formatDuration } from '../../src/domain/duration';

test.each([
  [0, 'P0D'],
  [7 * 86_400_000, 'P7D'],
  [3 * 3_600_000, 'PT3H'],
  [86_400_000 + 90_000, 'P1DT1M30S'],
  [1500, 'PT1.5S'],
])('%i ms are %s', (milliseconds, duration) => {
  expect(formatDuration(milliseconds)).toBe(duration);
});
