import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, print, visit } from 'graphql';
import { readCorpus } from '../../src/annotations/read-corpus';
import { type Server, startServer } from '../api/ask';

const root = path.resolve(__dirname, '..', '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

/** The README's queries, in their order: its questions, and one of a table that it shows. */
const ALL_QUERIES = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => query!);
const QUERIES = ALL_QUERIES.slice(0, -1);
const TABLE_QUERY = ALL_QUERIES.at(-1)!;

/** The question whose answer is worked out from another corpus, in tests/golden. */
const CHANGES = 'tests/golden/ukraine-2022/15-what-changed-hands-in-august-2022.graphql';

/** Words of the answers that the README gives to them. */
const ANSWERS = [
  ['Riad Hassoun al-Tai', 'Syriatimes', '"start":872,"end":957', '"start":963,"end":968'],
  ['ISIS', '2014-06', 'media reports', 'Haidar al-Abadi', 'Iraq'],
  ['POSSIBLE', 'LAST_KNOWN'],
  ['Anbar was taken from ISIS by 2017-08-31'],
  ['MEMBER_OF', 'LOCATED_IN', 'Baghdad', 'Iraq', 'Syria', 'Iran', 'Russia'],
];

describe('the README', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(await readCorpus(path.join(root, 'seeds', 'mosul-2017')));
  });
  afterAll(() => server.close());

  it.each(QUERIES.slice(0, ANSWERS.length).map((query, index) => [index + 1, query] as const))(
    'gives the answer to its question %i that the graph gives',
    async (number, query) => {
      const answer = JSON.stringify(await server.answer(query));
      for (const words of ANSWERS[number - 1]!) expect(answer).toContain(words);
    },
  );

  it('asks last what a golden question asks of the list on Ukraine', () => {
    expect(QUERIES).toHaveLength(ANSWERS.length + 1);
    const golden = readFileSync(path.join(root, CHANGES), 'utf8');
    expect(anonymous(QUERIES.at(-1)!)).toBe(anonymous(golden));
  });

  it('asks what the tabs of the page ask', () => {
    const folder = path.join(root, 'web', 'questions');
    const tabs = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
    expect(tabs.map((file) => anonymous(readFileSync(path.join(folder, file), 'utf8')))).toEqual(
      QUERIES.map(anonymous),
    );
  });

  it('shows a corpus that can be read as it stands', async () => {
    const folder = await writeShown('my-corpus', [
      'corpus.yaml',
      'entities.yaml',
      'report.txt',
      'report.yaml',
    ]);
    const reading = await readCorpus(folder);
    expect(reading.problems).toEqual([]);
    for await (const { document, problems } of reading.documents()) {
      expect(problems).toEqual([]);
      expect(document!.controlClaims).toMatchObject([
        { placeId: 'city:tikrit', forceId: 'organisation:isis', when: { edtf: '2014-06-12' } },
      ]);
    }
    await rm(folder, { recursive: true });
  });

  it('shows a table of which its last query has the answer that it gives', async () => {
    const folder = await writeShown('my-table', ['corpus.yaml', 'entities.yaml', 'rows.csv']);
    await server.import(await readCorpus(folder));
    const explanation = /> (According to the monitors[\s\S]*?)\n\n/.exec(readme)![1]!;
    const contradictions = [{ explanation: explanation.replaceAll('\n> ', ' ') }];
    expect((await server.answer(TABLE_QUERY)).entity).toEqual({
      may: [
        {
          ...{ force: { name: 'the Reds' }, certainty: 'CONTINUED', gap: 'P91D' },
          ...{ disputed: false, contradictions: [] },
        },
      ],
      october: [
        {
          ...{ force: { name: 'the Blues' }, certainty: 'CERTAIN', gap: null },
          ...{ disputed: true, contradictions },
        },
        {
          ...{ force: { name: 'the Reds' }, certainty: 'CERTAIN', gap: null },
          ...{ disputed: true, contradictions },
        },
      ],
    });
    await rm(folder, { recursive: true });
  });

  it('names only files that are there', async () => {
    for (const [, link] of readme.matchAll(/\]\(((?!http)[^)#]+)\)/g)) {
      await expect(readFile(path.join(root, link!), 'utf8')).resolves.not.toBe('');
    }
  });
});

/** Writes the files that the README shows of a folder, and gives the folder. */
async function writeShown(name: string, expected: readonly string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimline-readme-'));
  const shown = new RegExp(`\`${name}/([\\w.]+)\`[^\`]*\`\`\`\\w*\\n([\\s\\S]*?)\`\`\``, 'g');
  const files = [...readme.matchAll(shown)];
  expect(files.map(([, file]) => file)).toEqual(expected);
  for (const [, file, content] of files) await writeFile(path.join(folder, file!), content!);
  return folder;
}

/** A query without its name and comments, in one form. */
function anonymous(query: string): string {
  return print(
    visit(parse(query), { OperationDefinition: (node) => ({ ...node, name: undefined }) }),
  );
}
