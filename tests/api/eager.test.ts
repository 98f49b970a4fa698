import { ARTICLE } from './article';
import { type Answer, type Server, startServer } from './ask';

let server: Server;
beforeAll(async () => {
  server = await startServer(ARTICLE);
});
afterAll(() => server?.close());

const CLAIM = `fragment Whole on Claim {
  id
  evidence { role start end exact prefix suffix document { id } }
  chain { speakers { __typename id name } speakerText mode cue claim { id text } }
  document { id title language url publisher { name } publishedWhen { edtf startEarliest endLatest } }
  speakers { id name }
  asserts { __typename ... on Event { id name } ... on Relation { id type } ... on ControlClaim { id status } }
  about { __typename id ... on Entity { name } ... on Event { name } }
}`;
const MENTION = `fragment Whole on Mention {
  id
  spans { role start end exact document { id } }
  refersTo { __typename id ... on Entity { name } ... on Event { name } }
}`;

interface Edges {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

const nodesOf = ({ edges }: Edges) => edges.map(({ node }) => node);

/** That there are several, and each is what it is where it is asked for by itself. */
async function expectEachByItself(page: Edges, fragment: string): Promise<void> {
  const nodes = nodesOf(page);
  expect(nodes.length).toBeGreaterThan(2);
  const alone = [];
  for (const { id } of nodes) {
    const query = `query ($id: ID!) { node(id: $id) { ...Whole } } ${fragment}`;
    alone.push((await server.answer(query, { id })).node);
  }
  expect(nodes).toEqual(alone);
}

const STATE = `fragment Whole on ControlState {
  certainty status place { id name aliases } force { __typename id name } interval { claims { id } }
}`;

describe('what a page of control loads eagerly', () => {
  it('is the place and the force that the node of each id is', async () => {
    const { control } = await server.answer(
      `{ control(at: "2015") { edges { node { ...Whole } } } } ${STATE}`,
    );
    expect(nodesOf(control)).toEqual([
      {
        // The source says it with PROBABLE.
        certainty: 'POSSIBLE',
        status: 'CONTROLLED',
        place: (await server.answer('{ city: entity(id: "city:mosul") { id name aliases } }')).city,
        force: (
          await server.answer(
            '{ isis: node(id: "organisation:isis") { __typename id ... on Actor { name } } }',
          )
        ).isis,
        interval: { claims: [{ id: 'claim:interview:5' }] },
      },
    ]);
  });

  it('is what the timeline of the place says of who held it', async () => {
    const { city } = await server.answer(
      '{ city: entity(id: "city:mosul") { ... on Place { controlTimeline { force { id name } } } } }',
    );
    expect(city.controlTimeline).toEqual([{ force: { id: 'organisation:isis', name: 'ISIS' } }]);
  });
});

describe('what a page loads with its nodes', () => {
  it.each([
    ['all claims', 'claims { edges { node { ...Whole } } }', (data) => data.claims],
    [
      'all claims from their end, the last said first',
      'claims(last: 3, orderBy: SAID_DESC) { edges { node { ...Whole } } }',
      (data) => data.claims,
    ],
    [
      'the claims about a city, in fragments and under other names',
      `entity(id: "city:mosul") { said: claims { ...Page ... { edges { node { ...Whole } } } } }
       again: entity(id: "city:mosul") { claims { edges { node { text } } } }`,
      (data) => data.entity.said,
    ],
    [
      'the claims of a document',
      'document(id: "document:interview") { claims { edges { node { ...Whole } } } }',
      (data) => data.document.claims,
    ],
  ] as [string, string, (data: Answer['data']) => Edges][])(
    'is what each of %s says by itself',
    async (_which, query, find) => {
      const page = 'fragment Page on ClaimConnection { edges { node { id evidence { exact } } } }';
      const used = query.includes('...Page') ? page : '';
      const claims = find(await server.answer(`{ ${query} } ${CLAIM} ${used}`));
      await expectEachByItself(claims, CLAIM);
    },
  );

  it('is what each mention of a document says by itself', async () => {
    const { document } = await server.answer(
      `{ document(id: "document:interview") { mentions { edges { node { ...Whole } } } } } ${MENTION}`,
    );
    await expectEachByItself(document.mentions, MENTION);
  });

  it('takes one statement for the page, and one for whoever its chains lead over', async () => {
    const before = server.statements();
    await server.answer('{ claims { edges { node { id chain { mode } } } } }');
    expect(server.statements() - before).toBe(2);
  });

  it('is neither read nor shown where @skip or @include leaves it out', async () => {
    const query = `query ($yes: Boolean!) { claims(first: 1) { edges { node {
      id chain @include(if: $yes) { mode } ... @skip(if: true) { chain { cue } }
    } } } }`;
    const before = server.statements();
    const { claims } = await server.answer(query, { yes: false });
    expect(Object.keys(claims.edges[0].node)).toEqual(['id']);
    // A page with chains takes another, for whoever they lead over.
    expect(server.statements() - before).toBe(1);
    await server.answer(query, { yes: true });
    expect(server.statements() - before).toBe(3);
  });
});
