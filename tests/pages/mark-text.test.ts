import type { TextClaim, TextMention } from '../../src/pages/document/document-query';
import { labelClaims } from '../../src/pages/words/claim-number';
import { markText } from '../../src/pages/document/mark-text';
import { textLinesOf, partAt, textPartsOf } from '../../src/pages/document/text-parts';

/** A claim with its content from start to end, in code points. */
function claim(number: number, start: number, end: number, cue?: [number, number]): TextClaim {
  return {
    id: `claim:d:${number}`,
    evidence: [
      { role: 'CONTENT', start, end },
      ...(cue ? [{ role: 'CUE', start: cue[0], end: cue[1] }] : []),
    ],
  } as TextClaim;
}

function mention(id: string, start: number, end: number): TextMention {
  return { id, spans: [{ start, end }], refersTo: { id } } as TextMention;
}

it('claims are called by their numbers, else by their place in the text', () => {
  const ids = ['claim:d:17', 'claim:d:17~2', 'claim:d:9a1018287e', 'claim:d:r9a1018287e~2'];
  const labelled = labelClaims(ids.map((id) => ({ id })));
  expect(labelled.map(({ label }) => label)).toEqual(['17', '17~2', '3', '4']);
});

describe('the marks of a text', () => {
  it('split it at every border, with nested claims outermost first', () => {
    //            0123456789
    const text = 'He said B.';
    const [paragraph] = markText(textLinesOf(text), [claim(1, 0, 10), claim(2, 8, 9)], []);
    expect(
      paragraph!.stretches.map(({ text, claims }) => [text, claims.map(({ id }) => id)]),
    ).toEqual([
      ['He said ', ['claim:d:1']],
      ['B', ['claim:d:1', 'claim:d:2']],
      ['.', ['claim:d:1']],
    ]);
  });

  it('put the number of a claim where its content ends, the inner one first', () => {
    const [paragraph] = markText(textLinesOf('abcd'), [claim(1, 0, 4), claim(2, 2, 4)], []);
    expect(paragraph!.stretches.at(-1)!.ending.map(({ id }) => id)).toEqual([
      'claim:d:2',
      'claim:d:1',
    ]);
  });

  it('count code points, so that an emoji moves nothing', () => {
    const [paragraph] = markText(textLinesOf('😀 Mosul fell'), [], [mention('city:mosul', 2, 7)]);
    const marked = paragraph!.stretches.filter((stretch) => stretch.mention !== null);
    expect(marked.map(({ text }) => text)).toEqual(['Mosul']);
  });

  it('leave claims and mentions that cross each other whole', () => {
    const [paragraph] = markText(textLinesOf('abcdef'), [claim(1, 0, 4)], [mention('x', 2, 6)]);
    expect(
      paragraph!.stretches.map(({ text, claims, mention }) => [
        text,
        claims.length,
        mention?.id ?? null,
      ]),
    ).toEqual([
      ['ab', 1, null],
      ['cd', 1, 'x'],
      ['ef', 0, 'x'],
    ]);
  });

  it('go on over a line break, and note a claim in the paragraph where it begins', () => {
    const paragraphs = markText(textLinesOf('one\ntwo'), [claim(1, 0, 7)], []);
    expect(paragraphs.map(({ beginning }) => beginning.length)).toEqual([1, 0]);
    expect(paragraphs.map(({ stretches }) => stretches[0]!.claims.length)).toEqual([1, 1]);
  });

  it('lose no letter of the text but empty lines', () => {
    const text = 'A b\u00a0c.\n\nSecond  line.';
    const paragraphs = markText(textLinesOf(text), [claim(1, 2, 12)], [mention('x', 0, 1)]);
    expect(paragraphs.map(({ stretches }) => stretches.map((one) => one.text).join(''))).toEqual([
      'A b\u00a0c.',
      'Second  line.',
    ]);
  });
});

describe('a text', () => {
  it('of up to nine thousand characters is one part', () => {
    const text = `${'x'.repeat(4_499)}\n`.repeat(2);
    expect(textPartsOf(text).map(({ start, end }) => [start, end])).toEqual([[0, 8_999]]);
  });

  it('of more is cut between lines into parts of about one length', () => {
    // 40 lines of 500 characters with their line ends: 20,000, so three parts of some 6,667.
    const parts = textPartsOf(`${'x'.repeat(499)}\n`.repeat(40));
    expect(parts.map(({ number, start, end }) => [number, start, end])).toEqual([
      [1, 0, 6_999],
      [2, 7_000, 13_499],
      [3, 13_500, 19_999],
    ]);
    expect(parts.map(({ lines }) => lines.length)).toEqual([14, 13, 13]);
    expect([0, 6_999, 7_000, 90_000].map((at) => partAt(parts, at).number)).toEqual([1, 1, 2, 3]);
  });

  it('of one long line is one part, and so is an empty text', () => {
    expect(textPartsOf('x'.repeat(20_000))).toHaveLength(1);
    expect(textPartsOf('')).toEqual([]);
  });

  it('counts code points, so that a part begins where its marks do', () => {
    const parts = textPartsOf(`${'😀'.repeat(4_999)}\n`.repeat(2));
    expect(parts.map(({ start }) => start)).toEqual([0, 5_000]);
  });
});
