import fc from 'fast-check';
import { soundOf } from '../../../src/domain/search/sound';
import { foldWords, wordsOf } from '../../../src/domain/search/words';

describe('the words of a text', () => {
  it.each([
    ['case and diacritics', ['Đà Nẵng', 'da nang'], ['da', 'nang']],
    ['the Latin article', ['al-Hawija', 'Al Hawija', 'el-Hawija', 'Hawija'], ['hawija']],
    ['an assimilated article', ['ash-Sham', 'Sham'], ['sham']],
    ['the Arabic article', ['الحويجة', 'حويجه'], ['حويجه']],
    ['hamza and wasla on alef', ['الأنبار', 'الانبار', 'الأَنبار', 'ٱلأنبار'], ['انبار']],
    ['hamza by itself', ['لواء', 'لوا'], ['لوا']],
    ['Persian letters', ['دیالی', 'ديالي'], ['ديالي']],
    ['the Persian kaf', ['کرکوک', 'كركوك'], ['كركوك']],
    ['alef maqsura', ['ديالى', 'ديالي'], ['ديالي']],
    ['the letter stretcher', ['داعـــش', 'داعش'], ['داعش']],
    ['apostrophes', ["Al-Qa'im", 'al-Qa’im', 'al-Qaʾim', 'Qaim'], ['qaim']],
    ['ayn and hamza in Latin letters', ['Qaʼim', 'Qaʿim', 'Qaʾim', 'Qaʻim'], ['qaim']],
    ['a possessive s', ["Iraq's", 'Iraq’s', 'Iraq'], ['iraq']],
    ['Arabic digits', ['٢٠١٧', '۲۰۱۷', '2017'], ['2017']],
    ['letters of other alphabets', ['Gdańsk Łódź', 'gdansk lodz'], ['gdansk', 'lodz']],
  ])('do not tell apart: %s', (_, texts, words) => {
    for (const text of texts) expect(foldWords(text)).toEqual(words);
  });

  it.each([
    // "as" is an article before a hyphen and its own consonant alone.
    ['as a key stronghold', ['as', 'a', 'key', 'stronghold']],
    ['an-Nusra', ['nusra']],
    ['an army', ['an', 'army']],
    ['as said', ['as', 'said']],
    ['known as', ['known', 'as']],
    // Only a whole word is an article.
    ['Bash-Shar', ['bash', 'shar']],
    ['Asha-Sham', ['asha', 'sham']],
    // Only at its end is 's a possessive.
    ["O'Sullivan's", ['osullivan']],
    // Nothing but an article: it is all there is.
    ['al', ['al']],
    // "Allah" and "Ali" in Arabic do not begin with an article that could be taken off.
    ['علي', ['علي']],
    ['الله', ['الله']],
    // "In Mosul": the article stands within the word.
    ['بالموصل', ['بالموصل']],
    ['x'.repeat(150), ['x'.repeat(100)]],
    ['', []],
    ['!?* -- " \u0000', []],
  ])('of %j are %j', (text, words) => expect(foldWords(text)).toEqual(words));

  it('say where they stand', () => {
    expect(wordsOf('In al-Qa’im, 2017')).toEqual([
      { key: 'in', start: 0, end: 2 },
      { key: 'qaim', start: 6, end: 11 },
      { key: '2017', start: 13, end: 17 },
    ]);
  });

  it('are letters and digits in lower case and at most a hundred of them, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { key, start, end } of wordsOf(text)) {
          expect(key).toMatch(/^[\p{L}\p{N}]{1,100}$/u);
          expect(key).toBe(key.toLowerCase());
          expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('have the same words again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = foldWords(text).filter((word) => !word.startsWith('ال'));
        fc.pre(words.length > 1);
        for (const word of words) {
          if (word === 'al' || word === 'el') continue;
          expect(foldWords(word)).toEqual([word]);
        }
      }),
    );
  });
});

describe('the sound of a word', () => {
  it.each([
    [['hwija', 'hawija', 'hawijah', 'huwayja'], 'hwj'],
    [['haidar', 'haider', 'haydar'], 'hdr'],
    [['hussein', 'husayn', 'hussain'], 'hsn'],
    [['muhammad', 'mohamed', 'mohammed'], 'mhmd'],
    [['nineveh', 'ninawa'], 'nnw'],
    [['anbar', 'enbar'], 'anbr'],
    [['mustafa', 'mustapha', 'mostafa'], 'mstf'],
    [['tariq', 'tarek', 'tareck', 'tarec'], 'trk'],
    [['chalabi', 'chalaby'], 'chlb'],
  ])('of %j is %j', (words, sound) => {
    for (const word of words) expect(soundOf(word)).toBe(sound);
  });

  it.each(['ali', 'isis', 'qaim', 'الموصل', 'київ', '2017', 'haidar2', '2haidar'])(
    'of %s is none',
    (word) => {
      expect(soundOf(word)).toBeNull();
    },
  );
});
