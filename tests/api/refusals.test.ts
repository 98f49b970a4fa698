import { ARTICLE } from './article';
import { type Server, startServer } from './ask';

let server: Server;
beforeAll(async () => {
  server = await startServer(ARTICLE);
});
afterAll(() => server?.close());

async function refusal(query: string, variables?: Record<string, unknown>) {
  const { errors = [] } = await server.ask(query, variables);
  expect(errors).toHaveLength(1);
  return { message: errors[0]!.message, ...errors[0]!.extensions };
}

const MANY = JSON.stringify(Array.from({ length: 101 }, (_, index) => `city:${index}`));

describe('a wrong argument', () => {
  it.each([
    ['first', 'claims(first: 0)', 'a whole number from 1 to 100'],
    ['first', 'entities(first: 101)', 'a whole number from 1 to 100'],
    ['last', 'events(last: -1)', 'a whole number from 1 to 100'],
    ['last', 'documents(first: 1, last: 1)', 'one of the two'],
    ['after', 'claims(after: "nonsense")', 'a cursor of an edge or pageInfo of this list'],
    ['after', 'claims(after: "")', 'a cursor of an edge or pageInfo of this list'],
    ['before', 'claims(before: "W10")', 'a cursor of an edge or pageInfo of this list'],
    ['filter.about', `claims(filter: { about: ${MANY} })`, 'at most 100'],
    ['filter.saidAfter', 'claims(filter: { saidAfter: "2017/" })', 'a time that ends'],
    ['filter.saidBefore', 'claims(filter: { saidBefore: "/2017" })', 'a time that starts'],
    ['filter.validAt', 'claims(filter: { validAt: "2017/" })', 'a time with both ends'],
    ['filter.after', 'events(filter: { after: "2017/" })', 'a time that ends'],
    ['filter.name', 'entities(filter: { name: " " })', 'a name or a part of one'],
    ['filter.nameContains', 'entities(filter: { nameContains: "?!" })', 'a name or a part of one'],
  ])('%s of %s is refused by name, with what was expected', async (argument, field, expected) => {
    expect(await refusal(`{ ${field} { totalCount } }`)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument,
      message: expect.stringContaining(`(expected ${expected})`),
    });
  });

  it.each([
    ['filter.saidAfter', '{ claims(filter: { saidAfter: "July 2017" }) { totalCount } }'],
    ['filter.before', '{ events(filter: { mode: 1, before: "2017-13" }) { totalCount } }'],
    ['filter.mode', '{ claims(filter: { mode: [SHOUTED] }) { totalCount } }'],
    ['filter.knownAsOf', '{ claims(filter: { knownAsOf: "yesterday" }) { totalCount } }'],
    ['first', '{ claims(first: "ten") { totalCount } }'],
  ])('%s is refused where its value is none of its type', async (argument, query) => {
    const { errors = [] } = await server.ask(query);
    expect(errors.map(({ extensions }) => extensions)).toContainEqual(
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
    );
  });

  it('is refused in a variable by the variable’s path', async () => {
    const query = 'query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }';
    expect(await refusal(query, { filter: { saidAfter: '2017-02-30' } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: '$filter.saidAfter',
    });
    expect(await refusal(query, { filter: { mode: ['DIRECT', 'SHOUTED'] } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: '$filter.mode[1]',
    });
  });

  it('names the field that it stands at, and leaves the rest of the answer alone', async () => {
    const { data, errors } = await server.ask(`{
      entity(id: "city:mosul") { name  claims(first: 500) { totalCount } }
      document(id: "document:report") { title }
    }`);
    expect(errors).toMatchObject([{ path: ['entity', 'claims'] }]);
    expect(data).toEqual({ entity: null, document: { title: 'A report' } });
  });

  it('is refused where ids are too many', async () => {
    expect(await refusal(`{ nodes(ids: ${MANY}) { id } }`)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'ids',
    });
  });

  it('that is unknown is named by GraphQL itself', async () => {
    expect(await refusal('{ claims(spaeker: "x") { totalCount } }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: expect.stringContaining('spaeker'),
    });
  });
});

