import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { parseYaml } from '../../src/annotations/parse-yaml';
import { ProblemList } from '../../src/annotations/problem-list';
import { validateYaml } from '../../src/annotations/validate-yaml';
import { documentOf } from './tiny-corpus';
import { NOTE_CODES, PROBLEM_CODES } from '../../src/domain/problem-codes';

const guide = readFileSync(path.resolve(__dirname, '..', '..', 'docs', 'formats.md'), 'utf8');
const yamls = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
const isQuotes = (yaml: string) => yaml.startsWith('mentions:');
const examples = yamls.filter((yaml) => !isQuotes(yaml));

const SRC = path.resolve(__dirname, '..', '..', 'src');

/** The codes of one format, and the folders of its reader; the command and the zip have their own checks. */
const OF_ONE_FORMAT = [
  { folders: ['annotations/brat/'], codes: { ...PROBLEM_CODES.brat, ...NOTE_CODES.brat } },
  { folders: ['annotations/quotes/'], codes: NOTE_CODES.quotes },
  { folders: ['annotations/layers/'], codes: NOTE_CODES['cas-json and webanno-tsv'] },
  { folders: ['annotations/web-annotation/'], codes: NOTE_CODES['web-annotation'] },
  { folders: ['annotations/re3d/'], codes: NOTE_CODES.re3d },
  {
    folders: ['annotations/table/', 'cli/', 'server/'],
    codes: { ...PROBLEM_CODES.table, ...NOTE_CODES.table },
  },
  { folders: ['cli/'], codes: PROBLEM_CODES['claimline reconcile'] },
  { folders: ['store/import/'], codes: PROBLEM_CODES['An import'] },
];

describe('docs/formats.md', () => {
  it.each(examples)('has examples that are corpus.yaml: %#', (example) => {
    const problems = new ProblemList('corpus.yaml');
    // An example says only what it is an example of.
    const { title, licence } = parse(example) as { title?: string; licence?: string };
    const head = `${title ? '' : 'title: Title\n'}${licence ? '' : 'licence: CC0-1.0\n'}`;
    validateYaml(parseYaml(head + example, problems)!, 'corpus.schema.json', problems);
    expect(problems.problems).toEqual([]);
  });

  it('has a file of quotes that is one of the text beside it', async () => {
    const [, text = ''] = /for the text "([^"]*)"/.exec(guide) ?? [];
    const { claims } = await documentOf({
      corpus:
        'format: quotes\ndefaults: { mode: INDIRECT, factuality: CERTAIN, published: 2016-04-02 }\n',
      entities: `entities:
  organisation:river-post: { name: The River Post }
  organisation:iraqi-army: { name: Iraqi army }
  organisation:isis: { name: ISIS }
  person:yusuf-karim: { name: Yusuf Karim }
  person:rana-saleh: { name: Rana Saleh }
  city:hit: { name: Hit }
`,
      text,
      files: { 'a.ann': null, 'a.yaml': yamls.find(isQuotes)! },
    });
    expect(claims.map(({ speakerText }) => speakerText)).toEqual(['residents', 'He', 'Saleh']);
  });

  it.each([
    ['every problem can have', 'What is wrong', PROBLEM_CODES],
    ['every skipped item can have', 'What was skipped', NOTE_CODES],
  ])('lists the codes that %s, and what they say', (_, heading, codes) => {
    const section = guide.split(/^### /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
    const groups = section.split(/^#### /m).slice(1);
    const documented = groups.map((group) => [
      group.split('\n', 1)[0]!,
      Object.fromEntries(
        [...group.matchAll(/^\| `([^`]+)` +\| (.*?) +\|$/gm)].map(([, code, says]) => [code, says]),
      ),
    ]);
    expect(documented).toEqual(Object.entries(codes));
  });

  it('has codes of one format that no other reader uses', () => {
    const sources = new Map(
      readdirSync(SRC, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('problem-codes.ts'))
        .map((file) => [file, readFileSync(path.join(SRC, file), 'utf8')]),
    );
    const users = ({ folders, codes }: (typeof OF_ONE_FORMAT)[number]) =>
      [...sources].flatMap(([file, source]) =>
        Object.keys(codes)
          .filter((code) => source.includes(`'${code}'`))
          .filter(() => !folders.some((folder) => file.startsWith(folder)))
          .map((code) => `${file} uses ${code}`),
      );
    expect(OF_ONE_FORMAT.flatMap(users)).toEqual([]);
  });

  it('names every format', () => {
    const schema = JSON.parse(
      readFileSync(path.resolve(__dirname, '..', '..', 'schema', 'corpus.schema.json'), 'utf8'),
    ) as { properties: { format: { enum: string[] } } };
    for (const format of schema.properties.format.enum) expect(guide).toContain(`\`${format}\``);
  });
});
