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

function tenTimes(field: (index: number) => string): string {
  return `{ ${Array.from({ length: 10 }, (_, index) => `a${index}: ${field(index)}`).join(' ')} }`;
}

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
    [
      'from',
      'controlChanges(from: "/2017", to: "2018")',
      'a day, month, year or any time with a beginning',
    ],
    [
      'to',
      'controlChanges(from: "2017", to: "2017-01-01")',
      'a later time, such as from 2022-08-01 to 2022-09-01 for August 2022',
    ],
    [
      'within',
      'controlChanges(from: "2017", to: "2018", within: "a")',
      'the id of one, such as city:… or province:…',
    ],
    [
      'force',
      'controlChanges(from: "2017", to: "2018", force: "city:mosul")',
      'the id of one, such as person:… or organisation:…',
    ],
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
    ['filter.sameAs', '{ entities(filter: { sameAs: "notaurl" }) { totalCount } }'],
    ['filter.sameAs', '{ entities(filter: { sameAs: "" }) { totalCount } }'],
    ['filter.sameAs', '{ entities(filter: { sameAs: 5 }) { totalCount } }'],
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

  it.each(['notaurl', '', 5, true, ['https://example.org']])(
    'that is no URL is refused in a variable, and is not logged: %j',
    async (url) => {
      const log = jest.spyOn(console, 'error').mockImplementation();
      const query = 'query ($url: URL) { entities(filter: { sameAs: $url }) { totalCount } }';
      expect(await refusal(query, { url })).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: '$url',
        expected: 'one such as "https://www.wikidata.org/wiki/Q83303"',
      });
      const inside = 'query ($f: EntityFilter) { entities(filter: $f) { totalCount } }';
      expect(await refusal(inside, { f: { sameAs: url } })).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: '$f.sameAs',
      });
      expect(log).not.toHaveBeenCalled();
      log.mockRestore();
    },
  );

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

describe('a filter', () => {
  it.each([
    ['filter.speaker[0]', 'claims(filter: { speaker: ["person:al-abbadi"] })', 'actor'],
    ['filter.speaker[0]', 'claims(filter: { speaker: ["city:mosul"] })', 'actor'],
    [
      'filter.anyoneInChain[1]',
      'claims(filter: { anyoneInChain: ["person:al-tai", "x"] })',
      'actor',
    ],
    ['filter.publisher[0]', 'claims(filter: { publisher: ["organisation:paper"] })', 'actor'],
    [
      'filter.about[1]',
      'claims(filter: { about: ["city:mosul", "city:mossul"] })',
      'entity or event',
    ],
    ['filter.about[0]', 'claims(filter: { about: ["claim:interview:1"] })', 'entity or event'],
    ['filter.document[0]', 'claims(filter: { document: ["interview"] })', 'document'],
    ['filter.document[0]', 'claims(filter: { document: ["city:mosul"] })', 'document'],
    ['filter.place[0]', 'events(filter: { place: ["city:mossul"] })', 'place'],
    ['filter.place[0]', 'events(filter: { place: ["person:al-tai"] })', 'place'],
    ['filter.participant[0]', 'events(filter: { participant: ["organisation:isil"] })', 'entity'],
    ['filter.participant[0]', 'events(filter: { participant: ["event:report:1"] })', 'entity'],
  ])('is refused where %s of %s is the id of no such thing', async (argument, field, kind) => {
    expect(await refusal(`{ ${field} { totalCount } }`)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument,
      message: expect.stringContaining(`which is no ${kind} of this graph`),
    });
  });

  it('is refused where it asks for a type of event that the vocabulary does not have', async () => {
    const query = '{ events(filter: { type: ["CAPTURE", "LIBERTION"] }) { totalCount } }';
    expect(await refusal(query)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'filter.type[1]',
      message:
        'filter.type[1] is "LIBERTION", which is no type of event (expected a term of schema/vocabulary.yaml, such as LIBERATION)',
    });
  });

  it.each([
    'claimFacets(FILTER) { total }',
    'event(id: "event:report:1") { claims(FILTER) { totalCount } }',
    'document(id: "document:interview") { claims(FILTER) { totalCount } }',
    'entity(id: "city:mosul") { claims(FILTER) { totalCount } }',
    'entity(id: "person:al-tai") { ... on Actor { statements(FILTER) { totalCount } } }',
  ])('is refused in the same way in %s', async (field) => {
    const query = `{ ${field.replace('FILTER', 'filter: { speaker: ["person:nobody"] }')} }`;
    expect(await refusal(query)).toMatchObject({ argument: 'filter.speaker[0]' });
  });

  it('of the events of an entity is refused in the same way', async () => {
    const query =
      '{ entity(id: "city:mosul") { events(filter: { place: ["x"] }) { totalCount } } }';
    expect(await refusal(query)).toMatchObject({ argument: 'filter.place[0]' });
  });

  it('costs one statement more for all its ids, and none where it has none', async () => {
    const count = async (query: string) => {
      const before = server.statements();
      await server.answer(query);
      return server.statements() - before;
    };
    expect(await count('{ claims(filter: { mode: [DIRECT] }) { edges { node { id } } } }')).toBe(1);
    expect(
      await count(
        '{ claims(filter: { speaker: ["person:al-tai"], about: ["city:mosul"] }) { edges { node { id } } } }',
      ),
    ).toBe(2);
    expect(
      await count(`{
        claims(
          filter: { speaker: ["person:al-tai"], about: ["city:mosul"], publisher: ["organisation:gazette"] }
          lens: { accordingTo: ["person:al-abadi"] }
        ) { edges { node { id } } }
        more: claims(filter: { anyoneInChain: ["organisation:isis"] }) { edges { node { id } } }
        events(filter: { place: ["country:iraq"], participant: ["person:qaddour"] }) { edges { node { id } } }
      }`),
    ).toBe(4);
  });
});

