import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { idsOf, type Server, startServer } from './ask';

const NEWS = documentOf('news', {
  text: 'ISIS holds Mosul. It may fall.',
  claims: { '1': { content: 'ISIS holds Mosul' }, '2': { content: 'It may fall' } },
});
const LETTER = documentOf('letter', {
  text: 'The bridge stands.',
  claims: { '1': { content: 'The bridge stands' } },
});

const PRESS = { id: 'press', title: 'The press', entities: [entityOf('city:mosul')] };

let server: Server;
beforeAll(async () => {
  server = await startServer(
    corpusOf({ ...PRESS, licence: 'CC-BY-4.0', attribution: 'By the Herald.' }, [NEWS, LETTER]),
    corpusOf({ id: 'archive', title: 'An archive' }, []),
  );
});
afterAll(() => server?.close());

const ALL = '{ corpora { id title licence attribution documents claims } }';

describe('corpora', () => {
  it('come by id, each with its licence, whom to name, and how much it holds', async () => {
    expect((await server.answer(ALL)).corpora).toEqual([
      {
        id: 'archive',
        title: 'An archive',
        licence: 'CC0-1.0',
        attribution: null,
        documents: 0,
        claims: 0,
      },
      {
        id: 'press',
        title: 'The press',
        licence: 'CC-BY-4.0',
        attribution: 'By the Herald.',
        documents: 2,
        claims: 3,
      },
    ]);
  });

  it('are named by each of their documents', async () => {
    const { documents } = await server.answer(
      '{ documents { edges { node { id corpus { id licence documents } } } } }',
    );
    expect(documents.edges).toEqual([
      {
        node: {
          id: 'document:letter',
          corpus: { id: 'press', licence: 'CC-BY-4.0', documents: 2 },
        },
      },
      {
        node: { id: 'document:news', corpus: { id: 'press', licence: 'CC-BY-4.0', documents: 2 } },
      },
    ]);
  });

  it('tell which claims are theirs', async () => {
    const { archive, press } = await server.answer(`{
      archive: claims(filter: { corpus: ["archive"] }) { totalCount }
      press: claims(filter: { corpus: ["press"] }) { totalCount edges { node { id } } }
    }`);
    expect(archive.totalCount).toBe(0);
    expect(press.totalCount).toBe(3);
    expect(idsOf(press)).toEqual(['claim:letter:1', 'claim:news:1', 'claim:news:2']);
  });

  it('are refused by an id that none has', async () => {
    const { errors } = await server.ask(
      '{ claims(filter: { corpus: ["press", "pres"] }) { totalCount } }',
    );
    expect(errors![0]).toMatchObject({
      message:
        'filter.corpus[1] is "pres", which is no corpus of this graph (expected the id of one of Query.corpora)',
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter.corpus[1]' },
    });
  });

  it('count neither a withdrawn document nor a superseded claim', async () => {
    await server.import(corpusOf(PRESS, [LETTER]));
    const { corpora } = await server.answer(ALL);
    expect(corpora[1]).toMatchObject({ id: 'press', documents: 1, claims: 1 });
  });
});
