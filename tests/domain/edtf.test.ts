import { parse } from 'edtf';
import fc from 'fast-check';
import { EdtfError, parseEdtf } from '../../src/domain/edtf';

/** The four bounds as ISO strings without the parts that are zero: what a reader checks by eye. */
function bounds(edtf: string): (string | null)[] {
  const when = parseEdtf(edtf);
  expect(when.edtf).toBe(edtf);
  return [when.startEarliest, when.startLatest, when.endEarliest, when.endLatest].map(brief);
}

function brief(moment: number | null): string | null {
  if (moment === null) return null;
  if (!Number.isFinite(moment)) return moment < 0 ? '-open' : 'open';
  return new Date(moment)
    .toISOString()
    .replace(/\.000Z$/, 'Z')
    .replace('T00:00:00Z', '');
}

/** The range of a value that is no interval. */
function range(edtf: string): string {
  const [startEarliest, startLatest, endEarliest, endLatest] = bounds(edtf);
  expect([endEarliest, endLatest]).toEqual([startEarliest, startLatest]);
  return `${startEarliest} ${startLatest}`;
}

function errorOf(edtf: string): EdtfError {
  try {
    parseEdtf(edtf);
  } catch (error) {
    expect(error).toBeInstanceOf(EdtfError);
    return error as EdtfError;
  }
  throw new Error(`"${edtf}" was read`);
}

describe('a date covers its own unit', () => {
  test.each([
    ['2017-07-10', '2017-07-10 2017-07-11'],
    ['2017-07', '2017-07-01 2017-08-01'],
    ['2017-12', '2017-12-01 2018-01-01'],
    ['2017', '2017-01-01 2018-01-01'],
    ['2016-02-29', '2016-02-29 2016-03-01'],
    ['0000', '0000-01-01 0001-01-01'],
    ['0099', '0099-01-01 0100-01-01'],
    ['-0044-03-15', '-000044-03-15 -000044-03-16'],
    ['201', '2010-01-01 2020-01-01'],
    ['20', '2000-01-01 2100-01-01'],
    ['-201', '-002019-01-01 -002009-01-01'],
    ['-20', '-002099-01-01 -001999-01-01'],
    ['1950S3', '1950-01-01 1960-01-01'],
    ['-1950S2', '-001999-01-01 -001899-01-01'],
    ['Y-17E3', '-017000-01-01 -016999-01-01'],
    ['Y17E3', '+017000-01-01 +017001-01-01'],
  ])('%s is %s', (edtf, expected) => expect(range(edtf)).toBe(expected));

  test.each([
    ['2017-07-10T12:00:00Z', '2017-07-10T12:00:00Z 2017-07-10T12:00:01Z'],
    ['2017-07-10T12:00:00+03:00', '2017-07-10T09:00:00Z 2017-07-10T09:00:01Z'],
    ['2017-07-10T01:00:00+03', '2017-07-09T22:00:00Z 2017-07-09T22:00:01Z'],
    ['2017-07-10T12:00:00-03:30', '2017-07-10T15:30:00Z 2017-07-10T15:30:01Z'],
    ['2017-07-10T24:00:00Z', '2017-07-11 2017-07-11T00:00:01Z'],
    ['2017-07-10T12:05', '2017-07-10T12:05:00Z 2017-07-10T12:06:00Z'],
    ['2017-07-10T12:00:59Z', '2017-07-10T12:00:59Z 2017-07-10T12:01:00Z'],
    ['2017-07-10T12:00:00+14:00', '2017-07-09T22:00:00Z 2017-07-09T22:00:01Z'],
    ['2017-07-10T12:00:00+05:45', '2017-07-10T06:15:00Z 2017-07-10T06:15:01Z'],
    ['2017-07-10T12:00:00-0359', '2017-07-10T15:59:00Z 2017-07-10T15:59:01Z'],
    ['2017-07-10T12:00:00.25Z', '2017-07-10T12:00:00.250Z 2017-07-10T12:00:00.260Z'],
    ['2017-07-10T12:00:00.123456Z', '2017-07-10T12:00:00.123Z 2017-07-10T12:00:00.124Z'],
    ['2017-07-10T24:00:00.0Z', '2017-07-11 2017-07-11T00:00:00.100Z'],
  ])('%s is the minute, the second or the part of one %s', (edtf, expected) =>
    expect(range(edtf)).toBe(expected),
  );
});

