import {
  dayInWords,
  edtfClause,
  edtfInWords,
  rangeInWords,
} from '../../src/pages/words/time-in-words';

describe('a time in words', () => {
  it.each([
    ['2017-07-10', '10 July 2017'],
    ['2017-07', 'July 2017'],
    ['2017', '2017'],
    ['2017-07~', 'about July 2017'],
    ['2017?', 'perhaps 2017'],
    ['2014-06/2017-07', 'June 2014 to July 2017'],
    ['2014-06/..', 'since June 2014'],
    ['../2017-07', 'until July 2017'],
    ['2017-07/', 'from July 2017'],
    ['-0044', '45 BC'],
    ['2022-03-01T13:47:37Z', '1 March 2022, 13:47 UTC'],
    ['2015-05-05T01:00:00+03:00', '5 May 2015, 01:00 +03:00'],
    ['201X', 'the 2010s'],
    ['20XX', 'some time from 2000 to 2099'],
    ['XXXX-12-06', '6 December of a year not given'],
    ['XXXX-12-11/XXXX-12-13', '11 December to 13 December of a year not given'],
    ['XXXX-10-17/..', 'since 17 October of a year not given'],
    ['XXXX-12', 'December of a year not given'],
    ['[2017-07-10,2017-07-14]', '10 July 2017 or 14 July 2017'],
    ['[2014-06-10..2016-03]', 'some time from 10 June 2014 to March 2016'],
    ['[..2016-03]/[2017..]', 'some time up to March 2016 to some time from 2017 on'],
  ])('%s is written %s', (edtf, words) => {
    expect(edtfInWords(edtf)).toBe(words);
  });

  it('keeps a form that it has no words for as the source wrote it', () => {
    expect(edtfInWords('201X-02-29')).toBe('201X-02-29');
  });

  it.each([
    ['2017-07-10', 'on 10 July 2017'],
    ['[2017-07-10,2018]', 'on 10 July 2017 or 2018'],
    ['2017-07~', 'about July 2017'],
    ['2014-06/2017-07', 'from June 2014 to July 2017'],
    ['../2017-07', 'until July 2017'],
    ['201X', 'in the 2010s'],
    ['XXXX-12-06', 'on 6 December of a year not given'],
    ['XXXX-12', 'in December of a year not given'],
    ['[2014..2016]', 'at some time from 2014 to 2016'],
  ])('%s stands in a sentence as %s', (edtf, clause) => {
    expect(edtfClause(edtf)).toBe(clause);
  });
});

describe('where a moment lies, in words', () => {
  const at = (day: string) => `${day}T00:00:00.000Z`;

  it.each([
    ['2017-07-10', '2017-07-11', '10 July 2017'],
    ['2014-06-01', '2014-07-01', 'June 2014'],
    ['2017-06-01', '2017-09-01', 'June to August 2017'],
    ['2017-01-01', '2018-01-01', '2017'],
    ['2017-07-01', '2017-07-11', '1–10 July 2017'],
    ['2017-06-30', '2017-07-11', '30 June to 10 July 2017'],
    ['2016-12-31', '2017-01-03', '31 December 2016 to 2 January 2017'],
    ['0000-12-06', '2017-07-04', 'by 3 July 2017'],
  ])('from %s until before %s is %s', (earliest, latest, words) => {
    expect(rangeInWords(at(earliest), at(latest))).toBe(words);
  });

  it('is one day where both bounds are moments of it', () => {
    expect(rangeInWords('2022-03-26T10:54:34Z', '2022-03-26T14:14:05Z')).toBe('26 March 2022');
  });

  it('names a bound that stands alone, and says nothing where there is none', () => {
    expect(rangeInWords(null, at('2017-07-11'))).toBe('by 10 July 2017');
    expect(rangeInWords(at('2017-07-10'), null)).toBe('10 July 2017 or later');
    expect(rangeInWords(null, null)).toBeNull();
  });

  it('counts days in UTC', () => {
    expect(dayInWords('2017-07-10T23:59:59.999Z')).toBe('10 July 2017');
  });
});
