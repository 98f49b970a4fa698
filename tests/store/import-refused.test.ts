import type { CorpusReading } from '../../src/domain/corpus';
import { formatProblem, type Problem } from '../../src/domain/problem';
import type { Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import {
  assessmentOf,
  corpusOf,
  documentOf,
  type DocumentSketch,
  entityOf,
} from '../support/corpus-of';
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

function corpus(...documents: ReturnType<typeof documentOf>[]): CorpusReading {
  return corpusOf({ id: 'alpha', entities: [MOSUL] }, documents);
}

describe('a corpus with problems', () => {
  it('leaves the graph untouched, and reports the problems of every document', async () => {
    const before = await count();
    const report = await importCorpus(
      store,
      corpus(
        documentOf('sound', SOUND),
        documentOf('one', {
          text: 'Mosul fell.',
          claims: { '1': { content: 'Mosul fell', about: ['city:nowhere'], inside: 7 } },
        }),
        documentOf('two', {
          text: 'Mosul fell.',
          controls: { '2': { place: 'city:mosul', when: '2014-06' } },
          claims: { '1': { content: 'Mosul fell', speakers: ['city:mosul'], asserts: ['E9'] } },
        }),
      ),
    );
    expect(report.problems.map(({ file, code, message }) => [file, code, message])).toEqual([
      ['alpha/document:one.ann', 'dangling-id', 'claim:one:1 lies in "claim:one:7"'],
      ['alpha/document:one.ann', 'dangling-id', 'claim:one:1 refers to "city:nowhere"'],
      ['alpha/document:two.ann', 'wrong-type', 'claim:two:1 refers to city:mosul'],
      ['alpha/document:two.ann', 'dangling-id', 'claim:two:1 makes "mention:two:E9"'],
      ['alpha/document:two.ann', 'dangling-id', 'claim:two:1 asserts "event:two:9"'],
      ['alpha/document:two.ann', 'unattributed', '0 claims assert control:two:2'],
    ]);
    expect(report).toMatchObject({ changed: false, claims: { added: 0 }, entities: { added: 0 } });
    expect(await count()).toEqual(before);
  });

  it('passes on what its reader reports', async () => {
    const problem = problemIn('a.ann');
    const sound = corpus(documentOf('sound', SOUND));
    const reading: CorpusReading = {
      ...sound,
      async *documents() {
        yield* sound.documents();
        yield { file: 'a.ann', document: null, problems: [problem] };
      },
    };
    expect((await importCorpus(store, reading)).problems).toEqual([problem]);
    expect(await ask('MATCH (d:Document) RETURN count(d) AS value')).toEqual([0]);
    const headless = { ...sound, corpus: null, problems: [problem] };
    expect(await importCorpus(store, headless)).toMatchObject({ corpusId: null, changed: false });
  });

  it('does not miss entities where its authority file could not be read', async () => {
    const problem = problemIn('a.yaml');
    const headless = { ...corpus(documentOf('a', SOUND)), corpus: null, problems: [problem] };
    expect((await importCorpus(store, headless)).problems).toEqual([problem]);
  });

  it('refuses a document that another corpus has brought', async () => {
    await importCorpus(store, corpus(documentOf('shared', SOUND)));
    const other = corpusOf({ id: 'beta', entities: [MOSUL] }, [documentOf('shared', SOUND)]);
    const { problems } = await importCorpus(store, other);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'foreign-document',
        message: 'document:shared belongs to the corpus alpha',
      }),
    ]);
    expect(await ask('MATCH (c:Corpus) RETURN c.id AS value')).toEqual(['alpha']);
  });

  it('refuses two documents of one id', async () => {
    const twice = corpus(documentOf('same', SOUND), documentOf('same', SOUND));
    expect((await importCorpus(store, twice)).problems).toMatchObject([{ code: 'duplicate-id' }]);
  });

  it('refuses an id and a name beyond what an index holds, of a document as of an authority file', async () => {
    const long = entityOf(`city:${'a'.repeat(9_000)}`);
    const ofAuthority = corpusOf({ id: 'alpha', entities: [long] }, []);
    const ofDocument = corpus(documentOf('doc', { ...SOUND, entities: [long] }));
    for (const reading of [ofAuthority, ofDocument]) {
      const { problems } = await importCorpus(store, reading);
      expect(problems.map(({ code }) => code)).toEqual(['wrong-id', 'too-long']);
    }
  });

  it('takes an id and a name of 1,000 characters of three bytes, which one index holds, and no more', async () => {
    const called = (name: string) =>
      corpusOf({ id: 'alpha', entities: [entityOf(`city:${'語'.repeat(995)}`, { name })] }, []);
    expect((await importCorpus(store, called('語'.repeat(1_000)))).problems).toEqual([]);
    expect(await ask('MATCH (e:City) RETURN size(e.name) AS value')).toEqual([1_000]);
    const { problems } = await importCorpus(store, called('語'.repeat(1_001)));
    expect(problems.map(({ code }) => code)).toEqual(['too-long']);
  });

  it('refuses ids that could be taken for those of other records or versions', async () => {
    const document = documentOf('doc', {
      text: 'Mosul fell.',
      claims: { '1~2': { content: 'Mosul' }, 'other:1': { content: 'fell' } },
    });
    expect((await importCorpus(store, corpus(document))).problems).toMatchObject([
      { code: 'wrong-id', message: 'claim has the id "claim:doc:1~2"' },
      { code: 'wrong-id', message: 'claim has the id "claim:doc:other:1"' },
    ]);
  });

  it('refuses a place in itself, and an id that states another type', async () => {
    const reading = corpusOf(
      {
        id: 'alpha',
        entities: [
          entityOf('city:a', { partOf: ['city:a'] }),
          entityOf('city:b', { type: 'PERSON' }),
        ],
      },
      [],
    );
    const { problems } = await importCorpus(store, reading);
    expect(problems.map(({ code }) => code)).toEqual(['part-of-itself', 'wrong-id']);
  });

  it('refuses grades of claims and actors that it does not have', async () => {
    const graded = [
      assessmentOf('claim:sound:1', 2),
      assessmentOf('claim:sound:2', 2),
      assessmentOf('person:omar', 'B'),
    ];
    const reading = corpusOf({ id: 'alpha', entities: [MOSUL], assessments: graded }, [
      documentOf('sound', SOUND),
    ]);
    const { changed, problems } = await importCorpus(store, reading);
    expect(changed).toBe(false);
    expect(problems.map(formatProblem)).toEqual([
      'alpha dangling-id person:omar is graded (expected an actor of the authority file)',
      'corpus.yaml:1 dangling-id "claim:sound:2" is graded (expected a claim of this corpus)',
    ]);
  });

  it('stops where a document is another one than when it was checked', async () => {
    const sound = corpus(documentOf('sound', SOUND));
    let reads = 0;
    const changing: CorpusReading = {
      ...sound,
      documents: () => ((reads += 1) === 1 ? sound : corpus(documentOf('late', SOUND))).documents(),
    };
    await expect(importCorpus(store, changing)).rejects.toMatchObject({ code: 'CORPUS_CHANGED' });
    expect(await ask('MATCH (d:Document) RETURN d.id AS value')).toEqual([]);
  });
});

