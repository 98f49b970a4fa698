import {
  dayInWords,
  edtfClause,
  edtfInWords,
  momentInWords,
  MONTHS,
  yearInWords,
} from '../../src/domain/edtf-in-words';

test.each([
  ['2017', '2017', 'in 2017'],
  ['2017-07', 'July 2017', 'in July 2017'],
  ['2017-07-10', '10 July 2017', 'on 10 July 2017'],
  ['2017-07~', 'about July 2017', 'about July 2017'],
  ['2017?', 'perhaps 2017', 'perhaps 2017'],
  ['2017-07-01%', 'perhaps about 1 July 2017', 'perhaps about 1 July 2017'],
  ['2017-07-10T15:30:00Z', '10 July 2017, 15:30 UTC', 'on 10 July 2017, 15:30 UTC'],
  ['2017-07-10T15:30', '10 July 2017, 15:30 UTC', 'on 10 July 2017, 15:30 UTC'],
  ['2017-07-10T15:30+03:00', '10 July 2017, 15:30 +03:00', 'on 10 July 2017, 15:30 +03:00'],
  ['201X', 'the 2010s', 'in the 2010s'],
  ['19XX', 'some time from 1900 to 1999', 'at some time from 1900 to 1999'],
  ['XXXX-12', 'December of a year not given', 'in December of a year not given'],
  ['XXXX-12-06', '6 December of a year not given', 'on 6 December of a year not given'],
  ['-0044-03-15', '15 March 45 BC', 'on 15 March 45 BC'],
  ['2014-06/2017-07', 'June 2014 to July 2017', 'from June 2014 to July 2017'],
  ['2014/2014', '2014', undefined],
  ['XXXX-12-06/XXXX-12-08', '6 December to 8 December of a year not given', undefined],
  ['2014-06/..', 'since June 2014', 'since June 2014'],
  ['2014-06/', 'from June 2014', 'from June 2014'],
  ['../2017-07', 'until July 2017', 'until July 2017'],
  ['/2017-07', 'until July 2017', 'until July 2017'],
  ['/', 'at a time not given', 'at a time not given'],
  ['[2017-07-10,2017-07-14]', '10 July 2017 or 14 July 2017', 'on 10 July 2017 or 14 July 2017'],
  ['[2016,2017-07..2017-09]', '2016 or some time from July 2017 to September 2017', undefined],
  ['[2017-07..2017-09]', 'some time from July 2017 to September 2017', undefined],
  ['[..2017-07]', 'some time up to July 2017', 'at some time up to July 2017'],
  ['[2017-07..]', 'some time from July 2017 on', 'at some time from July 2017 on'],
  ['2017-24', '2017-24', 'in 2017-24'],
  ['2017-07-1X', '2017-07-1X', undefined],
  ['1/2/3', '1/2/3', undefined],
])('%s is "%s"', (edtf, words, clause) => {
  expect(edtfInWords(edtf)).toBe(words);
  if (clause !== undefined) expect(edtfClause(edtf)).toBe(clause);
});

test('a day, a moment and a year are written in UTC', () => {
  expect(dayInWords('2017-07-10T23:30:00Z')).toBe('10 July 2017');
  expect(dayInWords(0)).toBe('1 January 1970');
  expect(momentInWords('2026-11-27T17:01:13.250Z')).toBe('27 November 2026, 17:01:13 UTC');
  expect([2017, 1, 0, -43].map(yearInWords)).toEqual(['2017', '1', '1 BC', '44 BC']);
});

test('each month has its name', () => {
  const english = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  expect(MONTHS).toEqual(
    Array.from({ length: 12 }, (_, month) => english.format(Date.UTC(2017, month))),
  );
});
