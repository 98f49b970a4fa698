import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findCorpora, NoCorpusError, readCorpus } from '../../src/annotations/read-corpus';
import { formatProblem } from '../../src/domain/problem';
import { ANN, ENTITIES, readTiny, TEXT, type TinyCorpus } from './tiny-corpus';

/** The fault, the corpus, and the start of every problem that must be reported: these and no more. */
type Case = [title: string, tiny: TinyCorpus, problems: string[]];

function check(cases: Case[]): void {
  test.each(cases)('%s', async (_, tiny, expected) => {
    const { problems } = await readTiny(tiny);
    const found = problems.map((problem) => problem.replace(/^tiny\//, ''));
    expect(found.map((problem, index) => problem.slice(0, expected[index]?.length))).toEqual(
      expected,
    );
  });
}

describe('a sound corpus', () => {
  test('has its title and licence, its folder’s name and its entities', async () => {
    const { corpus, problems } = await readTiny({ corpus: 'attribution: Us\n' });
    expect(problems).toEqual([]);
    expect(corpus).toMatchObject({
      id: 'tiny',
      title: 'Tiny',
      licence: 'CC0-1.0',
      attribution: 'Us',
    });
    expect(corpus!.entities[0]).toEqual({
      id: 'city:mosul',
      type: 'CITY',
      name: 'Mosul',
      aliases: [],
      sameAs: [],
      organisationKind: null,
      latitude: null,
      longitude: null,
      partOf: ['province:nineveh'],
    });
  });

  test('describes its documents by their entries, else by its defaults', async () => {
    const { documents } = await readTiny({
      corpus: `
defaults: { publisher: organisation:times, published: 2014, language: ar }
documents:
  a: { title: Ali speaks, id: ali, authors: [person:ali], language: en, url: https://example.org/a }
`,
      files: { 'b.txt': 'No more.', 'b.ann': '' },
    });
    expect(documents.map(({ document }) => document)).toMatchObject([
      {
        id: 'document:ali',
        title: 'Ali speaks',
        publisherId: 'organisation:times',
        authorIds: ['person:ali'],
        publishedWhen: { edtf: '2014' },
        language: 'en',
        url: 'https://example.org/a',
        text: TEXT,
      },
      { id: 'document:b', title: 'b', authorIds: [], language: 'ar', url: null },
    ]);
    expect(documents[0]!.claims[0]!.id).toBe('claim:ali:1');
  });
});

describe('files exist and are in UTF-8:', () => {
  check([
    [
      'annotations without a text',
      { files: { 'b.ann': '' } },
      ['b.ann missing-file stands without "b.txt"'],
    ],
    [
      'a text without annotations',
      { files: { 'b.txt': '' } },
      ['b.txt missing-file stands without "b.ann"'],
    ],
    [
      'an entry without files',
      { corpus: 'documents:\n  a: {}\n  b: {}\n' },
      ['corpus.yaml:5 missing-file lists "b", which has no files (expected b.txt and b.ann)'],
    ],
    [
      'no corpus.yaml',
      { files: { 'corpus.yaml': null } },
      ['corpus.yaml missing-file is not there'],
    ],
    [
      'no entities.yaml, of which nothing else follows',
      { files: { 'entities.yaml': null } },
      ['entities.yaml missing-file is not there'],
    ],
    [
      'a text in Latin-1, with the line and the byte',
      { text: Buffer.from('Ali\nné en', 'latin1') },
      ['a.txt:2 not-utf8 has byte 0xE9 at byte 5, which is no UTF-8 (expected a file in UTF-8)'],
    ],
    [
      'a text that ends within a character',
      { text: Buffer.from('Ali €').subarray(0, 6) },
      ['a.txt:1 not-utf8 has byte 0xE2 at byte 4'],
    ],
    [
      'half of a surrogate pair',
      { ann: Buffer.from([0x54, 0x0a, 0xed, 0xa0, 0x80]) },
      ['a.ann:2 not-utf8 has byte 0xED at byte 2'],
    ],
    [
      'a name that no id can hold',
      { files: { 'b:c.txt': '', 'b:c.ann': '' } },
      ['b:c.txt bad-file-name the name "b:c" is part of ids'],
    ],
  ]);
});

describe('corpus.yaml follows its schema:', () => {
  check([
    ['no YAML', { corpus: 'a: [1\n' }, ['corpus.yaml:4 yaml-syntax']],
    ['no map', { files: { 'corpus.yaml': '[]' } }, ['corpus.yaml:1 bad-value the file is []']],
    [
      'no title and licence',
      { files: { 'corpus.yaml': 'id: tiny\n' } },
      [
        'corpus.yaml:1 missing-key the file has no title',
        'corpus.yaml:1 missing-key the file has no licence',
      ],
    ],
    [
      'keys that nothing reads',
      { corpus: 'colour: red\ndocuments:\n  a:\n    titel: A\n' },
      [
        'corpus.yaml:3 unknown-key the file has the key "colour" (expected one of id, format, title',
        'corpus.yaml:6 unknown-key "documents › a" has the key "titel"',
      ],
    ],
    [
      'a key that comes twice',
      { corpus: 'title: Again\n' },
      ['corpus.yaml:3 duplicate-id "title" stands in line 1 already'],
    ],
    [
      'a format that nobody reads',
      { corpus: 'format: word\n' },
      ['corpus.yaml:3 bad-value "format" is "word" (expected how the documents are annotated'],
    ],
    [
      'values of the wrong kind',
      {
        corpus:
          'documents:\n  a:\n    title: ""\n    url: example.org\n    authors: [city:mosul]\n',
      },
      [
        'corpus.yaml:5 bad-value "documents › a › title" is "" (expected words)',
        'corpus.yaml:6 bad-value "documents › a › url" is "example.org" (expected an http or',
        'corpus.yaml:7 bad-value "documents › a › authors › 0" is "city:mosul" (expected the id of a',
      ],
    ],
    [
      'a time that is none, a publisher and an author that entities.yaml does not have',
      {
        corpus: `documents:
  a:
    published: July
    publisher: organisation:post
    authors: [person:ali, person:omar]
`,
      },
      [
        'corpus.yaml:5 edtf-syntax published is "July"',
        'corpus.yaml:6 unknown-reference the publisher is "organisation:post"',
        'corpus.yaml:7 unknown-reference the author is "person:omar"',
      ],
    ],
    [
      'two documents of one id',
      {
        corpus: 'documents:\n  a: { id: b }\n  b: {}\n',
        files: { 'b.txt': '', 'b.ann': '' },
      },
      ['corpus.yaml:5 duplicate-id "b" has the id "document:b", as "a" has'],
    ],
    [
      'a table without its section',
      { corpus: 'format: table\n' },
      ['corpus.yaml:1 missing-key the file has no table'],
    ],
  ]);
});

const ASSESSMENTS = `assessments:
  - of: organisation:times
    reliability: B
    by: Kim
    at: 2026-05-01
    reason: Four of its five reports were right.
  - { of: 'claim:a:1', credibility: 6, by: Lee, at: 2026-05-02T12:30:00Z, reason: Nobody was there. }
`;

describe('grades in corpus.yaml', () => {
  test('belong to actors and claims, each with its line', async () => {
    const { corpus, problems } = await readTiny({ corpus: ASSESSMENTS });
    expect(problems).toEqual([]);
    expect(corpus!.assessments).toEqual([
      {
        ofId: 'organisation:times',
        reliability: 'B',
        credibility: null,
        by: 'Kim',
        at: Date.UTC(2026, 4, 1),
        reason: 'Four of its five reports were right.',
        file: 'tiny/corpus.yaml',
        line: 4,
      },
      {
        ofId: 'claim:a:1',
        reliability: null,
        credibility: 6,
        by: 'Lee',
        at: Date.UTC(2026, 4, 2, 12, 30),
        reason: 'Nobody was there.',
        file: 'tiny/corpus.yaml',
        line: 9,
      },
    ]);
  });

  const graded = (...entries: string[]) => ({
    corpus: `assessments:\n${entries.map((entry) => `  - { ${entry}, reason: So. }\n`).join('')}`,
  });
  check([
    [
      'a grade that the code does not have, of a source and of a claim',
      graded(
        'of: organisation:times, reliability: G, by: Kim, at: 2026-05-01',
        "of: 'claim:a:1', credibility: 0, by: Kim, at: 2026-05-01",
      ),
      [
        'corpus.yaml:4 bad-value "assessments › 0 › reliability" is "G" (expected of an actor, A',
        'corpus.yaml:4 bad-value the grade of "organisation:times" (expected reliability alone)',
        'corpus.yaml:5 bad-value "assessments › 1 › credibility" is 0 (expected of a claim, 1',
        'corpus.yaml:5 bad-value the grade of "claim:a:1" (expected credibility alone)',
      ],
    ],
    [
      'a claim graded as a source, a source as a claim, and a grade without an assessor or a date',
      graded(
        "of: 'claim:a:1', reliability: B, by: Kim, at: 2026-05-01",
        'of: organisation:times, credibility: 2, by: Kim, at: 2026-05-01',
        'of: organisation:times, reliability: B',
      ),
      [
        'corpus.yaml:4 bad-value the grade of "claim:a:1" (expected credibility alone)',
        'corpus.yaml:5 bad-value the grade of "organisation:times" (expected reliability alone)',
        'corpus.yaml:6 missing-key "assessments › 2" has no by',
        'corpus.yaml:6 missing-key "assessments › 2" has no at',
      ],
    ],
    [
      'what cannot be graded, an actor that entities.yaml does not have, and days that are none',
      graded(
        'of: city:mosul, reliability: B, by: Kim, at: 2026-05-01',
        'of: organisation:time, reliability: B, by: Kim, at: 2026-05-01',
        'of: organisation:times, reliability: B, by: Kim, at: 2026-02-30',
        'of: organisation:times, reliability: B, by: Kim, at: 2026-05',
      ),
      [
        'corpus.yaml:4 bad-value "assessments › 0 › of" is "city:mosul" (expected the id of an actor',
        'corpus.yaml:5 unknown-reference "organisation:time" is graded (expected an actor of entities.yaml',
        'corpus.yaml:6 edtf-no-such-day at is "2026-02-30"',
        'corpus.yaml:7 bad-value "assessments › 3 › at" is "2026-05" (expected a day, as in',
      ],
    ],
    [
      'two grades of one assessor at one time',
      graded(
        'of: organisation:times, reliability: B, by: Kim, at: 2026-05-01',
        'of: organisation:times, reliability: C, by: Kim, at: 2026-05-01',
        'of: organisation:times, reliability: C, by: Lee, at: 2026-05-01',
      ),
      ['corpus.yaml:5 duplicate-id "Kim" grades "organisation:times" in line 4 at the same time'],
    ],
  ]);
});

describe('entities.yaml follows its schema:', () => {
  const entities = (...lines: string[]) => ({ entities: `${ENTITIES}${lines.join('\n')}\n` });
  const below = (...lines: string[]) => ({
    entities: ENTITIES.replace('events:', `${lines.map((line) => `  ${line}\n`).join('')}events:`),
  });
  // ENTITIES begins with an empty line, so its entities stand in lines 3 to 9.
  check([
    [
      'an id of no type',
      below('town:hit: { name: Hit }'),
      ['entities.yaml:10 bad-value "entities" has the key "town:hit" (expected person:'],
    ],
    [
      'an id that is taken',
      below('city:mosul: { name: Mosul again }'),
      ['entities.yaml:10 duplicate-id "city:mosul" stands in line 3 already'],
    ],
    [
      'ids that differ in case alone, or in how their characters are composed',
      {
        entities: `${ENTITIES}  event:Fall-of-mosul: { name: It again }\n`.replace(
          'events:',
          '  city:MOSUL: { name: Mosul }\n  city:h\u00e9: { name: Hé }\n  city:he\u0301: { name: Hé }\nevents:',
        ),
      },
      [
        'entities.yaml:10 duplicate-id "city:MOSUL" differs from "city:mosul" in case alone',
        'entities.yaml:12 duplicate-id "city:he\u0301" differs from "city:h\u00e9" in how its characters are composed',
        'entities.yaml:15 duplicate-id "event:Fall-of-mosul" differs from "event:fall-of-mosul" in case alone',
      ],
    ],
    [
      'no name, and a key that nothing reads',
      below('city:hit: { nmae: Hit }'),
      [
        'entities.yaml:10 missing-key "entities › city:hit" has no name',
        'entities.yaml:10 unknown-key "entities › city:hit" has the key "nmae"',
      ],
    ],
    [
      'coordinates off the earth, and half of them',
      below(
        'city:hit: { name: Hit, latitude: 91, longitude: -181 }',
        'city:ana: { name: Ana, latitude: 34 }',
      ),
      [
        'entities.yaml:10 bad-value "entities › city:hit › latitude" is 91 (expected degrees from -90',
        'entities.yaml:10 bad-value "entities › city:hit › longitude" is -181',
        'entities.yaml:11 bad-value "city:ana" has a latitude (expected latitude and longitude',
      ],
    ],
    [
      'a place of a person, a kind of a city, and a kind that is none',
      below(
        'person:omar: { name: Omar, latitude: 1, longitude: 1 }',
        'city:hit: { name: Hit, kind: MEDIA }',
        'organisation:un: { name: UN, kind: CLUB }',
      ),
      [
        'entities.yaml:10 bad-value "person:omar" has a latitude',
        'entities.yaml:10 bad-value "person:omar" has a longitude',
        'entities.yaml:11 bad-value "city:hit" has a kind',
        'entities.yaml:12 bad-value "entities › organisation:un › kind" is "CLUB"',
      ],
    ],
    [
      'an authority that is no address',
      below('city:hit: { name: Hit, sameAs: [Q1, "https://["] }'),
      [
        'entities.yaml:10 bad-value "entities › city:hit › sameAs › 0" is "Q1"',
        'entities.yaml:10 bad-value "city:hit" is the same as "https://["',
      ],
    ],
    [
      'a part of nothing, and of what is no place',
      below(
        'city:hit: { name: Hit, partOf: [province:anbar] }',
        'city:ana: { name: Ana, partOf: [person:ali] }',
      ),
      [
        'entities.yaml:10 dangling-id "city:hit" is part of "province:anbar"',
        'entities.yaml:11 wrong-reference "city:ana" is part of "person:ali"',
      ],
    ],
    [
      'a place inside itself, at once and through another',
      below(
        'city:hit: { name: Hit, partOf: [city:hit] }',
        'city:ana: { name: Ana, partOf: [region:west] }',
        'region:west: { name: The west, partOf: [city:ana] }',
        'city:rawa: { name: Rawa, partOf: [region:west] }',
      ),
      [
        'entities.yaml:10 part-of-itself "city:hit" lies inside itself',
        'entities.yaml:11 part-of-itself "city:ana" lies inside itself',
        'entities.yaml:12 part-of-itself "region:west" lies inside itself',
      ],
    ],
    [
      'an event of another kind',
      entities('  city:fall: { name: Fall }'),
      ['entities.yaml:12 bad-value "events" has the key "city:fall" (expected event: and a name)'],
    ],
  ]);
});

test('a corpus with problems is not given, but its documents are still read for theirs', async () => {
  const { corpus, documents, problems } = await readTiny({
    corpus: 'colour: red\n',
    ann: ANN.replace('T6\tCity 24', 'T6\tCity 25'),
  });
  expect(corpus).toBeNull();
  expect(documents).toEqual([]);
  expect(problems.map((problem) => problem.split(' ')[1])).toEqual([
    'unknown-key',
    'text-mismatch',
  ]);
});

test('names that JavaScript uses itself are names like others', async () => {
  const { problems } = await readTiny({
    corpus: 'documents:\n  __proto__: { title: P }\n  constructor: {}\n',
    files: {
      '__proto__.txt': TEXT,
      '__proto__.ann': ANN,
      'constructor.txt': TEXT,
      'constructor.ann': '__proto__\tCity 0 3\tAli\nE1\tconstructor:T1 __proto__:T1\n',
    },
  });
  expect(problems.map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
    'tiny/constructor.ann:1 bad-line',
    'tiny/constructor.ann:2 dangling-id',
    'tiny/constructor.ann:2 unknown-type',
  ]);
  expect(({} as Record<string, unknown>).title).toBeUndefined();
});

describe('corpora are found', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'claimline-find-'));
    for (const name of ['b', 'a', 'empty']) await mkdir(path.join(root, name));
    await writeFile(path.join(root, 'a', 'corpus.yaml'), '');
    await writeFile(path.join(root, 'b', 'corpus.yaml'), '');
    await writeFile(path.join(root, 'readme'), '');
  });
  afterEach(() => rm(root, { recursive: true }));

  test('in a folder, and in its sub-folders by name', async () => {
    const [a, b] = [path.join(root, 'a'), path.join(root, 'b')];
    expect(await findCorpora(a)).toEqual([a]);
    expect(await findCorpora(root)).toEqual([a, b]);
  });

  test('or reported as missing', async () => {
    await expect(findCorpora(path.join(root, 'empty'))).rejects.toThrow(NoCorpusError);
    await expect(findCorpora(path.join(root, 'empty'))).rejects.toThrow('holds no corpus.yaml');
    await expect(findCorpora(path.join(root, 'none'))).rejects.toThrow('does not exist');
    await expect(findCorpora(path.join(root, 'readme'))).rejects.toThrow('is no folder');
  });
});

test('the seeds have no problems', async () => {
  const found: string[] = [];
  for (const folder of await findCorpora(path.join(__dirname, '..', '..', 'seeds'))) {
    const reading = await readCorpus(folder);
    const problems = [...reading.problems];
    for await (const document of reading.documents()) problems.push(...document.problems);
    found.push(...problems.map(formatProblem));
  }
  expect(found).toEqual([]);
});
