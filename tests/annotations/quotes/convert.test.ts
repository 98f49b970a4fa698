import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseBrat } from '../../../src/annotations/brat/parse';
import { readSchemeAnnotations } from '../../../src/annotations/scheme/read-scheme-annotations';
import { Scheme } from '../../../src/annotations/scheme/scheme';
import { serialiseBrat } from '../../../src/annotations/brat/serialise';
import { AuthorityNames } from '../../../src/annotations/identity/authority-names';
import { Pronouns } from '../../../src/annotations/identity/pronouns';
import { parseYaml } from '../../../src/annotations/parse-yaml';
import { ProblemList } from '../../../src/annotations/problem-list';
import { exportQuotes } from '../../../src/annotations/quotes/export-quotes';
import { readQuotes } from '../../../src/annotations/quotes/read-quotes';
import { readAuthority } from '../../../src/annotations/read-authority';
import type { Document } from '../../../src/domain/document';
import { readVocabulary } from '../../../src/vocabulary/read-vocabulary';
import { ENTITIES } from '../tiny-corpus';

const AUTHORITY = readAuthority(ENTITIES, new ProblemList('entities.yaml'));
const SETTINGS = {
  ...{ scheme: new Scheme(readVocabulary()), authority: AUTHORITY, identityByName: false },
  ...{ names: new AuthorityNames([]), pronouns: new Pronouns(), defaults: {} },
};
const CORPUS = {
  ...{ id: 'tiny', title: 'Tiny', licence: '', attribution: '' },
  entities: [...AUTHORITY.entities.values()],
};

/** Few words, so that most stand in several places; one beyond the basic plane, and one inside another. */
const WORDS = [
  'Ali',
  'said',
  'he',
  'the',
  'ISIS',
  'took',
  'Mosul',
  'Mosul,',
  '𓂀',
  '"words"',
  '- a: b',
];
const ACTORS = ['person:ali', 'organisation:isis', 'organisation:army', 'country:iraq'];
const PLACES = ['city:mosul', 'province:nineveh'];

interface Range {
  readonly from: number;
  readonly until: number;
}

/** A text in words, and how to take a stretch of it. */
class Words {
  readonly text: string;
  private readonly starts: readonly number[];

  constructor(
    readonly words: readonly string[],
    spaces: readonly string[],
  ) {
    let text = '';
    this.starts = words.map((word, index) => {
      const start = text.length;
      text += word + (spaces[index] ?? ' ');
      return start;
    });
    this.text = text;
  }

  /** A stretch by its characters and the number of their place. */
  at({ from, until }: Range): { exact: string; nth: number } {
    const start = this.starts[from]!;
    const exact = this.text.slice(start, this.starts[until - 1]! + this.words[until - 1]!.length);
    let nth = 0;
    for (
      let at = this.text.indexOf(exact);
      at !== -1 && at <= start;
      at = this.text.indexOf(exact, at + 1)
    )
      nth++;
    return { exact, nth };
  }
}

