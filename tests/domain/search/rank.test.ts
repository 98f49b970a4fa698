import fc from 'fast-check';
import { editsAllowed, isWithinEdits } from '../../../src/domain/search/edits';
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

  it('is more the more words of the name are searched for', () => {
    // Two of four words: half, and half of two fourths.
    expect(scoreOf('islamic state', 'Islamic State in Iraq')).toBe(0.75);
  });

  it('is that of the best name, the first of several', () => {
    const names = ['Mosul Dam', 'Mosul', 'MOSUL'];
    expect(rankNames(termsOf('mosul'), names)).toEqual({
      score: 1,
      index: 1,
      matches: [{ start: 0, end: 5 }],
    });
  });

  it('is a quarter where only all names together have the words', () => {
    const names = ['Daesh', 'The ISIS group', 'Islamic State'];
    expect(rankNames(termsOf('isis islamic'), names)).toEqual({
      score: 0.25,
      index: 1,
      matches: [{ start: 4, end: 8 }],
    });
  });

  it('is nothing where a word is in none of the names, or nothing is asked', () => {
    expect(scoreOf('mosul airport', 'Mosul')).toBeUndefined();
    // Neither word has three consonants, so neither has a sound.
    expect(scoreOf('ali', 'Isis')).toBeUndefined();
    // Two letters are too few for the beginning of a word, and three for a slip.
    expect(scoreOf('mo', 'Mosul')).toBeUndefined();
    expect(scoreOf('mos', 'Mus')).toBeUndefined();
    expect(scoreOf('…', 'Mosul')).toBeUndefined();
  });
});

describe('how well prose answers', () => {
  const score = (asked: string, text: string) => rankProse(termsOf(asked), text)?.score ?? null;

  it('is more where the words stand together', () => {
    // 0.6 and 0.4 for words as they are, and 0.1 times two words of six.
    expect(score('land empowerment', 'the land empowerment of our people')).toBe(0.6333);
    expect(score('land people', 'the land empowerment of our people')).toBe(0.4333);
    // At its end too: 0.6, and 0.1 times two words of three.
    expect(score('our people', 'of our people')).toBe(0.6667);
  });

  it('is nothing where it lacks a word, or nothing is asked', () => {
    expect(score('land water', 'the land of our people')).toBeNull();
    expect(score('…', 'the land of our people')).toBeNull();
  });

  it('marks of each word only its best matches', () => {
    const { matches } = rankProse(termsOf('mosul'), 'the Mosulites of Mosul')!;
    expect(matches).toEqual([{ start: 17, end: 22 }]);
  });

  it('takes a slip, but no sound', () => {
    expect(score('empowermemt', 'the land of empowerment')).toBeGreaterThan(0);
    expect(score('haidar', 'hydra')).toBeNull();
  });
});

describe('the words searched for', () => {
  it('are the first sixteen, each once', () => {
    const letters = Array.from('abcdefghijklmnopqrst');
    const words = termsOf(`a ${letters.join(' ')}`).map(({ word }) => word);
    expect(words).toEqual(letters.slice(0, 16));
  });
});

/** The optimal string alignment distance by its definition. */
function editsBetween(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const swapped = a.length > 1 && a.slice(-2) === [...b.slice(-2)].reverse().join('');
  return Math.min(
    editsBetween(a.slice(0, -1), b) + 1,
    editsBetween(a, b.slice(0, -1)) + 1,
    editsBetween(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? editsBetween(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

describe('slips', () => {
  it('are forgiven once from four letters on, and twice from eight', () => {
    const allowed = ['abc', 'abcd', 'abcdefg', 'abcdefgh'].map(editsAllowed);
    expect(allowed).toEqual([0, 1, 1, 2]);
  });

  it('are counted as the definition of their distance counts them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(isWithinEdits(a, b, most)).toBe(editsBetween(a, b) <= most);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['hwija', 'hawija', 1, true],
    ['mosul', 'msoul', 1, true],
    ['mosul', 'masol', 1, false],
    ['mosul', 'masol', 2, true],
    ['kirkuk', 'kirkuk', 0, true],
    ['abc', 'abcde', 1, false],
    ['', 'ab', 2, true],
    ['', 'ab', 1, false],
    // A swap is of two letters that change places.
    ['ab', 'cb', 1, true],
    ['abx', 'bax', 1, true],
    ['abx', 'cax', 1, false],
    ['abx', 'bcx', 1, false],
    // Letters that are swapped are not changed once more.
    ['ca', 'abc', 2, false],
    ['ca', 'abc', 3, true],
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

  it('of a text of 240 letters is all of it', () => {
    const text = 'abcd '.repeat(48);
    const matches = [{ start: 200, end: 204 }];
    expect(highlight(text, matches)).toEqual({ text, matches });
  });

  it('of a text without a match is its beginning', () => {
    const text = 'abcd '.repeat(60);
    expect(highlight(text, [])).toEqual({ text: text.slice(0, 240), matches: [] });
  });

  it('starts at the first word that is at most sixty letters before the match', () => {
    const text = 'abcd '.repeat(60);
    expect(highlight(text, [{ start: 60, end: 64 }])).toEqual({
      text: text.slice(0, 240),
      matches: [{ start: 60, end: 64 }],
    });
    // Sixty letters before the match is the b of a word; the next word begins at 5.
    expect(highlight(text, [{ start: 61, end: 64 }])).toEqual({
      text: text.slice(5, 245),
      matches: [{ start: 56, end: 59 }],
    });
    // There is a space just sixty letters before this match.
    expect(highlight(text, [{ start: 64, end: 65 }])).toEqual({
      text: text.slice(5, 245),
      matches: [{ start: 59, end: 60 }],
    });
  });

  it('starts within a word where none begins before the match', () => {
    const text = `${'x'.repeat(300)}Mosul ${'y'.repeat(300)}`;
    expect(highlight(text, [{ start: 300, end: 305 }])).toEqual({
      text: text.slice(240, 480),
      matches: [{ start: 60, end: 65 }],
    });
  });

  it('keeps the matches that lie wholly in the passage', () => {
    const text = 'abcd '.repeat(60);
    const matches = [
      { start: 0, end: 4 },
      { start: 235, end: 240 },
      { start: 239, end: 241 },
      { start: 245, end: 249 },
    ];
    expect(highlight(text, matches).matches).toEqual(matches.slice(0, 2));
  });
});
