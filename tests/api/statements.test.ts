import { encodeCursor } from '../../src/api/connection/cursor';
import { claimsBy } from '../../src/store/read/claims/claim-list';
import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { type Server, startServer } from './ask';

const CITIES = Array.from({ length: 30 }, (_, index) =>
  entityOf(`city:city-${index}`, { name: `City ${index}`, partOf: ['province:nineveh'] }),
);
const SPEAKER = 'person:al-tai';

/** Each city fell, as al-Tai tells, as the paper reports. */
const document = documentOf('cities', {
  text: CITIES.map(({ name }) => `${name} fell.`).join(' '),
  publisher: 'organisation:paper',
  events: Object.fromEntries(
    CITIES.map(({ id, name }, index) => [
      `E${index + 1}`,
      {
        trigger: `${name} fell`,
        places: [id],
        participants: [['OPPONENT', SPEAKER]] as [string, string][],
      },
    ]),
  ),
  claims: Object.fromEntries(
    CITIES.map(({ id, name }, index) => [
      index + 1,
      {
        content: `${name} fell`,
        speakers: [SPEAKER],
        about: [id, `E${index + 1}`],
        asserts: [`E${index + 1}`],
      },
    ]),
  ),
});

/** Two voices that contradict each other. */
const war = documentOf('war', {
  text: 'ISIS held City 0. The army held City 0.',
  controls: {
    1: { place: 'city:city-0', force: 'organisation:isis', when: '2016' },
    2: { place: 'city:city-0', force: 'organisation:army', when: '2016' },
  },
  claims: {
    1: { content: 'ISIS held City 0', speakers: [SPEAKER], asserts: ['C1'] },
    2: { content: 'The army held City 0', speakers: ['organisation:paper'], asserts: ['C2'] },
  },
});

let server: Server;
beforeAll(async () => {
  server = await startServer(
    corpusOf(
      {
        id: 'cities',
        entities: [
          entityOf('province:nineveh'),
          entityOf(SPEAKER),
          ...['organisation:paper', 'organisation:isis', 'organisation:army'].map((id) =>
            entityOf(id),
          ),
          ...CITIES,
        ],
      },
      [document, war],
    ),
  );
});
afterAll(() => server?.close());

async function statementsFor(query: string, first: number): Promise<number> {
  const before = server.statements();
  await server.answer(query, { first });
  return server.statements() - before;
}

describe('the number of statements', () => {
  it.each([
    [
      'of nodes and the spans that they stand on',
      1,
      'query ($first: Int) { claims(first: $first) { edges { node { id text mode evidence { exact } saidWhen { edtf } } } } }',
    ],
    [
      'of what claims lead to',
      2,
      `query ($first: Int) { claims(first: $first) { edges { node {
        speakers { name } about { id } chain { speakers { name } }
        document { title } asserts { ... on Event { name } }
      } } } }`,
    ],
    [
      'of a document in full, with what its claims assert and where that was',
      3,
      `query ($first: Int) { document(id: "document:cities") {
        title publisher { name } authors { name } corpus { licence }
        mentions(first: $first) { edges { node { kind refersTo { id ... on Entity { name } } } } }
        claims(first: $first) { edges { node { text evidence { exact } speakers { name } asserts {
          ... on Event { name places { name } participants { role entity { id } } }
          ... on Relation { subject { name } object { name } }
          ... on ControlClaim { place { name } force { name } }
        } } } }
      } }`,
    ],
    [
      'of what claims themselves report',
      2,
      `query ($first: Int) { claims(first: $first) { edges { node { reports {
        realis when { edtf } event { name } places { id } participants { role entity { name } } causes { id }
      } } } } }`,
    ],
    [
      'of lists within lists, counted and looked around in',
      6,
      `query ($first: Int) { entities(filter: { type: [CITY] }, first: $first) { edges { node {
        claims(first: 1) {
          totalCount
          pageInfo { hasNextPage hasPreviousPage }
          edges { node { asserts { ... on Event { claims { edges { node { id } } } places { id } } } } }
        }
        events { edges { node { participants { role entity { id } } } } }
      } } } }`,
    ],
    [
      'of pages in the middle of lists within lists',
      3,
      `query ($first: Int) { entities(filter: { type: [CITY] }, first: $first) { edges { node {
        claims(first: 5, after: "${encodeCursor(claimsBy('PUBLISHED'), [Infinity, 'document:a', 0, 'x'])}") {
          pageInfo { hasNextPage hasPreviousPage }
          edges { node { id } }
        }
      } } } }`,
    ],
  ])(
    '%s depends on the query and not on the length of the answer',
    async (_name, expected, query) => {
      expect(await statementsFor(query, 1)).toBe(expected);
      expect(await statementsFor(query, 30)).toBe(expected);
    },
  );

  it('is one for many ids, and one for one id asked for many times', async () => {
    // With the one below, as many fields of Query as a query may have.
    const asked = CITIES.slice(0, 29);
    const many = asked.map(({ id }, index) => `c${index}: node(id: "${id}") { id }`).join(' ');
    expect(await statementsFor(`{ ${many} again: entity(id: "city:city-0") { name } }`, 1)).toBe(1);
  });

  it('does not include the speakers of pairs that nobody asks for', async () => {
    const query = (shown: string) => `{ contradictionCounts { count ${shown} } }`;
    const { contradictionCounts } = await server.answer(query('speakers { id }'));
    expect(contradictionCounts).toEqual([
      { count: 1, speakers: [{ id: 'organisation:paper' }, { id: SPEAKER }] },
    ]);
    const before = server.statements();
    await server.answer(query(''));
    // One that goes on after the answer would reject when its request ends, and nobody would notice.
    expect(server.statements() - before).toBe(1);
  });

  it('does not include a count that nobody asks for', async () => {
    expect(await statementsFor('{ claims { edges { node { id } } } }', 1)).toBe(1);
    expect(await statementsFor('{ claims { totalCount edges { node { id } } } }', 1)).toBe(2);
  });
});

describe('requests that come at the same time', () => {
  const QUERY = `query ($id: ID!) { entity(id: $id) {
    id claims(first: 5) { edges { node { text speakers { id } asserts { ... on Event { name } } } } }
  } }`;

  it('get each its own answer', async () => {
    const answers = await Promise.all(CITIES.map(({ id }) => server.answer(QUERY, { id })));
    expect(answers).toEqual(
      CITIES.map(({ id, name }) => ({
        entity: {
          id,
          claims: {
            edges: [
              {
                node: {
                  text: `${name} fell`,
                  speakers: [{ id: SPEAKER }],
                  asserts: [{ name: `${name} fell` }],
                },
              },
            ],
          },
        },
      })),
    );
  });

  it('share their statements', async () => {
    const before = server.statements();
    await server.answer(QUERY, { id: CITIES[0]!.id });
    const ofOne = server.statements() - before;
    await Promise.all(CITIES.map(({ id }) => server.answer(QUERY, { id })));
    // Thirty alone would take thirty times as many.
    expect(server.statements() - before - ofOne).toBeLessThanOrEqual(5 * ofOne);
  });
});
