import { parseEdtf } from '../../src/domain/edtf';
import { asObservation } from '../../src/domain/observation';

describe('a spell as a time at which something is observed', () => {
  test.each([
    ['2017-07/2017-08', '[2017-07..2017-08]'],
    ['2017-07/..', '[2017-07..]'],
    ['/2017-08', '[..2017-08]'],
    ['[..2014]/[2017-06..]', '[..]'],
    ['[2014-02, 2014-05, 2015]/2017', '[2014-02..2017]'],
    ['2013/[2014-02, 2014-05, 2015]', '[2013..2015]'],
    ['[2014-02..2014-05]/2017', '[2014-02..2017]'],
    ['[..2014]/2017', '[..2017]'],
  ])('%s is some moment of %s', (spell, expected) =>
    expect(asObservation(parseEdtf(spell))?.edtf ?? '[..]').toBe(expected),
  );

  test('an observation stays as it is', () => {
    expect(asObservation(parseEdtf('2017-07'))?.edtf).toBe('2017-07');
  });
});