/** Numbers from which a file of quotes is made, one after the other. */
class Choices {
  private next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  below(count: number): number {
    const number = this.numbers[this.next++ % this.numbers.length] ?? 0;
    return number % count;
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  range({ from, until }: Range): Range {
    const start = from + this.below(until - from);
    return { from: start, until: start + 1 + this.below(Math.min(4, until - start)) };
  }
}

/** A file of quotes without fault. */
function makeQuotes(words: Words, choices: Choices): object {
  const whole = { from: 0, until: words.words.length };
  const named = (range: Range, ids: readonly string[]) => {
    const kind = choices.of([{}, {}, { kind: 'nominal' }, { kind: 'pronoun' }]);
    return { ...words.at(choices.range(range)), is: choices.of(ids), ...kind };
  };
  const maybe = (fields: () => object) => (choices.below(2) === 0 ? fields() : {});
  const time = (range: Range) => ({
    when: { ...words.at(choices.range(range)), is: choices.of(['2014', '2014-06/..', '2014-06~']) },
  });
  const quantity = (range: Range) => ({
    ...words.at(choices.range(range)),
    is: choices.of(['30 person', '>=2 item', '~5..7 square-mile']),
  });
  const asserted = (range: Range): object => {
    switch (choices.below(3)) {
      case 0:
        return {
          event: words.at(choices.range(range)),
          type: choices.of(['Capture', 'Battle']),
          ...maybe(() => ({ opponent: named(range, ACTORS) })),
          ...maybe(() => ({ agent: [named(range, ACTORS), named(range, ACTORS)] })),
          ...maybe(() => ({ place: named(range, PLACES) })),
          ...maybe(() => time(range)),
          ...maybe(() => ({ quantity: quantity(range) })),
          ...maybe(() => ({ realis: choices.of(['planned', 'denied']) })),
          ...maybe(() => ({ is: 'event:fall-of-mosul' })),
        };
      case 1:
        return {
          control: words.at(choices.range(range)),
          place: named(range, PLACES),
          ...maybe(() => ({ force: named(range, ACTORS) })),
          ...time(range),
          ...maybe(() => ({ status: 'contested' })),
        };
      default:
        return {
          relation: 'LocatedIn',
          subject: named(range, ['city:mosul']),
          object: named(range, ['province:nineveh']),
        };
    }
  };
  const claim = (range: Range, depth: number): object => {
    const content = choices.range(range);
    const isNarrated = choices.below(4) === 0;
    const many = (most: number, make: () => object) =>
      Array.from({ length: choices.below(most + 1) }, make);
    return {
      content: words.at(content),
      ...(!isNarrated && {
        source: choices.of([named(whole, ACTORS), words.at(choices.range(whole))]),
        mode: choices.of(['direct', 'indirect', 'mixed']),
        ...maybe(() => ({ cue: words.at(choices.range(whole)) })),
      }),
      factuality: choices.of(['certain', 'possible-not']),
      ...maybe(() => time(whole)),
      ...maybe(() => ({ addressee: named(whole, ACTORS) })),
      quantities: many(1, () => quantity(content)),
      asserts: many(2, () => asserted(content)),
      ...(depth < 2 && { claims: many(2, () => claim(content, depth + 1)) }),
    };
  };
  const mentions = Array.from({ length: choices.below(3) }, () =>
    named(whole, [...ACTORS, ...PLACES]),
  );
  const claims = Array.from({ length: choices.below(4) }, () => claim(whole, 0));
  return { mentions, claims };
}

test('quotes become brat and brat becomes quotes, and both are read as the same document', () => {
  const texts = fc.record({
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 }),
    spaces: fc.array(fc.constantFrom(' ', '  ', '\n', '. '), { maxLength: 25 }),
    numbers: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 200 }),
  });
  let read = 0;
  fc.assert(
    fc.property(texts, ({ words, spaces, numbers }) => {
      const made = new Words(words, spaces);
      const document: Document = {
        ...{ id: 'document:a', title: 'a', publisherId: 'organisation:times', authorIds: [] },
        ...{ publishedWhen: null, language: 'en', url: null, sha256: '', text: made.text },
      };
      const problems = new ProblemList('a');
      const yaml = parseYaml(stringify(makeQuotes(made, new Choices(numbers))), problems)!;
      const first = readQuotes(yaml, document, SETTINGS, problems);
      // A relation whose ends an inner claim holds too, say, is another one's.
      if (first.document === null) return;
      read += 1;
      const brat = serialiseBrat(first.transcribed);
      const parsing = parseBrat(brat, problems);
      const second = readSchemeAnnotations(parsing, document, SETTINGS, problems);
      expect(problems.problems).toEqual([]);
      expect(second).toEqual(first.document);
      const schemeDocument = { document: parsing.document, text: made.text, identityByName: false };
      expect(
        exportQuotes(second!, { ...schemeDocument, defaults: {} }, CORPUS, SETTINGS.scheme),
      ).not.toBeNull();
    }),
    { numRuns: 25 },
  );
  expect(read).toBeGreaterThan(5);
});
