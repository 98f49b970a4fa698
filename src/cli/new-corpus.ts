import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { isIdName } from '../domain/id';

/** A folder in which no corpus can be begun. */
export class NoNewCorpusError extends Error {
  readonly code = 'no-new-corpus';
}

const ENTITIES = `# The people, groups and places in the texts. An id says what it is: person:, organisation:, city:, province:, country:,
# region: or facility:.
entities:
  organisation:the-herald: { name: The Herald, kind: MEDIA }
  organisation:the-reds: { name: the Reds, kind: ARMED_FORCE }
  person:the-mayor: { name: The mayor of Northtown }
  city:northtown: { name: Northtown }
`;

const TEXT = 'The mayor said that the Reds hold Northtown.\n';

const QUOTES = `# Each claim of report.txt, by its words. \`claimline vocabulary\` lists the types of events and relations.
claims:
  - content: the Reds hold Northtown
    source: { The mayor: person:the-mayor }
    cue: said
    mode: indirect
    factuality: certain
    asserts:
      - control: hold
        place: { Northtown: city:northtown }
        force: { the Reds: organisation:the-reds }
`;

/**
 * Begins a corpus in a new or empty folder: a text of one sentence and its one claim, to be replaced. It passes
 * `check` as it is. The names of the files written.
 * @throws NoNewCorpusError where the folder holds something, or has a name that no id can hold
 */
export async function writeNewCorpus(folder: string): Promise<string[]> {
  const name = path.basename(path.resolve(folder));
  if (!isIdName(name) || /\s/.test(name)) {
    const expected = 'a name without space, colon or tilde';
    throw new NoNewCorpusError(`${folder} cannot be the id of a corpus (expected ${expected})`);
  }
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new NoNewCorpusError(`${folder} is not empty (expected a new or empty folder)`);
  }
  const files = {
    'corpus.yaml': corpusYaml(name),
    'entities.yaml': ENTITIES,
    'report.txt': TEXT,
    'report.yaml': QUOTES,
  };
  for (const [file, content] of Object.entries(files)) {
    await writeFile(path.join(folder, file), content);
  }
  return Object.keys(files);
}

function corpusYaml(name: string): string {
  return `# docs/formats.md describes what can stand here.
${stringify({ title: name })}licence: CC-BY-4.0
format: quotes
documents:
  report:
    title: A report
    publisher: organisation:the-herald
    published: 2015-06-12
    language: en
`;
}
