import { isWithinEdits } from '../../../src/domain/search/edits';
import { highlight } from '../../../src/domain/search/highlight';
import { rankNames, rankProse } from '../../../src/domain/search/rank';
import { termsOf } from '../../../src/domain/search/search-terms';

const scoreOf = (text: string, ...names: string[]) => rankNames(termsOf(text), names)?.score;

describe('how well names answer', () => {
  it('is 1 for a name that is the words searched for and no others', () => {
    expect(scoreOf('al-mosul', 'Mosul')).toBe(1);
    expect(scoreOf('داعش', 'ISIS', 'Daesh', 'داعش')).toBe(1);
  });

  it('falls from the word itself over its beginning and its sound to a slip', () => {
    // Each is one word against one: 1, 0.8, 0.6 and 0.4 of what the whole name has.
    expect(scoreOf('hawija', 'Hawija')).toBe(1);
    expect(scoreOf('haw', 'Hawija')).toBe(0.8);
    expect(scoreOf('hwijah', 'Hawija')).toBe(0.6);
    expect(scoreOf('hawifa', 'Hawija')).toBe(0.4);
  });

  it('is less the more else the name has', () => {
    // One of three words: half, and half of a third.
    expect(scoreOf('mosul', 'Liberation of Mosul')).toBeCloseTo(0.6667, 4);
  });

  it('is a quarter where only all names together have the words', () => {
    expect(scoreOf('isis islamic', 'ISIS', 'Islamic State')).toBe(0.25);
  });

  it('is nothing where a word is in none of the names, or nothing is asked', () => {
    expect(scoreOf('mosul airport', 'Mosul')).toBeUndefined();
    expect(scoreOf('…', 'Mosul')).toBeUndefined();
  });
});

describe('how well prose answers', () => {
  const score = (asked: string, text: string) => rankProse(termsOf(asked), text)?.score ?? null;

  it('is more where the words stand together', () => {
    // 0.6 and 0.4 for words as they are, and 0.1 times two words of six.
    expect(score('land empowerment', 'the land empowerment of our people')).toBe(0.6333);
    expect(score('land people', 'the land empowerment of our people')).toBe(0.4333);
  });

  it('takes a slip, but no sound', () => {
    expect(score('empowermemt', 'the land of empowerment')).toBeGreaterThan(0);
    expect(score('haidar', 'hydra')).toBeNull();
  });
});

describe('slips', () => {
  it.each([
    ['hwija', 'hawija', 1, true],
    ['mosul', 'msoul', 1, true],
    ['mosul', 'masol', 1, false],
    ['mosul', 'masol', 2, true],
    ['kirkuk', 'kirkuk', 0, true],
    ['abc', 'abcde', 1, false],
  ])('from %s to %s are at most %i: %s', (a, b, most, within) => {
    expect(isWithinEdits(a, b, most)).toBe(within);
    expect(isWithinEdits(b, a, most)).toBe(within);
  });
});

describe('a highlight', () => {
  it('counts code points', () => {
    expect(highlight('🏴 ISIS', [{ start: 3, end: 7 }])).toEqual({
      text: '🏴 ISIS',
      matches: [{ start: 2, end: 6 }],
    });
  });

  it('of a long text is the passage around the first match, from the start of a word', () => {
    const text = `${'before '.repeat(50)}Mosul ${'after '.repeat(50)}`;
    const { text: passage, matches } = highlight(text, [{ start: 350, end: 355 }]);
    expect(Array.from(passage)).toHaveLength(240);
    expect(passage.startsWith('before ')).toBe(true);
    const [match] = matches;
    expect(passage.slice(match!.start, match!.end)).toBe('Mosul');
  });
});