describe('an interval starts in its first date and ends in its second', () => {
  test.each([
    ['2014-06/2017-07', ['2014-06-01', '2014-07-01', '2017-07-01', '2017-08-01']],
    ['2017-07/', ['2017-07-01', '2017-08-01', null, null]],
    ['/2017-07', [null, null, '2017-07-01', '2017-08-01']],
    ['2017-07/..', ['2017-07-01', '2017-08-01', 'open', 'open']],
    ['../2017-07', ['-open', '-open', '2017-07-01', '2017-08-01']],
    ['../..', ['-open', '-open', 'open', 'open']],
    ['2017-XX/2018', ['2017-01-01', '2018-01-01', '2018-01-01', '2019-01-01']],
    // "One of" as a side: held since at least 2014, until some day of June 2017 or later.
    ['[..2014]/', [null, '2015-01-01', null, null]],
    ['[..2014]/[2017-06..]', [null, '2015-01-01', '2017-06-01', null]],
    ['[2014-02..2014-05]/2017', ['2014-02-01', '2014-06-01', '2017-01-01', '2018-01-01']],
    ['[2014-02,2014-05]/..', ['2014-02-01', '2014-06-01', 'open', 'open']],
  ])('%s', (edtf, expected) => expect(bounds(edtf)).toEqual(expected));
});

describe('an unspecified digit may be any digit', () => {
  test.each([
    ['201X', '2010-01-01 2020-01-01'],
    ['1XXX', '1000-01-01 2000-01-01'],
    ['2017-XX', '2017-01-01 2018-01-01'],
    ['2017-1X', '2017-10-01 2018-01-01'],
    ['2017-07-XX', '2017-07-01 2017-08-01'],
    ['2017-07-3X', '2017-07-30 2017-08-01'],
    ['2017-XX-31', '2017-01-31 2018-01-01'],
    ['156X-12-25', '1560-12-25 1569-12-26'],
    ['-1XXX', '-001999-01-01 -000999-01-01'],
  ])('%s is %s', (edtf, expected) => expect(range(edtf)).toBe(expected));
});

describe('a qualifier widens by one unit of what it qualifies, on each side', () => {
  test.each([
    ['2017-07~', '2017-06-01 2017-09-01'],
    ['2017-07?', '2017-06-01 2017-09-01'],
    ['2017-07%', '2017-06-01 2017-09-01'],
    ['2017~', '2016-01-01 2019-01-01'],
    ['2017-07-10?', '2017-07-09 2017-07-12'],
    ['2017-07-~10', '2017-07-09 2017-07-12'],
    ['2017-07~-10', '2017-06-10 2017-08-11'],
    ['2017-?07-10', '2017-06-10 2017-08-11'],
    ['2017~-07-10', '2016-07-10 2018-07-11'],
    ['?2017-07-~10', '2016-07-10 2018-07-11'],
    ['?2016-02-29', '2015-02-28 2017-03-01'],
    ['201~', '2000-01-01 2030-01-01'],
    ['20~', '1900-01-01 2200-01-01'],
    ['20XX~', '1900-01-01 2200-01-01'],
    ['XXXX~', '-010000-01-01 +020000-01-01'],
    ['-0044~', '-000045-01-01 -000042-01-01'],
    ['2017-XX~', '2016-01-01 2019-01-01'],
    ['2017-1X~', '2016-10-01 2019-01-01'],
    ['2017-07-1X~', '2017-06-10 2017-08-20'],
    ['2017-12~', '2017-11-01 2018-02-01'],
    ['2017-12-31?', '2017-12-30 2018-01-02'],
    ['2017-24~', '2017-09-01 2018-06-01'],
    ['2017-33?', '2016-10-01 2017-07-01'],
    ['2017-38~', '2017-01-01 2018-01-01'],
  ])('%s is %s', (edtf, expected) => expect(range(edtf)).toBe(expected));

  test('on each end of an interval by itself', () => {
    expect(bounds('2014-06~/2017-07-10?')).toEqual([
      '2014-05-01',
      '2014-08-01',
      '2017-07-09',
      '2017-07-12',
    ]);
  });
});

