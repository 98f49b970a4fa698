import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import 'reflect-metadata';
import { readCorpus } from '../../src/annotations/read-corpus';
import { findCorpusId } from '../../src/cli/find-corpus-id';
import { readVocabulary } from '../../src/vocabulary/read-vocabulary';
import { run } from '../../src/cli/run';

const root = path.resolve(__dirname, '..', '..');
const CENTCOM = path.join(root, 'tests/corpora/re3d/centcom');

let folder: string;
let printed: string[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimline-cli-'));
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const CORPUS =
  'title: T\nlicence: CC0-1.0\nidentity: by-name\nmap: { types: { PER: Person, VEH: ignore } }\n';

/** A brat corpus of one document, one of whose types its map does not name; and these files. */
async function writeCorpus(more: Record<string, string> = {}): Promise<void> {
  const files = {
    'corpus.yaml': CORPUS,
    'entities.yaml': 'entities: {}\n',
    'a.txt': 'Ali drove a tank to Mosul.',
    'a.ann': 'T1\tPER 0 3\tAli\nT2\tVEH 12 16\ttank\nT3\tGPE 20 25\tMosul\n',
    ...more,
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(folder, name), content);
  }
}

/** A corpus whose documents `a` and `b` both have the id of `b`. */
const TWO_OF_ONE_ID = {
  'corpus.yaml': `${CORPUS}documents: { a: { id: b } }\n`,
  'b.txt': 'Omar.',
  'b.ann': '',
};

