import { listOf, sideOf, stateClause } from '../../../src/domain/contradiction/wording';
import type { ControlEvidence } from '../../../src/domain/control/control-evidence';
import { NO_TIES } from '../../../src/domain/control/place-state';
import { readTestimonies } from '../../../src/domain/control/read-testimonies';
import { changed, held } from '../control/evidence';

const NAMES: Readonly<Record<string, string>> = { isis: 'ISIS', iraq: 'Iraq', nusra: 'al-Nusra' };
const nameOf = (id: string) => NAMES[id] ?? id;
const ali = { speakerIds: ['Ali'] };

/** One side of a contradiction about Mosul, in words. */
function wordsOf(evidence: readonly ControlEvidence[], options = {}): string {
  const { said } = readTestimonies(evidence, NO_TIES);
  return sideOf(said, 'Mosul', nameOf, options).words;
}

describe('a list of names', () => {
  test.each([
    [[], 'nobody named'],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd'], 'a, b, c and d'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c and 3 more'],
  ])('of %j is read "%s"', (names, words) => expect(listOf(names)).toBe(words));
});

describe('a state', () => {
  test.each([
    ['CONTROLLED', 'isis', 'ISIS held Mosul'],
    ['CONTROLLED', null, 'somebody unnamed held Mosul'],
    ['BESIEGED', 'isis', 'ISIS held Mosul under siege'],
    ['BESIEGED', null, 'Mosul was besieged'],
    ['CONTESTED', null, 'Mosul was contested'],
    ['UNCONTROLLED', null, 'nobody held Mosul'],
    ['UNKNOWN', null, 'it was not known who held Mosul'],
  ] as const)('%s of %s is told as "%s"', (status, forceId, words) => {
    expect(stateClause(status, forceId, 'Mosul', nameOf)).toBe(words);
  });
});

test('a denied event whose time is left out has a time that is not given', () => {
  const denied = changed(
    { gains: ['isis'], when: '/' },
    { ...ali, said: '2017', realis: 'DENIED' },
  );
  expect(wordsOf([denied])).toBe('according to Ali, ISIS did not take Mosul at a time not given');
});

describe('a claim', () => {
  test.each([
    ['2014/2017', 'ISIS held Mosul from 2014 to 2017'],
    ['2014-06-10', 'ISIS held Mosul on 2014-06-10'],
    ['2014-06/', 'ISIS took Mosul in 2014-06'],
    ['/2017-07', 'ISIS lost Mosul in 2017-07'],
    ['/2017-07-10', 'ISIS lost Mosul on 2017-07-10'],
    ['2017-07-10/', 'ISIS took Mosul on 2017-07-10'],
    ['[2014-06,2014-07]/', 'ISIS took Mosul at some time from 2014-06 to 2014-07'],
    ['/[..2017-07]', 'ISIS had lost Mosul by 2017-07-31'],
    [
      '2014-06/[..2017-07]',
      'ISIS held Mosul from 2014-06 to some time between 2014-06 and 2017-07',
    ],
  ])('of %s is told as "%s"', (when, words) => {
    expect(wordsOf([held('isis', when, ali)])).toBe(`according to Ali, ${words}`);
  });

  test.each([
    ['2014/2017', 'it is not so that ISIS held Mosul from 2014 to 2017'],
    ['2014-06/', 'ISIS did not take Mosul in 2014-06'],
    ['/2017-07', 'ISIS did not lose Mosul in 2017-07'],
  ])('that denies %s is told as "%s"', (when, words) => {
    const denial = held('isis', when, { ...ali, factuality: 'CERTAIN_NOT' });
    expect(wordsOf([denial])).toBe(`according to Ali, ${words}`);
  });

  test.each([
    ['2014-06/', 'Mosul was contested from 2014-06 on'],
    ['/2017-07', 'Mosul was contested until 2017-07'],
  ])('that a place was contested %s takes and loses nothing: "%s"', (when, words) => {
    const contested = held(null, when, { ...ali, status: 'CONTESTED' });
    expect(wordsOf([contested])).toBe(`according to Ali, ${words}`);
  });

  test('of somebody unnamed says so', () => {
    const [gained, denied] = [held(null, '2014-06/', ali), held(null, '2014-06', ali)];
    expect(wordsOf([gained])).toBe('according to Ali, somebody unnamed took Mosul in 2014-06');
    expect(wordsOf([{ ...denied, claim: { ...denied.claim, factuality: 'CERTAIN_NOT' } }])).toBe(
      'according to Ali, it is not so that somebody unnamed held Mosul in 2014-06',
    );
  });
});

