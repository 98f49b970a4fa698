import { parseEdtf } from '../../src/domain/edtf';
import { hullOf, isBefore, isInterval, saidOrPublished } from '../../src/domain/time-order';

test('an interval has a slash; every other time is one at which something is observed', () => {
  for (const edtf of ['2014-06/2017-07', '2017-07/', '/2017-07', '../..']) {
    expect(isInterval(parseEdtf(edtf))).toBe(true);
  }
  for (const edtf of ['2017', '2017-07~', '2017-07-10T12:00:00Z', '[2017-07..2017-09]']) {
    expect(isInterval(parseEdtf(edtf))).toBe(false);
  }
});

test.each([
  ['2017-06', '2017-07', true],
  ['2017-06-30', '2017-07', true],
  ['2017-07-01', '2017-07', false],
  ['2017-06~', '2017-07', false],
  ['2017', '2017-07', false],
  ['2017-05/', '2017-07', false],
  ['2017-05/2017-06', '2017-07', true],
  ['2017-06', '2017-07/2017-09', true],
  ['2017-06', '../2017-09', false],
])('%s is before %s: %p', (edtf, point, expected) => {
  expect(isBefore(parseEdtf(edtf), parseEdtf(point))).toBe(expected);
});

test('what has no time is not before anything', () => {
  expect(isBefore(null, parseEdtf('2017'))).toBe(false);
});

test('the hull is known only where both of its ends are', () => {
  expect(hullOf(parseEdtf('2017-07'))).toEqual({
    from: Date.UTC(2017, 6, 1),
    until: Date.UTC(2017, 7, 1),
  });
  expect(hullOf(parseEdtf('2017-07/'))).toBeNull();
});

test('what has no time of saying was said by its publication', () => {
  const [said, published] = [parseEdtf('2017-06'), parseEdtf('2017-07')];
  expect(saidOrPublished({ saidWhen: said, publishedWhen: published })).toBe(said);
  expect(saidOrPublished({ saidWhen: null, publishedWhen: published })).toBe(published);
  expect(saidOrPublished({ saidWhen: null, publishedWhen: null })).toBeNull();
});
