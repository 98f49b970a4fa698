import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { type Server, startServer } from './ask';

const reportOf = (text: string) =>
  corpusOf({ id: 'reports', entities: [entityOf('city:mosul')] }, [
    documentOf('report', {
      text,
      claims: {
        '1': { content: ['Mosul', 'fell'], cue: 'said' },
        '2': { content: 'Hwija holds.' },
      },
    }),
  ]);

let server: Server;
beforeAll(async () => {
  server = await startServer();
  const before = 'All is calm. Mosul, he said, fell in July. Hwija holds. We shall see.';
  await server.importAt(Date.UTC(2026, 0, 1), reportOf(before));
});
afterAll(() => server?.close());

async function sentencesOf(...ids: string[]): Promise<string[]> {
  const { nodes } = await server.answer(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { sentence } } }',
    { ids },
  );
  return nodes.map(({ sentence }: { sentence: string }) => sentence);
}

describe('a claim', () => {
  it('gives the whole sentence that its words stand in', async () => {
    expect(await sentencesOf('claim:report:1', 'claim:report:2')).toEqual([
      'Mosul, he said, fell in July.',
      'Hwija holds.',
    ]);
  });

  it('has an address pinned to when it was recorded', async () => {
    const { claim } = await server.answer('{ claim(id: "claim:report:1") { permalink } }');
    expect(claim.permalink).toBe(
      'http://127.0.0.1:4000/claim:report:1?knownAsOf=2026-01-01T00%3A00%3A00.000Z',
    );
  });

  it('gives, once superseded, what was kept around its words', async () => {
    await server.importAt(
      Date.UTC(2026, 1, 1),
      reportOf('Now: Mosul, he said, fell in July. Hwija holds.'),
    );
    expect(await sentencesOf('claim:report:1', 'claim:report:1~2')).toEqual([
      // 32 characters before the first word are more than the text has; after the last there are more.
      'All is calm. Mosul … fell in July. Hwija holds. We shall',
      'Now: Mosul, he said, fell in July.',
    ]);
  });
});
