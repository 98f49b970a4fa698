import type { CorpusReading, DocumentReading } from '../../src/domain/corpus';
import type { Problem } from '../../src/domain/problem';
import type { Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { corpusOf, documentOf, type DocumentSketch, entityOf } from '../support/corpus-of';
import { emptyGraph, openEmptyGraph } from '../support/empty-graph';

let store: Store;
beforeAll(async () => {
  store = await openEmptyGraph();
});
beforeEach(() => emptyGraph(store));
afterAll(() => store.close());

const MOSUL = entityOf('city:mosul', { name: 'Mosul' });
const SOUND: DocumentSketch = {
  text: 'Mosul fell.',
  claims: { '1': { content: 'Mosul fell', about: ['city:mosul'] } },
};
const BAD: Problem = { file: 'b.ann', line: 3, code: 'bad-line', message: 'is bad', expected: 'x' };

/** A corpus of these documents and, between them, of one that cannot be read. */
function corpus(...names: string[]): CorpusReading {
  const sound = corpusOf(
    { id: 'alpha', entities: [MOSUL] },
    names.map((name) => documentOf(name, SOUND)),
  );
  return {
    ...sound,
    async *documents() {
      let place = 0;
      for await (const one of sound.documents()) {
        if (place++ === 1)
          yield { file: 'b.ann', document: null, problems: [BAD] } as DocumentReading;
        yield one;
      }
    },
  };
}

async function documentsInGraph(): Promise<string[]> {
  const text = 'MATCH (document:Document) RETURN document.id AS id ORDER BY id';
  return store.read({ name: 'documents', text }, {}, ({ id }: { id: string }) => id);
}

describe('an import that keeps going', () => {
  it('names the bad document and imports the rest; without it, nothing goes in', async () => {
    const refused = await importCorpus(store, corpus('a', 'c'));
    expect(refused).toMatchObject({ problems: [BAD], skipped: 1, changed: false });
    expect(await documentsInGraph()).toEqual([]);

    const report = await importCorpus(store, corpus('a', 'c'), { keepGoing: true });
    expect(report).toMatchObject({ problems: [BAD], skipped: 1, documents: { added: 2 } });
    expect(await documentsInGraph()).toEqual(['document:a', 'document:c']);
  });

  it('leaves out a document that the graph could not hold', async () => {
    const nowhere = {
      text: 'Mosul fell.',
      claims: { '1': { content: 'Mosul', about: ['city:x'] } },
    };
    const documents = [documentOf('a', SOUND), documentOf('b', nowhere), documentOf('a', SOUND)];
    const reading = corpusOf({ id: 'alpha', entities: [MOSUL] }, documents);
    const { problems, skipped } = await importCorpus(store, reading, { keepGoing: true });
    expect(problems.map(({ code }) => code)).toEqual(['dangling-id', 'duplicate-id']);
    expect(skipped).toBe(2);
    expect(await documentsInGraph()).toEqual(['document:a']);
  });

  it('withdraws nothing: what cannot be read now may be what is in the graph', async () => {
    const before = corpusOf(
      { id: 'alpha', entities: [MOSUL] },
      ['a', 'b'].map((name) => documentOf(name, SOUND)),
    );
    await importCorpus(store, before);
    const report = await importCorpus(store, corpus('a', 'c'), { keepGoing: true });
    expect(report.documents).toMatchObject({ added: 1, unchanged: 1, withdrawn: 0 });
  });

  it('stops at problems of the corpus itself', async () => {
    const reading = { ...corpus('a', 'c'), problems: [BAD] };
    const report = await importCorpus(store, reading, { keepGoing: true });
    expect(report.documents.added).toBe(0);
    expect(await documentsInGraph()).toEqual([]);
  });
});
