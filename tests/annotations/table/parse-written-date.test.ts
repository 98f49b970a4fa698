import { writtenDateReader } from '../../../src/annotations/table/parse-written-date';

describe('a date as a table writes it', () => {
  test.each([
    ['D MMMM YYYY', '3 April 2022', '2022-04-03'],
    ['D MMMM YYYY', '26 may 2022', '2022-05-26'],
    ['D MMMM YYYY', '03 April 2022', '2022-04-03'],
    ['DD.MM.YYYY', '03.04.2022', '2022-04-03'],
    ['M/D/YYYY', '4/13/2022', '2022-04-13'],
    ['MMM D, YYYY', 'Sep 6, 2014', '2014-09-06'],
    ['MMMM YYYY', 'June 2017', '2017-06'],
    ['YYYY', '2017', '2017'],
  ])('%s reads "%s" as %s', (format, text, edtf) =>
    expect(writtenDateReader(format)(text)).toBe(edtf),
  );

  test.each([
    ['D MMMM YYYY', '3 Apr 2022'],
    ['D MMMM YYYY', '2022-04-03'],
    ['D MMMM YYYY', 'mid-April 2022'],
    ['DD.MM.YYYY', '3.4.2022'],
    ['DD.MM.YYYY', '03x04x2022'],
  ])('%s reads no "%s"', (format, text) => expect(writtenDateReader(format)(text)).toBeNull());
});
