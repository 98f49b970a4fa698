import { lastWords, timeWords, whenWords } from '../../../src/domain/contradiction/time-words';
import { ownTime } from '../../../src/domain/control/own-time';
import { parseEdtf } from '../../../src/domain/edtf';

const SAID = parseEdtf('2020');

test.each([
  ['2017-07-10', 'on 2017-07-10'],
  ['2017-07', 'in 2017-07'],
  ['2017-07-10T12:00:00Z', 'at 2017-07-10T12:00:00Z'],
  ['2017-07-10T12:00', 'at 2017-07-10T12:00'],
  ['2017-07-10T12:00:00+03:00', 'at 2017-07-10T12:00:00+03:00'],
  ['2017-07-10T12:00:00-0330', 'at 2017-07-10T12:00:00-0330'],
  ['2017-07-10T12:00:00.5+03', 'at 2017-07-10T12:00:00.5+03'],
  ['-0044-03-15', 'on -0044-03-15'],
  // About July may be June or August.
  ['2017-07~', 'at some time from 2017-06 to 2017-08'],
  ['2017?', 'at some time from 2016-01 to 2018-12'],
  ['2017-07-10%', 'at some time from 2017-07-09 to 2017-07-11'],
  ['201X', 'at some time from 2010-01 to 2019-12'],
  ['20XX', 'at some time from 2000-01 to 2099-12'],
  ['[2017-07..]', 'at some time from 2017-07-01 on'],
  ['[..2017-07]', 'at some time up to 2017-07-31'],
  ['2014-06/2017-07', 'from 2014-06 to 2017-07'],
  ['202X/2023', 'from some time between 2020-01 and 2023-12 to 2023'],
  ['2014-06~/2017-07', 'from some time between 2014-05 and 2014-07 to 2017-07'],
  ['2014-06/', 'from 2014-06 on'],
  ['/2017-07~', 'until some time between 2017-06 and 2017-08'],
  ['../2017-07', 'until 2017-07'],
  ['2014-06/..', 'from 2014-06 on'],
  ['/2017-07-10', 'until 2017-07-10'],
  ['[2014-06..2014-07]/', 'from some time between 2014-06 and 2014-07 on'],
  ['[..2014]/[2017..]', 'from some time up to 2014-12-31 to some time after 2017-01-01'],
])('%s reads "%s"', (edtf, words) => {
  expect(timeWords(ownTime(parseEdtf(edtf), SAID)!)).toBe(words);
});

test.each([
  ['2017-07~', 'at some time from 2017-06 to 2017-08'],
  ['2014-06~/2017-07', 'from some time between 2014-05 and 2014-07 to 2017-07'],
  ['2014/..', 'from 2014 on'],
  ['../2014', 'until 2014'],
  ['/', ''],
])('the time %s of an event reads "%s"', (edtf, words) => {
  expect(whenWords(parseEdtf(edtf))).toBe(words);
});

test('a time that nobody wrote is told by its bounds', () => {
  const [july, august] = ['2017-07-10', '2017-08'].map((edtf) => ownTime(parseEdtf(edtf), SAID)!);
  const bounds = { earliest: july!.spoken.from, latest: july!.spoken.until };
  expect(timeWords({ ...july!, edtf: null })).toBe('on 2017-07-10');
  expect(timeWords({ ...august!, edtf: null })).toBe('in 2017-08');
  expect(timeWords({ ...july!, edtf: null, start: bounds })).toBe('from 2017-07-10 on');
  expect(timeWords({ ...july!, edtf: null, end: bounds })).toBe('until 2017-07-10');
  expect(timeWords({ ...july!, edtf: null, start: bounds, end: bounds })).toBe('on 2017-07-10');
  const always = { from: -Infinity, until: Infinity };
  expect(timeWords({ ...july!, edtf: null, spoken: always })).toBe('at some time');
});

test('a denial of all the time until it was said is told so', () => {
  const always = ownTime(parseEdtf('../..'), SAID);
  expect(always === null ? null : timeWords(always)).toBe('all the time until then');
});

test('what had happened by a time names a date, or the last day of another time', () => {
  const last = (edtf: string) => lastWords(edtf, parseEdtf(edtf).endLatest!);
  expect(last('2017-07')).toBe('2017-07');
  expect(last('2017-07~')).toBe('2017-08-31');
  expect(last('2014/2017-07')).toBe('2017-07-31');
});
