import { panned, showing, zoomed } from '../../web/explorer/timeline/zoom';

const DAY = 86_400_000;
const WHOLE = { from: 0, until: 100 * DAY };

test('a zoom keeps the moment under the pointer where it is', () => {
  expect(zoomed(WHOLE, WHOLE, 0.5, 0.25)).toEqual({ from: 12.5 * DAY, until: 62.5 * DAY });
});

test('a zoom shows two days at the least, and the whole at the most', () => {
  expect(zoomed(WHOLE, WHOLE, 0.001, 0)).toEqual({ from: 0, until: 2 * DAY });
  expect(zoomed({ from: 90 * DAY, until: 100 * DAY }, WHOLE, 50, 1)).toEqual(WHOLE);
});

test('a move stops at the ends of the whole', () => {
  const shown = { from: 10 * DAY, until: 30 * DAY };
  expect(panned(shown, WHOLE, -1)).toEqual({ from: 0, until: 20 * DAY });
  expect(panned(shown, WHOLE, 9)).toEqual({ from: 80 * DAY, until: 100 * DAY });
});

test('a moment that is out of sight is brought to the middle, one in sight moves nothing', () => {
  const shown = { from: 10 * DAY, until: 30 * DAY };
  expect(showing(shown, WHOLE, 20 * DAY)).toBe(shown);
  expect(showing(shown, WHOLE, 70 * DAY)).toEqual({ from: 60 * DAY, until: 80 * DAY });
});
