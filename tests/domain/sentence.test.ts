import fc from 'fast-check';
import { extentOf, sentenceAround } from '../../src/domain/sentence';

/** The sentence around the first place of some words. */
function around(text: string, words: string): string {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  const characters = Array.from(text);
  const range = sentenceAround(characters, { start, end: start + Array.from(words).length });
  return characters.slice(range.start, range.end).join('');
}

it('takes several stretches of a text from the first start to the last end', () => {
  const stretches = [
    { start: 7, end: 9 },
    { start: 2, end: 30 },
    { start: 11, end: 12 },
  ];
  expect(extentOf(stretches)).toEqual({ start: 2, end: 30 });
});

describe('the sentence around a quote', () => {
  it.each([
    ['ends before the next', 'He came. He saw it. He won.', 'saw', 'He saw it.'],
    ['is the first of a text', 'He came. He saw.', 'came', 'He came.'],
    ['is the last, though no full stop ends it', 'He came. He saw', 'saw', 'He saw'],
    ['keeps the quotation mark that ends it', '"He fell." They ran.', 'fell', '"He fell."'],
    ['begins with its line', 'Double blow\nThe army won. It left.', 'army', 'The army won.'],
    ['ends with its line', 'Double blow\nThe army won.', 'blow', 'Double blow'],
    [
      'goes no further than a quote that holds its full stop',
      'It fell. We ran.',
      'fell.',
      'It fell.',
    ],
    [
      'spans the sentences that the quote does',
      'A. It fell. We ran. B.',
      'fell. We',
      'It fell. We ran.',
    ],
    [
      'is not cut at a figure with a point',
      'It cost 1.5 million. Then more.',
      'cost',
      'It cost 1.5 million.',
    ],
    ['counts characters beyond the BMP as one', '😀😀! The 😀 fell. B.', 'fell', 'The 😀 fell.'],
    ['ends at an Arabic question mark', 'هل سقطت الموصل؟ نعم.', 'سقطت', 'هل سقطت الموصل؟'],
  ])('%s', (_name, text, words, expected) => {
    expect(around(text, words)).toBe(expected);
  });

  it('is cut 400 characters from the quote', () => {
    expect(around(`${'x'.repeat(500)}!${'y'.repeat(500)}`, '!')).toHaveLength(801);
  });

  it('always holds the quote and lies in the text', () => {
    const text = fc.string({ minLength: 1, unit: fc.constantFrom('a', ' ', '.', '"', '\n', '😀') });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (written, one, other) => {
        const characters = Array.from(written);
        const start = Math.min(one, other) % characters.length;
        const end = start + 1 + (Math.max(one, other) % (characters.length - start));
        const sentence = sentenceAround(characters, { start, end });
        expect(sentence.start).toBeGreaterThanOrEqual(0);
        expect(sentence.start).toBeLessThanOrEqual(start);
        expect(sentence.end).toBeGreaterThanOrEqual(end);
        expect(sentence.end).toBeLessThanOrEqual(characters.length);
      }),
    );
  });
});