describe('a season', () => {
  test.each([
    ['2017-33', '2017-01-01 2017-04-01'],
    ['2017-34', '2017-04-01 2017-07-01'],
    ['2017-35', '2017-07-01 2017-10-01'],
    ['2017-36', '2017-10-01 2018-01-01'],
    ['2017-37', '2017-01-01 2017-05-01'],
    ['2017-38', '2017-05-01 2017-09-01'],
    ['2017-39', '2017-09-01 2018-01-01'],
    ['2017-40', '2017-01-01 2017-07-01'],
    ['2017-41', '2017-07-01 2018-01-01'],
    ['-0044-33', '-000044-01-01 -000044-04-01'],
  ])('%s is the quarter, quadrimester or half-year %s', (edtf, expected) =>
    expect(range(edtf)).toBe(expected),
  );

  test.each([
    ['spring', ['21', '25', '31'], '2017-03-01 2017-06-01'],
    ['summer', ['22', '26', '32'], '2017-06-01 2017-09-01'],
    ['autumn', ['23', '27', '29'], '2017-09-01 2017-12-01'],
    ['winter', ['24', '28', '30'], '2017-12-01 2018-03-01'],
  ])('of a northern %s, and a southern one half a year later: %p', (_name, seasons, expected) => {
    for (const season of seasons) expect(range(`2017-${season}`)).toBe(expected);
  });
});

describe('where npm edtf 4.11.1 is wrong or throws, we are right', () => {
  test.each([
    ['a range whose ends differ in precision', '[2017-07-10..2017-08]', '2017-07-10 2017-09-01'],
    ['a range keeps its last member', '[2017..2018]', '2017-01-01 2019-01-01'],
    ['a range after members', '[1667,1668,1670..1672]', '1667-01-01 1673-01-01'],
    ['a range of days', '{2017-07-10..2017-07-12}', '2017-07-10 2017-07-13'],
    ['an unspecified leap day', '201X-02-29', '2012-02-29 2016-03-01'],
    ['spring is no first quarter', '2017-21', '2017-03-01 2017-06-01'],
    ['winter runs into the next year', '2017-24', '2017-12-01 2018-03-01'],
    ['a season of the southern hemisphere', '2017-29', '2017-09-01 2017-12-01'],
    ['significant digits', '1950S2', '1900-01-01 2000-01-01'],
    ['a qualified season', '2017-21~', '2016-12-01 2017-09-01'],
    ['a qualified unspecified digit', '201X~', '2000-01-01 2030-01-01'],
    [
      'half a second',
      '2017-07-10T12:00:00.5Z',
      '2017-07-10T12:00:00.500Z 2017-07-10T12:00:00.600Z',
    ],
    [
      'no zone is UTC on any machine',
      '2017-07-10T12:00:00',
      '2017-07-10T12:00:00Z 2017-07-10T12:00:01Z',
    ],
    ['a set open at its end', '[2017-07..]', '2017-07-01 null'],
    ['a set open at its start', '[..2017-07]', 'null 2017-08-01'],
    ['a set with a member open at its start', '[..2014,2016]', 'null 2017-01-01'],
    ['a set with a last member open at its start', '[2016,..2014]', 'null 2017-01-01'],
    ['a set with a member open at its end', '[2014,2016..]', '2014-01-01 null'],
    ['a set with a first member open at its end', '[2016..,2014]', '2014-01-01 null'],
    ['a set with a space after its comma', '[2017-07, 2017-09]', '2017-07-01 2017-10-01'],
  ])('%s: %s', (_case, edtf, expected) => expect(range(edtf)).toBe(expected));

  test('an interval within one month is read', () => {
    expect(bounds('2017-07/2017-07')).toEqual([
      '2017-07-01',
      '2017-08-01',
      '2017-07-01',
      '2017-08-01',
    ]);
  });

  test('an interval that ends within its first date is read', () => {
    expect(bounds('2017/2017-07')).toEqual([
      '2017-01-01',
      '2018-01-01',
      '2017-07-01',
      '2017-08-01',
    ]);
  });

  test('an interval from a season is read', () => {
    expect(bounds('2016-21/2017-07')).toEqual([
      '2016-03-01',
      '2016-06-01',
      '2017-07-01',
      '2017-08-01',
    ]);
  });

  test.each([['Y-17E7'], ['Y170000002'], ['Y275760'], ['Y3388E2S3'], ['Y-271821']])(
    '%s is beyond the calendar, not NaN',
    (edtf) => {
      const error = errorOf(edtf);
      expect(error).toMatchObject({ code: 'edtf-beyond-calendar', edtf });
      expect(error.message).toContain('is beyond the calendar (expected a year from');
    },
  );

  test.each([['2017-02-29'], ['1900-02-29'], ['201X-02-30'], ['2017-02-30']])(
    '%s names no day, and does not run over into March',
    (edtf) => expect(errorOf(edtf).code).toMatch(/edtf-(no-such-day|syntax)/),
  );

  test('a bare number is no moment of 1970', () => {
    expect(errorOf('99999').code).toBe('edtf-syntax');
  });
});

