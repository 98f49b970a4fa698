import fc from 'fast-check';
import { compareAnnotationIds } from '../../../src/annotations/scheme/annotation-id';
import type { BratDocument } from '../../../src/annotations/scheme/brat-document';
import { parseBrat } from '../../../src/annotations/brat/parse';
import { ProblemList } from '../../../src/annotations/problem-list';
import { formatProblem } from '../../../src/domain/problem';
import { annotatedText, writeMentions } from '../scheme/annotated-text';

function parse(text: string): { document: BratDocument; problems: string[] } {
  const problems = new ProblemList('a.ann');
  const { document } = parseBrat(text, problems);
  return { document, problems: problems.problems.map(formatProblem) };
}

/** Every kind of line that brat writes. */
const LINES = [
  'T1\tPerson 0 3\tAli',
  'T2\tOrganisation 4 10;15 21\tSyrian armies',
  'T3\tBattle 22 27\tfight',
  'E1\tBattle:T3 Agent:T1 Agent2:T2 Cause:E2',
  'E2\tBattle:T3 ',
  'R1\tMemberOf Arg1:T1 Arg2:T2\t',
  '*\tEquiv T1 T2',
  'A1\tNegation E1',
  'M2\tRealis E2 Denied',
  'N1\tReference T1 Claimline:person:ali\tAli',
  '#1\tAnnotatorNotes T1\twho\tis it?',
];

test('each kind of line is read', () => {
  const { document, problems } = parse(LINES.join('\n'));
  expect(problems).toEqual([]);
  expect(document).toEqual({
    textBounds: [
      { line: 1, id: 'T1', type: 'Person', fragments: [{ start: 0, end: 3 }], text: 'Ali' },
      {
        line: 2,
        id: 'T2',
        type: 'Organisation',
        fragments: [
          { start: 4, end: 10 },
          { start: 15, end: 21 },
        ],
        text: 'Syrian armies',
      },
      { line: 3, id: 'T3', type: 'Battle', fragments: [{ start: 22, end: 27 }], text: 'fight' },
    ],
    events: [
      {
        line: 4,
        id: 'E1',
        type: 'Battle',
        trigger: 'T3',
        arguments: [
          { role: 'Agent', target: 'T1' },
          { role: 'Agent', number: '2', target: 'T2' },
          { role: 'Cause', target: 'E2' },
        ],
      },
      { line: 5, id: 'E2', type: 'Battle', trigger: 'T3', arguments: [] },
    ],
    relations: [{ line: 6, id: 'R1', type: 'MemberOf', arg1: 'T1', arg2: 'T2' }],
    equivalences: [{ line: 7, type: 'Equiv', members: ['T1', 'T2'] }],
    attributes: [
      { line: 8, id: 'A1', type: 'Negation', target: 'E1', value: null },
      { line: 9, id: 'M2', type: 'Realis', target: 'E2', value: 'Denied' },
    ],
    normalisations: [
      {
        line: 10,
        id: 'N1',
        type: 'Reference',
        target: 'T1',
        database: 'Claimline',
        reference: 'person:ali',
        text: 'Ali',
      },
    ],
    notes: [{ line: 11, id: '#1', type: 'AnnotatorNotes', target: 'T1', text: 'who\tis it?' }],
  });
});

test('a byte-order mark, CR LF and empty lines change nothing but line numbers', () => {
  const { document, problems } = parse(`\uFEFF${LINES.join('\r\n')}\r\n\r\n`);
  expect(problems).toEqual([]);
  expect(document).toEqual(parse(LINES.join('\n')).document);
});

test('only LF and CR LF end a line', () => {
  const { document } = parse('T1\tPerson 0 5\ta\u2028b\u0085c\n');
  expect(document.textBounds[0]!.text).toBe('a\u2028b\u0085c');
});

/** Annotations without the lines they stand on, in an order of their own. */
function withoutLines(document: BratDocument): string[] {
  return Object.values(document)
    .flat()
    .map((annotation: object) => JSON.stringify({ ...annotation, line: 0 }))
    .sort();
}

test('an id may go on behind its number, as tools write ids: T10a, E1-2, T1_x, #1a', () => {
  const lines = LINES.map((line) =>
    line.replace(/\b([TERAMN])(\d+)\b/g, '$1$2-é_a').replace(/^#1/, '#1a'),
  );
  const { document, problems } = parse(lines.join('\n'));
  expect(problems).toEqual([]);
  expect(document.events[0]).toMatchObject({ id: 'E1-é_a', trigger: 'T3-é_a' });
  expect(document.notes).toMatchObject([{ id: '#1a', target: 'T1-é_a' }]);
});

test('an id with a colon, a tilde or a slash, which ids of ours cannot hold, is a problem', () => {
  expect(
    parse('T1:a\tPerson 0 3\tAli\nT1~2\tPerson 0 3\tAli\nT/1\tPerson 0 3\tAli').problems,
  ).toEqual([
    expect.stringMatching(/^a\.ann:1 bad-line starts with "T1:a"/),
    expect.stringMatching(/^a\.ann:2 bad-line starts with "T1~2"/),
    expect.stringMatching(/^a\.ann:3 bad-line starts with "T\/1"/),
  ]);
});

test('a line that begins with # and is no note is a comment, whatever follows', () => {
  const { document, problems } = parse('#2017 is the year\n#1 AnnotatorNotes\n#\n');
  expect(problems).toEqual([]);
  expect(document.notes).toEqual([]);
});

test('ids stand in the order of their numbers, then of the rest, however many digits they have', () => {
  const ids = ['T10', 'T2', 'T10b', 'T10a', 'T9', 'T10-2', 'T010', 'T99999999999999999999', 'Tx'];
  const sorted = [
    'T010',
    'T99999999999999999999',
    'Tx',
    'T2',
    'T9',
    'T10',
    'T10-2',
    'T10a',
    'T10b',
  ];
  expect(ids.toSorted(compareAnnotationIds)).toEqual(sorted);
  expect(sorted.toReversed().toSorted(compareAnnotationIds)).toEqual(sorted);
});

test('the order of the lines has no meaning', () => {
  const expected = withoutLines(parse(LINES.join('\n')).document);
  fc.assert(
    fc.property(fc.shuffledSubarray(LINES, { minLength: LINES.length }), (shuffled) => {
      const { document, problems } = parse(shuffled.join('\n'));
      expect(problems).toEqual([]);
      expect(withoutLines(document)).toEqual(expected);
    }),
  );
});

test("lines in brat's own form come back unchanged, whatever the characters", () => {
  fc.assert(
    fc.property(annotatedText, ({ text, annotations }) => {
      const written = writeMentions(text, annotations);
      const { document, problems } = parse(written);
      expect(problems).toEqual([]);
      expect(document.textBounds.map(({ fragments }) => fragments)).toEqual(annotations);
    }),
  );
});

test('no input makes the parser throw', () => {
  const brat = fc.stringMatching(
    /^([TERAMN#*]\d{0,3}[\t :;]?[A-Za-z]{0,4}[\t :;\d-]{0,6}\r?\n?){0,8}$/,
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), brat), (text) => {
      expect(parse(text)).toBeDefined();
    }),
    { numRuns: 500 },
  );
});
