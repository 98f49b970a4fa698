import { deriveControl } from '../../../src/domain/control/derive-control';
import { at, boundsOf, held } from './evidence';

/** Rows of a table of observations on some cities of Ukraine in 2022: when it was seen, and who held it. */
type Row = readonly [observedAt: string, holder: 'Ukraine' | 'Russia' | 'Contested'];

function timelineOf(rows: readonly Row[]) {
  return deriveControl(
    rows.map(([observedAt, holder]) =>
      holder === 'Contested'
        ? held(null, observedAt, { status: 'CONTESTED' })
        : held(holder, observedAt),
    ),
  );
}

describe('Kherson, reversed seven times within three days', () => {
  const intervals = timelineOf([
    ['2022-03-01T13:47:37Z', 'Contested'],
    ['2022-03-02T02:56:24Z', 'Russia'],
    ['2022-03-24T02:33:33Z', 'Contested'],
    ['2022-03-24T14:15:11Z', 'Russia'],
    ['2022-03-24T15:42:05Z', 'Contested'],
    ['2022-03-24T15:53:31Z', 'Russia'],
    ['2022-03-26T10:54:34Z', 'Contested'],
    ['2022-03-26T14:14:04Z', 'Russia'],
  ]);

  test('every observation stands, and none is disputed', () => {
    expect(intervals).toHaveLength(8);
    expect(intervals.filter(({ disputed }) => disputed)).toEqual([]);
    expect(boundsOf(intervals[3]!)).toBe(
      '2022-03-24T02:33:34..2022-03-24T14:15:11 2022-03-24T14:15:12..2022-03-24T15:42:05',
    );
  });

  test.each([
    ['2022-02-28', []],
    ['2022-03-01T13:47:37Z', ['CONTESTED CERTAIN']],
    ['2022-03-01T20:00:00Z', ['CONTESTED POSSIBLE', 'Russia POSSIBLE']],
    ['2022-03-10', ['CONTESTED POSSIBLE', 'Russia POSSIBLE']],
    ['2022-03-24T15:53:31Z', ['Russia CERTAIN']],
    ['2022-06', ['Russia LAST_KNOWN']],
  ])('at %s', (when, expected) => expect(at(intervals, when)).toEqual(expected));
});

describe('Izium, taken and not taken', () => {
  const intervals = timelineOf([
    ['2022-03-01T13:47:37Z', 'Ukraine'],
    ['2022-03-08T16:16:04Z', 'Contested'],
    ['2022-03-17T22:33:27Z', 'Russia'],
    ['2022-03-19T02:10:56Z', 'Ukraine'],
    ['2022-03-20T17:14:43Z', 'Contested'],
    ['2022-03-25T10:41:55Z', 'Ukraine'],
    ['2022-03-25T16:22:12Z', 'Contested'],
    ['2022-03-26T08:23:25Z', 'Russia'],
    ['2022-03-26T20:18:41Z', 'Contested'],
    ['2022-04-01T13:06:14Z', 'Russia'],
  ]);

  test.each([
    ['2022-03-04', ['CONTESTED POSSIBLE', 'Ukraine POSSIBLE']],
    ['2022-03-18', ['Russia POSSIBLE', 'Ukraine POSSIBLE']],
    ['2022-03-28', ['CONTESTED POSSIBLE', 'Russia POSSIBLE']],
    ['2022-04-02', ['Russia LAST_KNOWN']],
  ])('at %s', (when, expected) => expect(at(intervals, when)).toEqual(expected));
});

test('Bilohorivka is contested at the last that is said of it', () => {
  const intervals = timelineOf([
    ['2022-05-08T22:39:28Z', 'Contested'],
    ['2022-06-20T21:38:44Z', 'Ukraine'],
    ['2022-07-03T22:37:04Z', 'Russia'],
    ['2022-08-25T08:46:43Z', 'Contested'],
  ]);
  expect(at(intervals, '2022-06-01')).toEqual(['CONTESTED POSSIBLE', 'Ukraine POSSIBLE']);
  expect(at(intervals, '2022-08-25')).toEqual(['CONTESTED POSSIBLE', 'Russia POSSIBLE']);
  expect(at(intervals, '2022-08-26')).toEqual(['CONTESTED LAST_KNOWN']);
});