describe('hostile text', () => {
  it.each([
    ['quotes and backslashes', `' " \\ \\' \`' OR 1=1`],
    ['Cypher', `'}) DETACH DELETE n // $id \${x} {{y}} %s`],
    ['characters beyond the BMP', '𝔐𝔬𝔰𝔲𝔩 🏙️ fell'],
    ['controls and a NUL', 'a\u0000b\u0001\r\n\t\u200f\u2028\ufeff'],
    ['property names', '__proto__ constructor toString'],
  ])('comes back as it was: %s', async (_name, text) => {
    const document = documentOf('doc', {
      text,
      title: text,
      claims: { '1': { content: text, speakerText: text } },
    });
    const entities = [entityOf('city:mosul', { name: text, aliases: [text, `${text}!`] })];
    const report = await importCorpus(store, corpusOf({ id: 'alpha', entities }, [document]));
    expect(report.problems).toEqual([]);
    const [claim] = await ask(
      'MATCH (c:Claim)-[:IN_DOCUMENT]->(d)-[:HAS_TEXT]->(t) RETURN [c.text, c.speakerText, c.spanExacts[0], d.title, t.text] AS value',
    );
    expect(claim).toEqual([text, text, text, text, text]);
    expect(await ask('MATCH (e:City) RETURN e.name AS value')).toEqual([text]);
    expect(
      (await importCorpus(store, corpusOf({ id: 'alpha', entities }, [document]))).changed,
    ).toBe(false);
  });

  it('is refused where it holds half of a surrogate pair, which UTF-8 cannot', async () => {
    const document = documentOf('doc', { ...SOUND, title: 'a\ud800b' });
    const { problems } = await importCorpus(store, corpus(document));
    expect(problems).toMatchObject([
      { code: 'not-unicode', message: 'document:doc title holds half of a surrogate pair' },
    ]);
  });
});

function problemIn(file: string): Problem {
  return { file, line: 3, code: 'bad-line', message: 'y', expected: 'z' };
}

async function ask(text: string): Promise<unknown[]> {
  return store.read({ name: 'ask', text }, {}, ({ value }: { value: unknown }) => value);
}

async function count(): Promise<unknown[]> {
  return ask('MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN [count(DISTINCT n), count(r)] AS value');
}