describe('claimline check', () => {
  it('says what a corpus holds and what was skipped', async () => {
    await writeCorpus();
    expect(await run(['check', folder])).toBe(0);
    const name = path.basename(folder);
    expect(printed).toEqual([
      `${folder}: skipped: ignored-type type "VEH": 1, first at ${name}/a.ann:2`,
      expect.stringMatching(
        /: skipped: unmapped-type type "GPE": 1, first at .*a\.ann:3 \(wanted: an entry/,
      ),
      `${folder}: 1 document, 1 entity, 1 mention, 0 times, 0 event reports, 0 relations, 0 claims, 0 control claims, 0 quantities; 0 problems`,
    ]);
  });

  it('checks the others where one folder is no corpus, or has a file that cannot be read', async () => {
    await mkdir(path.join(folder, 'bad', 'o.csv'), { recursive: true });
    const table =
      'title: T\nlicence: CC0-1.0\nformat: table\ntable: { file: o.csv, columns: { place: p } }\n';
    await writeFile(path.join(folder, 'bad', 'corpus.yaml'), table);
    await writeFile(path.join(folder, 'bad', 'entities.yaml'), 'entities: {}\n');
    await writeCorpus();
    const [nowhere, bad] = [path.join(folder, 'nowhere'), path.join(folder, 'bad')];
    expect(await run(['check', nowhere, bad, folder])).toBe(1);
    expect(printed).toEqual(
      expect.arrayContaining([
        `${nowhere} missing-file does not exist (expected a folder with a corpus.yaml, or a folder of such folders)`,
        expect.stringMatching(/^bad\/o\.csv unreadable-file cannot be read: EISDIR /),
        expect.stringMatching(/: 1 document, .*; 0 problems$/),
      ]),
    );
    expect(printed.filter((line) => line.startsWith(nowhere))).toHaveLength(1);
  });

  it('counts an event report as a mention, and an entity of a document as one, as an import does', async () => {
    const event = 'T1\tPER 0 3\tAli\nT2\tMove 4 9\tdrove\nE1\tMove:T2\n';
    const map = '{ narrate: true, types: { PER: Person, Move: Movement } }';
    const corpus =
      CORPUS.replace(/map:.*/, `map: ${map}`) +
      'defaults: { mode: INDIRECT, factuality: CERTAIN }\n';
    await writeCorpus({ 'a.ann': event, 'corpus.yaml': corpus });
    expect(await run(['check', folder])).toBe(0);
    expect(printed.at(-1)).toContain(
      ': 1 document, 1 entity, 2 mentions, 0 times, 1 event report,',
    );
  });

  it('with --strict calls what the map does not name a problem, with exit code 1', async () => {
    await writeCorpus();
    expect(await run(['check', '--strict', '--json', folder])).toBe(1);
    const { corpora } = JSON.parse(printed.join('')) as { corpora: [{ problems: object[] }] };
    expect(corpora[0].problems).toMatchObject([{ code: 'unmapped-type', line: 3 }]);
    printed = [];
    expect(await run(['check', '--strict', CENTCOM])).toBe(0);
  });

  it('reports two documents of one id, which an import refuses', async () => {
    await writeCorpus(TWO_OF_ONE_ID);
    expect(await run(['check', folder])).toBe(1);
    const name = path.basename(folder);
    expect(printed[0]).toBe(
      `${name}/b.ann duplicate-id has the id "document:b", as ${name}/a.ann has (expected each id once)`,
    );
  });

  it('reports a name that is too long for the graph, which an import refuses', async () => {
    const name = 'x'.repeat(9_000);
    await writeCorpus({ 'a.txt': name, 'a.ann': `T1\tPER 0 9000\t${name}\n` });
    expect(await run(['check', '--json', folder])).toBe(1);
    const { corpora } = JSON.parse(printed.join('')) as { corpora: [{ problems: object[] }] };
    const file = `${path.basename(folder)}/a.ann`;
    expect(corpora[0].problems).toMatchObject([
      { file, code: 'wrong-id' },
      { file, code: 'too-long' },
    ]);
  });
});

describe('claimline new', () => {
  it('begins a corpus that passes check, in a new folder alone', async () => {
    const begun = path.join(folder, 'northtown');
    expect(await run(['new', begun])).toBe(0);
    expect(await run(['check', '--strict', begun])).toBe(0);
    expect(printed.at(-1)).toMatch(
      /: 1 document, .* 1 claim, 1 control claim, 0 quantities; 0 problems$/,
    );
    expect(await run(['new', begun])).toBe(1);
    expect(await run(['new', path.join(folder, 'a b')])).toBe(1);
  });
});

describe('claimline vocabulary', () => {
  it('lists types and roles, with what they mean', async () => {
    expect(await run(['vocabulary'])).toBe(0);
    const all = printed.join('\n');
    expect(all).toContain('mentions: Person, Organisation, City,');
    expect(all).toMatch(/^ {2}Capture +A force takes a place\. Roles: Agent, Opponent\. /m);
    expect(all).toMatch(/^ {2}AirStrike .*; ACLED Air\/drone strike; CAMEO 195\.$/m);
    expect(all).toMatch(/^ {2}LocatedIn .* → /m);
    expect(all).toMatch(/^ {2}Mode +Of a claim: Direct, Indirect, Mixed, Narrated$/m);
    printed = [];
    expect(await run(['vocabulary', '--json'])).toBe(0);
    const { events, roles } = JSON.parse(printed.join('')) as Record<string, object>;
    expect(Object.keys(events!)).toHaveLength(readVocabulary().events.size);
    expect(roles).toMatchObject({ Agent: 'Who does it.' });
  });
});

describe('claimline withdraw', () => {
  it('takes the id of a corpus, or that of the one in a folder without problems', async () => {
    await writeCorpus({ 'corpus.yaml': `id: towns\n${CORPUS}` });
    expect(await findCorpusId(folder)).toBe('towns');
    expect(await findCorpusId('some-corpus')).toBe('some-corpus');
    await writeCorpus({ 'corpus.yaml': 'title: 7\n' });
    await expect(findCorpusId(folder)).rejects.toThrow(/has problems/);
  });
});

describe('claimline export', () => {
  it('writes a corpus in a folder of its own', async () => {
    const out = path.join(folder, 'out');
    expect(await run(['export', CENTCOM, '--format', 'web-annotation', '--out', out])).toBe(0);
    const names = await readdir(out);
    expect(names).toEqual(expect.arrayContaining(['corpus.yaml', 'entities.yaml']));
    expect(names.filter((name) => name.endsWith('.jsonld'))).toHaveLength(23);
    printed = [];
    expect(await run(['check', '--strict', out])).toBe(0);
    expect(printed.at(-1)).toContain('23 documents');
    expect(printed.at(-1)).toContain('258 claims');
  });

  it('writes the article by its words, without loss', async () => {
    const article = path.join(root, 'seeds', 'mosul-2017');
    const [quotes, brat] = [path.join(folder, 'quotes'), path.join(folder, 'brat')];
    expect(await run(['convert', article, '--format', 'quotes', '--out', quotes])).toBe(0);
    expect(await run(['convert', quotes, '--format', 'brat', '--out', brat])).toBe(0);
    const configurationIn = (one: string) => readFile(path.join(one, 'annotation.conf'), 'utf8');
    expect(await configurationIn(article)).toBe(await configurationIn(brat));
    const documents = [];
    for (const one of [article, quotes, brat]) {
      for await (const { document } of (await readCorpus(one)).documents())
        documents.push(document);
    }
    const [before, byWords, again] = documents;
    expect(byWords).toEqual(before);
    expect(again).toEqual(before);
  });

  it('writes as quotes what is known by name: by types, and by the words of what corefers', async () => {
    const text = 'Ali said he saw Mosul with Omar. Ew spoke: ISIS left. Omar was there. He fell.';
    const at = (id: string, type: string, words: string, nth = 1) => {
      let start = -1;
      for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1);
      return `${id}\t${type} ${start} ${start + words.length}\t${words}`;
    };
    const lines = [
      ...[
        at('T1', 'PER', 'Ali'),
        at('T2', 'PER', 'he'),
        at('T3', 'GPE', 'Mosul'),
        at('T4', 'PER', 'Omar'),
      ],
      ...[
        at('T5', 'PER', 'Omar', 2),
        at('T6', 'PER', 'He'),
        at('T7', 'PER', 'Ew'),
        at('T8', 'ORG', 'ISIS'),
      ],
      ...[
        at('T9', 'Say', 'said'),
        at('T10', 'Span', 'he saw Mosul with Omar'),
        'E1\tSay:T9 Who:T1 What:T10',
      ],
      ...[at('T11', 'See', 'saw'), 'E2\tSee:T11 Agent:T2 Agent2:T4 Place:T3'],
      ...[at('T12', 'Say', 'spoke'), at('T13', 'Span', 'ISIS left'), 'E3\tSay:T12 Who:T7 What:T13'],
      ...['*\tEquiv T1 T2', '*\tEquiv T6 T5', 'R1\tin Arg1:T8 Arg2:T8'],
    ];
    await writeCorpus({
      'corpus.yaml': `title: T
licence: CC0-1.0
identity: by-name
pronouns: { ku: [ew, he] }
defaults: { language: ku, mode: INDIRECT, factuality: CERTAIN }
map:
  narrate: true
  types: { PER: Person, GPE: City, ORG: Organisation, Say: Claim, Span: Content, See: Visit, in: MemberOf }
  roles: { Who: Source, What: Content, Agent: Agent, Place: Place }
`,
      'entities.yaml': 'entities: { organisation:daesh: { name: Daesh, aliases: [ISIS] } }\n',
      'a.txt': text,
      'a.ann': lines.join('\n'),
    });
    const [quotes, brat] = [path.join(folder, 'quotes'), path.join(folder, 'brat')];
    expect(await run(['convert', folder, '--format', 'quotes', '--out', quotes])).toBe(0);
    expect(await run(['convert', quotes, '--format', 'brat', '--out', brat])).toBe(0);
    const documents = [];
    for (const one of [folder, quotes, brat]) {
      for await (const { document } of (await readCorpus(one)).documents())
        documents.push(document);
    }
    const [before, byWords, again] = documents;
    expect(before!.mentions.map(({ entityId }) => entityId)).toEqual([
      ...['person:a:ali', 'person:a:ali', 'city:a:mosul', 'person:a:omar', 'organisation:daesh'],
      ...['person:a:omar', 'person:a:omar'],
    ]);
    expect(byWords).toEqual(before);
    expect(again).toEqual(before);
  });

  it('never writes one document over another that has its id', async () => {
    await writeCorpus(TWO_OF_ONE_ID);
    const out = path.join(folder, 'out');
    expect(await run(['export', folder, '--format', 'brat', '--out', out])).toBe(1);
    expect(printed).toEqual([expect.stringContaining('b.ann duplicate-id')]);
    expect(await readFile(path.join(out, 'b.txt'), 'utf8')).toBe('Ali drove a tank to Mosul.');
  });

  it('is refused where the format cannot hold the corpus, or is none', async () => {
    expect(
      await run(['export', CENTCOM, '--format', 'brat', '--out', path.join(folder, 'x')]),
    ).toBe(1);
    expect(await run(['export', CENTCOM, '--format', 'docx'])).toBe(2);
  });
});