describe('an event', () => {
  const change = { gains: ['iraq'], loses: ['isis'], when: '2017-07-10' };
  const isTaken = true;

  test('that is a change of the whole names who took it, from whom and when', () => {
    expect(wordsOf([changed(change, ali)], { isTaken })).toBe(
      'according to Ali, Iraq took Mosul from ISIS on 2017-07-10',
    );
    expect(wordsOf([changed({ ...change, loses: [] }, ali)], { isTaken })).toBe(
      'according to Ali, Iraq took Mosul on 2017-07-10',
    );
    expect(wordsOf([changed({ ...change, gains: [] }, ali)], { isTaken })).toBe(
      'according to Ali, Mosul was taken from ISIS on 2017-07-10',
    );
    expect(wordsOf([changed({ ...change, loses: ['isis', 'nusra'] }, ali)], { isTaken })).toBe(
      'according to Ali, Iraq took Mosul from ISIS and al-Nusra on 2017-07-10',
    );
  });

  test('without a time had happened by its telling', () => {
    const told = (said: string) => wordsOf([changed({ loses: ['isis'] }, { ...ali, said })]);
    expect(told('2017-07-12')).toBe('according to Ali, ISIS had lost Mosul by 2017-07-12');
    expect(told('2017-07')).toBe('according to Ali, ISIS had lost Mosul by 2017-07');
    expect(told('2017-07~')).toBe('according to Ali, ISIS had lost Mosul by 2017-08-31');
  });

  test('that is denied is told by who did not take or lose the place', () => {
    const denied = { ...ali, realis: 'DENIED' } as const;
    expect(wordsOf([changed({ ...change, loses: [] }, denied)])).toBe(
      'according to Ali, Iraq did not take Mosul on 2017-07-10',
    );
    expect(wordsOf([changed({ ...change, gains: [] }, denied)])).toBe(
      'according to Ali, ISIS did not lose Mosul on 2017-07-10',
    );
  });
});

describe('a side of several claims', () => {
  const by = (speaker: string, when: string) => held('isis', when, { speakerIds: [speaker] });

  test('names together those who say the very same', () => {
    expect(wordsOf([by('Ali', '2016'), by('Omar', '2016')])).toBe(
      'according to Ali and Omar, ISIS held Mosul in 2016',
    );
  });

  test('tells apart those who give other times', () => {
    expect(wordsOf([by('Ali', '2016'), by('Omar', '2015')])).toBe(
      'according to Ali, ISIS held Mosul in 2016, and according to Omar, ISIS held Mosul in 2015',
    );
  });

  test('gives all the times of one voice, and its states apart', () => {
    expect(wordsOf([by('Ali', '2015'), by('Ali', '2016')])).toBe(
      'according to Ali, ISIS held Mosul in 2015 and in 2016',
    );
    expect(wordsOf([by('Ali', '2015'), by('Ali', '2017-07-10/')])).toBe(
      'according to Ali, ISIS held Mosul in 2015, and ISIS took Mosul on 2017-07-10',
    );
  });

  test('names three and counts the others', () => {
    const years = ['2011', '2012', '2013', '2014', '2015'];
    const words = wordsOf(years.map((year) => by(`person ${year}`, year)));
    expect(words).toMatch(/^according to person 2011, .*person 2013, ISIS held Mosul in 2013/);
    expect(words).toMatch(/in 2013, and 2 more agree$/);
    expect(wordsOf(years.slice(0, 3).map((year) => by(`person ${year}`, year)))).toMatch(
      /in 2013$/,
    );
  });

  test('names the speakers of a joint statement, in the order of names where claims differ', () => {
    const joint = held('isis', '2016', { speakerIds: ['Omar', 'Ali'] });
    expect(wordsOf([joint])).toBe('according to Omar and Ali, ISIS held Mosul in 2016');
    const event = { loses: ['isis'], when: '2016' };
    const { read } = readTestimonies(
      [changed(event, { speakerIds: ['Omar'] }), changed(event, { speakerIds: ['Ali'] })],
      NO_TIES,
    );
    expect(sideOf(read, 'Mosul', nameOf).words).toBe(
      'according to Ali and Omar, ISIS lost Mosul in 2016',
    );
  });

  test('calls a source without words "an unnamed source", and one that was named "the same source"', () => {
    const unnamed = held('isis', '2016', { speakerIds: [], speakerText: null });
    expect(wordsOf([unnamed])).toBe('according to an unnamed source, ISIS held Mosul in 2016');
    expect(wordsOf([by('Ali', '2016')], { named: 'Ali' })).toBe(
      'according to the same source, ISIS held Mosul in 2016',
    );
    expect(wordsOf([by('Ali', '2016')], { named: 'Omar' })).toBe(
      'according to Ali, ISIS held Mosul in 2016',
    );
  });
});
