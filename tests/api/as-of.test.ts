import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { idsOf, type Server, startServer } from './ask';

const MARCH = Date.UTC(2020, 2, 1);
const APRIL = Date.UTC(2020, 3, 1);

/** In April the first claim is gone, the second is less sure, the third is new. */
const notes = (second: 'CERTAIN' | 'POSSIBLE', numbers: string[]) => {
  const claims = {
    '1': { content: 'Mosul fell', about: ['city:mosul'] },
    '2': { content: 'Hwija fell', about: ['city:hawija'], factuality: second },
    '3': { content: 'Tal Afar fell', about: ['city:mosul'] },
  };
  return corpusOf({ id: 'notes', entities: [entityOf('city:mosul'), entityOf('city:hawija')] }, [
    documentOf('notes', {
      text: 'Mosul fell. Hwija fell. Tal Afar fell.',
      claims: Object.fromEntries(
        Object.entries(claims).filter(([number]) => numbers.includes(number)),
      ),
    }),
  ]);
};

let server: Server;
beforeAll(async () => {
  server = await startServer();
  await server.importAt(MARCH, notes('CERTAIN', ['1', '2']));
  await server.importAt(APRIL, notes('POSSIBLE', ['2', '3']));
});
afterAll(() => server?.close());

const asOf = async (moment: string | null, about: string[] | null = null) => {
  const data = await server.answer(
    `query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount edges { node { id } } } }`,
    { filter: { knownAsOf: moment, about } },
  );
  expect(data.claims.totalCount).toBe(data.claims.edges.length);
  return idsOf(data.claims);
};

describe('claims as the graph had them', () => {
  it('are the current ones where no moment is named', async () => {
    expect(await asOf(null)).toEqual(['claim:notes:2~2', 'claim:notes:3']);
  });

  it.each([
    ['before anything was recorded', '2020-02-29T23:59:59Z', []],
    ['from the moment of an import', '2020-03-01T00:00:00Z', ['claim:notes:1', 'claim:notes:2']],
    ['until the next', '2020-03-31T23:59:59.999Z', ['claim:notes:1', 'claim:notes:2']],
    ['from the moment of the next', '2020-04-01T00:00:00Z', ['claim:notes:2~2', 'claim:notes:3']],
    [
      'by a moment in another zone',
      '2020-04-01T01:59:59+02:00',
      ['claim:notes:1', 'claim:notes:2'],
    ],
    ['long after', '2999-01-01T00:00:00Z', ['claim:notes:2~2', 'claim:notes:3']],
  ])('are those of %s', async (_name, moment, expected) => {
    expect(await asOf(moment)).toEqual(expected);
  });

  it('are sifted by the rest of the filter as they were then', async () => {
    expect(await asOf('2020-03-15T00:00:00Z', ['city:mosul'])).toEqual(['claim:notes:1']);
    expect(await asOf('2020-04-15T00:00:00Z', ['city:mosul'])).toEqual(['claim:notes:3']);
  });

  it('are all found by their ids, with when each was recorded and superseded', async () => {
    const data = await server.answer(`{
      gone: claim(id: "claim:notes:1") { recordedAt supersededAt about { id } }
      old: claim(id: "claim:notes:2") { factuality supersededAt evidence { exact } }
      new: claim(id: "claim:notes:2~2") { factuality recordedAt supersededAt }
    }`);
    expect(data).toEqual({
      gone: {
        recordedAt: '2020-03-01T00:00:00.000Z',
        supersededAt: '2020-04-01T00:00:00.000Z',
        about: [{ id: 'city:mosul' }],
      },
      old: {
        factuality: 'CERTAIN',
        supersededAt: '2020-04-01T00:00:00.000Z',
        evidence: [{ exact: 'Hwija fell' }],
      },
      new: {
        factuality: 'POSSIBLE',
        recordedAt: '2020-04-01T00:00:00.000Z',
        supersededAt: null,
      },
    });
  });
});