describe('claimline agreement', () => {
  const MAPPED = CORPUS.replace('VEH: ignore', 'GPE: City');
  const OTHER = {
    'corpus.yaml': MAPPED,
    'a.ann': 'T1\tPER 0 3\tAli\nT2\tGPE 17 25\tto Mosul\nT3\tPER 10 16\ta tank\n',
  };

  /** Two brat corpora of one text, in folders of their own. */
  async function writeTwo(a: Record<string, string>, b: Record<string, string>) {
    const top = folder;
    const folders = [path.join(top, 'one'), path.join(top, 'other')];
    for (const [index, files] of [a, b].entries()) {
      folder = folders[index]!;
      await mkdir(folder);
      await writeCorpus(files);
    }
    folder = top;
    return folders as [string, string];
  }

  it('prints tables and each disagreement with its place', async () => {
    const mine = {
      'corpus.yaml': MAPPED,
      'a.ann': 'T1\tPER 0 3\tAli\nT2\tGPE 20 25\tMosul\n',
    };
    const [a, b] = await writeTwo(mine, OTHER);
    expect(await run(['agreement', a, b])).toBe(0);
    const lines = printed.map((line) => line.trimEnd().replace(/ {2,}/g, ' | '));
    expect(lines).toEqual(
      expect.arrayContaining([
        '1 document compared; precision takes A for the reference',
        // Ali; of 2 in A and 3 in B.
        'mentions, same words | 2 | 3 | 1 | 0.333 | 0.500 | 0.400',
        'mentions, overlapping | 2 | 3 | 2 | 0.667 | 1.000 | 0.800',
        // A person and a city, in both: by chance 1/2.
        'mention type | 2 | 2 | 1.000 | 0.500 | 1.000',
        'entities, B³ | 0.667 | 1.000 | 0.800',
        '2 disagreements:',
        expect.stringMatching(/^a:1 10-16 mention: not in A, B NAME .*: "a tank" \(-, T3\)$/),
        'a:1 20-25 words of the mention: A "Mosul", B "to Mosul" (T2, T2)',
      ]),
    );
    printed = [];
    expect(await run(['agreement', '--json', a, b])).toBe(0);
    expect(JSON.parse(printed.join(''))).toMatchObject({
      documents: [{ a: 'document:a', b: 'document:a' }],
      spans: { mentions: { exact: { inA: 2, inB: 3, same: 1, f1: 0.4 } } },
      labels: { mentionType: { items: 2, same: 2, observed: 1, expected: 0.5, kappa: 1 } },
      disagreements: [{ place: { line: 1, start: 10, words: 'a tank' }, aId: null }, {}],
    });
  });

  it('compares documents of other ids by their text', async () => {
    const named = { 'corpus.yaml': `${MAPPED}documents: { a: { id: report } }\n` };
    const [a, b] = await writeTwo(OTHER, { ...OTHER, ...named });
    expect(await run(['agreement', a, b])).toBe(0);
    expect(printed.at(-1)).toBe('No disagreement.');
  });

  it.each([
    [
      'another text',
      { 'a.txt': 'Ali drove a tank to\nMosul.', 'a.ann': '' },
      'document:a:1 different-text has "Ali drove a tank to Mosul." in A and "Ali drove a tank to" in B',
    ],
    ['problems', { 'a.ann': 'T1\tPER 0 3\tAlo\n' }, 'a.ann:1 text-mismatch'],
    [
      'no text in common',
      {
        'corpus.yaml': `${MAPPED}documents: { a: { id: report } }\n`,
        ...{ 'a.txt': 'Omar.', 'a.ann': '' },
      },
      'nothing-to-compare',
    ],
  ])('is refused for %s', async (_, files, message) => {
    const [a, b] = await writeTwo(OTHER, { 'corpus.yaml': MAPPED, ...files });
    expect(await run(['agreement', a, b])).toBe(1);
    expect(said()).toContain(message);
    expect(printed).toEqual([]);
  });

  it('prints the figures that its documentation gives of one release', async () => {
    const root = path.resolve(__dirname, '..', '..');
    const page = await readFile(path.join(root, 'docs', 'annotator-agreement.md'), 'utf8');
    const [, paths = '', figures = ''] =
      /npx claimline agreement (seeds.*)\n\n```\n([^`]*)\n```/.exec(page) ?? [];
    const [a, b] = paths.split(' ').map((one) => path.join(root, one));
    expect(await run(['agreement', a!, b!])).toBe(0);
    const lines = printed.join('\n').split('\n');
    expect(lines.map((line) => line.trimEnd())).toEqual(
      expect.arrayContaining(figures.split('\n')),
    );
  });

  it('is refused for a folder that is no corpus', async () => {
    await writeCorpus();
    expect(await run(['agreement', folder, path.join(folder, 'nowhere')])).toBe(1);
    expect(said()).toContain('nowhere does not exist');
    expect(await run(['agreement', folder])).toBe(2);
  });

  /** Everything on standard error. */
  function said(): string {
    return jest
      .mocked(process.stderr.write)
      .mock.calls.map(([text]) => String(text))
      .join('');
  }
});
