import fc from 'fast-check';
import { Pronouns } from '../../../src/annotations/identity/pronouns';
import { ANN, TEXT } from '../tiny-corpus';
import { annotatedText, quotedIn, writeMentions } from './annotated-text';
import { readStandoff } from './read-standoff';

const LINES = ANN.trimEnd().split('\n');
const SOUND = readStandoff(ANN, TEXT).document;

test('any order of the lines gives the same document', () => {
  expect(SOUND).not.toBeNull();
  fc.assert(
    fc.property(fc.shuffledSubarray(LINES, { minLength: LINES.length }), (lines) => {
      expect(readStandoff(lines.join('\r\n'), TEXT)).toEqual({ document: SOUND, problems: [] });
    }),
  );
});

test('every span quotes the text at its offsets, whatever the characters, unless it is a pronoun', () => {
  const pronouns = new Pronouns();
  fc.assert(
    fc.property(annotatedText, ({ text, annotations }) => {
      const { document, problems } = readStandoff(writeMentions(text, annotations), text, true);
      expect(problems).toEqual([]);
      const codePoints = Array.from(text);
      const spans = new Map(document!.mentions.map((mention) => [mention.id, mention.spans]));
      annotations.forEach((fragments, index) => {
        const expected = fragments.map(({ start, end }) => {
          return { start, end, exact: codePoints.slice(start, end).join('') };
        });
        const found = spans.get(`mention:a:T${index + 1}`);
        if (pronouns.has(quotedIn(text, fragments), 'en')) expect(found).toBeUndefined();
        else expect(found).toMatchObject(expected);
      });
    }),
    { numRuns: 300 },
  );
});

/** A change somewhere in a text: some characters taken out, some put in. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.integer({ min: 0, max: 6 }),
  insert: fc.oneof(
    fc.constantFrom('\t', '\n', ':', ' ', ';', 'T1', 'E1', 'E2', 'T99', '0', '-1', '__proto__'),
    fc.string({ maxLength: 4 }),
  ),
});

test('whatever is changed in sound annotations, there is a document or there are problems, never both', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      let mutated = ANN;
      for (const { at, remove, insert } of changes) {
        const start = Math.floor(at * mutated.length);
        mutated = mutated.slice(0, start) + insert + mutated.slice(start + remove);
      }
      const { document, problems } = readStandoff(mutated, TEXT);
      expect(document === null).toBe(problems.length > 0);
    }),
    { numRuns: 1000 },
  );
});

test('whatever lines are missing or come twice, there is a document or there are problems, never both', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 20 }), (lines) => {
      const { document, problems } = readStandoff(lines.join('\n'), TEXT);
      expect(document === null).toBe(problems.length > 0);
    }),
    { numRuns: 500 },
  );
});
