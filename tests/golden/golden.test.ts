import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findCorpora, readCorpus } from '../../src/annotations/read-corpus';
import { type Server, startServer } from '../api/ask';

/** Folders of questions, and the corpora that each is asked of. */
const CORPORA = {
  'mosul-2017': ['seeds/mosul-2017'],
  together: ['seeds/coalition-2014-2017', 'seeds/mosul-2017'],
  'ukraine-2022': ['seeds/ukraine-2022'],
  re3d: ['tests/corpora/re3d'],
};

const root = path.resolve(__dirname, '..', '..');

/** A query, opened by the question in words, and beside it the answer that somebody worked out by hand. */
function questionsIn(folder: string) {
  return readdirSync(path.join(__dirname, folder))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const query = readFileSync(path.join(__dirname, folder, file), 'utf8');
      const answer = readFileSync(
        path.join(__dirname, folder, file.replace(/graphql$/, 'json')),
        'utf8',
      );
      const question = query.slice(1, query.indexOf('\n')).trim();
      return { file, question, query, answer: JSON.parse(answer) as unknown };
    });
}

describe.each(Object.entries(CORPORA))('asked of %s', (folder, corpora) => {
  let server: Server;
  beforeAll(async () => {
    const found = corpora.map((corpus) => findCorpora(path.join(root, corpus)));
    const folders = (await Promise.all(found)).flat();
    server = await startServer(...(await Promise.all(folders.map((corpus) => readCorpus(corpus)))));
  });
  afterAll(() => server?.close());

  it.each(questionsIn(folder))('$file: $question', async ({ query, answer }) => {
    expect(await server.ask(query)).toEqual({ data: answer });
  });

  it('gives the same answers from what other requests have read', async () => {
    const questions = questionsIn(folder);
    for (const { file, query, answer } of [...questions, ...questions]) {
      expect([file, await server.askSharing(query)]).toEqual([file, { data: answer }]);
    }
    const before = server.statements();
    for (const { query } of questions) await server.askSharing(query);
    // Each request still reads for itself which claims of a list a lens lets through.
    expect(server.statements() - before).toBeLessThan(questions.length);
  });
});