describe('text that means something to Cypher or JavaScript', () => {
  it.each([
    '__proto__',
    "' OR 1=1 //",
    "x'}) DETACH DELETE n //",
    '$ids',
    '\\u0027',
    '`',
    '\u0000',
    '😀',
  ])('is only text: %j', async (text) => {
    const data = await server.answer(
      `query ($text: String!, $id: ID!) {
        node(id: $id) { id }
        claims(filter: { about: [$id], speaker: [$id] }) { totalCount }
        events(filter: { type: [$text], place: [$id] }) { totalCount }
        entities(filter: { nameContains: "mosul" }) { totalCount }
      }`,
      { text, id: text },
    );
    expect(data).toEqual({
      node: null,
      claims: { totalCount: 0 },
      events: { totalCount: 0 },
      entities: { totalCount: 1 },
    });
  });
});

describe('a query that asks for too much', () => {
  it('is refused where it is too deep, through fragments too', async () => {
    const deep = (levels: number): string =>
      levels === 0
        ? 'id'
        : `claims(first: 1) { edges { node { about { ... on City { ${deep(levels - 1)} } } } } }`;
    expect(
      (await server.ask(`{ entity(id: "city:mosul") { ${deep(4)} } }`)).errors,
    ).toBeUndefined();
    expect(await refusal(`{ entity(id: "city:mosul") { ${deep(5)} } }`)).toMatchObject({
      message: expect.stringContaining('expected at most 20'),
    });
    expect(
      await refusal(`
        { entity(id: "city:mosul") { ...Some } }
        fragment Some on City { ${deep(2)} partOf { ...More } }
        fragment More on Province { parts { edges { node { ...Last } } } }
        fragment Last on City { ${deep(4)} }
      `),
    ).toMatchObject({ message: expect.stringContaining('expected at most 20') });
  });

  it('is refused where its lists within lists could hold too much, by its variables', async () => {
    const query = `query ($size: Int) {
      entities(first: $size) { edges { node { claims(first: $size) { edges { node {
        id text speakers { id } chain { speakers { id } mode }
      } } } } } }
    }`;
    expect((await server.ask(query, { size: 20 })).errors).toBeUndefined();
    expect(await refusal(query, { size: 100 })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('more than 100000 fields'),
    });
  });

  it.each([
    [
      'nodes by their ids, each with a list',
      `{ nodes(ids: ${JSON.stringify(Array(100).fill('document:report'))}) { ... on Document {
        claims(first: 100) { edges { node { id text chain { mode cue } evidence { exact } } } }
      } } }`,
    ],
    [
      'a hundred speakers, each with a list',
      `{ claimFacets { speakers { node { ... on Actor {
        statements(first: 100) { edges { node { id text mode factuality evidence { exact } } } }
      } } } } }`,
    ],
    [
      'everything many times over',
      `{ ${Array.from({ length: 10 }, (_, index) => `a${index}: contradictions(lens: { publishedBefore: "${2000 + index}" }) { totalCount }`).join(' ')} }`,
    ],
  ])('is refused where it asks for %s', async (_what, query) => {
    expect(await refusal(query)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('more than 100000 fields'),
    });
  });

  it('is refused where a wrong argument would keep it from being measured', async () => {
    const query = `query ($id: ID = "x", $size: Int) {
      node(id: $id) { id }
      entities(first: $size) { edges { node { claims(first: $size) { edges { node { text } } } } } }
    }`;
    expect(await refusal(query, { id: null, size: 100 })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is refused where its text is too long to be a question', async () => {
    const fields = Array.from({ length: 2000 }, (_, index) => `a${index}: node(id: "x") { id }`);
    expect((await refusal(`{ ${fields.join(' ')} }`)).message).toMatch(/tokens/);
  });

  it('is refused at once where its fragments spread each other many times over', async () => {
    const fragments = Array.from(
      { length: 16 },
      (_, index) =>
        `fragment F${index} on City { ${Array.from({ length: 8 }, (_unused, n) => `p${n}: partOf { ... on City { ...F${index + 1} } }`).join(' ')} }`,
    );
    const query = `{ entity(id: "city:mosul") { ...F0 } } ${fragments.join(' ')} fragment F16 on City { id }`;
    expect((await server.ask(query)).errors).toHaveLength(1);
  });

  it('may be as deep as it likes about the schema', async () => {
    const { errors } = await server.ask(`{
      __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType {
        ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name
      } } } } } } } } } } } } } } } } } } } }
    }`);
    expect(errors).toBeUndefined();
  });
});