describe('text that is not EDTF is refused', () => {
  test.each([
    [''],
    [' 2017'],
    ['2017 '],
    ['2017-13'],
    ['2017-7'],
    ['2017-0'],
    ['July 2017'],
    ['10/07/2017'],
    ['..'],
    ['2017-07/open'],
    ['2017-07-10/10'],
    ['2017-07-10/20'],
    ['2017/2018/2019'],
    ['[..2014/2017'],
    ['[..]/2017'],
    ['{..2014}/2017'],
    ['[2017'],
    ['[2017}'],
    ['{2017'],
    ['{2017]'],
    ['[]'],
    ['[2017..2018..2019]'],
    ['[..]'],
    ['2017-07-10T25:00:00Z'],
    ['2017-07-10T12:60:00Z'],
    ['2017-07-10T12:00:60Z'],
    ['2017-07-10T24:01:00Z'],
    ['2017-07-10T24:00:01Z'],
    ['2017-07-10T24:00:00.5Z'],
    ['2017-07-10T12:00:00+15:00'],
    ['2017-07-10T12:00:00+14:30'],
    ['2017-07-10T12:00:00+03:60'],
    ['12017-07-10T12:00:00Z'],
    ['12017-07~'],
    ['x2017-07~'],
    ['2017-07-10T12:00:00Z?'],
    ['2017-07-10?~'],
    ['-0000'],
    ['__proto__'],
  ])('"%s"', (edtf) => expect(errorOf(edtf).code).toBe('edtf-syntax'));

  test.each([['2017/2016'], ['2017-07-10/2017-07-09'], ['[2018..2017]']])(
    '"%s" ends before it starts',
    (edtf) => expect(errorOf(edtf).code).toBe('edtf-end-before-start'),
  );

  test.each([
    ['2017/2016', 'ends before it starts (expected start, then end)'],
    ['[2017', 'is no EDTF set (expected dates or ranges as in [2017-07,2017-09..2017-10])'],
    [
      '2017-07-10/20',
      'has a shortened end (expected both ends in full, as in 2017-07-10/2017-07-20)',
    ],
    [
      'July',
      'is no EDTF time (expected ISO 8601-2 as in 2017-07-10, 2014-06/2017-07, 2017-07~ or 2017-07/..)',
    ],
    ['2017-02-30', 'names a day that no calendar has (expected a real day)'],
  ])('with a message that gives the expected form: "%s" %s', (edtf, message) => {
    expect(errorOf(edtf)).toMatchObject({ name: 'EdtfError', message: `"${edtf}" ${message}` });
  });
});