describe('an operation that is no query', () => {
  it('is refused before it runs where it is a subscription', async () => {
    const query = 'subscription { a }';
    expect(await refusal(query)).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      message:
        'There are no subscriptions (expected a query or a mutation; /changes/stream tells of changes).',
    });
    expect(await server.status(query)).toBe(400);
  });

  it('changes nothing where nobody has shown a credential', async () => {
    const query =
      'mutation { retractClaim(id: "claim:a:1", clientId: "1", expectedRevision: 0, reason: "No") { revision } }';
    expect(await refusal(query)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await server.status(query)).toBe(401);
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
        claims(filter: { text: $text }) { totalCount }
        entities(filter: { nameContains: "mosul" }) { totalCount }
      }`,
      { text, id: text },
    );
    expect(data).toEqual({
      node: null,
      claims: { totalCount: 0 },
      entities: { totalCount: 1 },
    });
    for (const [argument, list] of [
      ['filter.about[0]', 'claims(filter: { about: [$text] })'],
      ['filter.document[0]', 'claims(filter: { document: [$text] })'],
      ['filter.place[0]', 'events(filter: { place: [$text] })'],
    ]) {
      expect(
        await refusal(`query ($text: ID!) { ${list} { totalCount } }`, { text }),
      ).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    }
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
      'all contradictions many times over',
      tenTimes(
        (index) => `contradictions(lens: { publishedBefore: "${2000 + index}" }) { totalCount }`,
      ),
    ],
    [
      'control of all places many times over, each time under another lens',
      tenTimes(
        (index) =>
          `control(at: "2017", lens: { publishedBefore: "${2000 + index}" }) { totalCount }`,
      ),
    ],
    [
      'contradictions by their ids under a lens, each looked for among all',
      tenTimes(
        (index) =>
          `contradiction(id: "contradiction:order:${index}", lens: { publishedBefore: "2000" }) { id }`,
      ),
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

  it('may be of any depth about the schema', async () => {
    const { errors } = await server.ask(`{
      __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType {
        ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name
      } } } } } } } } } } } } } } } } } } } }
    }`);
    expect(errors).toBeUndefined();
  });
});