describe('a long text', () => {
  test.each([
    ['a year of 100,000 digits', `Y${'9'.repeat(100_000)}`],
    ['a set of 130,000 years', `{${Array(130_000).fill('2017').join(',')}}`],
    ['a set of 2,000 decades', `{${Array(2_000).fill('201X').join(',')}}`],
    ['one of 201 characters', ' '.repeat(201)],
  ])('is refused for its length, and cut in the message: %s', (_case, edtf) => {
    const error = errorOf(edtf);
    expect(error).toMatchObject({ code: 'edtf-too-long', expected: 'at most 200' });
    expect(error.message.length).toBeLessThan(200);
    expect(error.message).toContain(`has ${edtf.length} characters`);
  });

  test('of 200 characters is read', () => {
    const set = `{${'201X,'.repeat(39)}201}`;
    expect(set).toHaveLength(200);
    expect(bounds(set)).toEqual(['2010-01-01', '2020-01-01', '2010-01-01', '2020-01-01']);
  });
});

describe('properties', () => {
  const pick = (...values: string[]) => fc.constantFrom(...values);
  const digit = pick('0', '1', '9', 'X');

  test('the dates with unspecified digits that we read ourselves the package accepts too', () => {
    fc.assert(
      fc.property(
        fc.tuple(digit, digit, digit, digit).map((digits) => digits.join('')),
        pick('', '-01', '-12', '-0X', '-1X', '-XX'),
        pick('', '-01', '-28', '-0X', '-2X', '-XX'),
        (year, month, day) => {
          expect(parse(year + month + (month && day)).type).toBe('Date');
        },
      ),
    );
  });

  /** Days of the years 2000 to 2099. */
  const everyDay = Array.from({ length: 36_525 }, (_, index) =>
    new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10),
  );

  test('unspecified digits cover the first and last of the days that fit, and nothing beyond', () => {
    fc.assert(
      fc.property(fc.tuple(digit, digit), pick('02', '11', '1X', 'XX'), ([tens, ones], month) => {
        const pattern = `20${tens}${ones}-${month}-29`;
        const fits = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`);
        const days = everyDay.filter((text) => fits.test(text));
        fc.pre(days.length > 0);
        const { startEarliest, endLatest } = parseEdtf(pattern);
        expect(new Date(startEarliest!).toISOString().slice(0, 10)).toBe(days[0]);
        expect(new Date(endLatest! - 1).toISOString().slice(0, 10)).toBe(days.at(-1));
      }),
    );
  });

  const day = fc
    .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('the plain dates that we read ourselves the package accepts too', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (text, length) => {
        const edtf = text.slice(0, length);
        expect(parse(edtf).type).toBe('Date');
        const { startEarliest, endLatest } = parseEdtf(edtf);
        expect(new Date(startEarliest as number).toISOString().slice(0, length)).toBe(edtf);
        expect(new Date((endLatest as number) - 1).toISOString().slice(0, length)).toBe(edtf);
      }),
    );
  });

  test('a qualified date covers the plain one', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(4, 7, 10),
        fc.constantFrom('?', '~', '%'),
        (text, n, mark) => {
          const plain = parseEdtf(text.slice(0, n));
          const qualified = parseEdtf(text.slice(0, n) + mark);
          expect(qualified.startEarliest).toBeLessThan(plain.startEarliest as number);
          expect(qualified.endLatest).toBeGreaterThan(plain.endLatest as number);
        },
      ),
    );
  });

  test('any text is read or refused with an EdtfError', () => {
    const piece = fc.constantFrom(...'0127XYES-/.?~%[]{},T:Z+'.split(''), '2017-07-10', '..');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        try {
          const when = parseEdtf(pieces.join(''));
          for (const bound of Object.values(when)) expect(bound).not.toBeNaN();
        } catch (error) {
          expect(error).toBeInstanceOf(EdtfError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
