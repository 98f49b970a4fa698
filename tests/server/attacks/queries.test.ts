import { type AttackedServer, startAttackedServer } from './attacked-server';

let server: AttackedServer;
beforeAll(async () => {
  server = await startAttackedServer();
});
afterAll(() => server?.close());

const many = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
const AT = 'query ($e: EDTF!) { control(at: $e) { totalCount } }';
const FIRST = 'query ($n: Int) { claims(first: $n) { totalCount } }';

/** By what it is: the query, its variables. */
const ATTACKS: readonly [what: string, query: string, variables?: Record<string, unknown>][] = [
  ['a year of 100,000 digits', AT, { e: `Y${'9'.repeat(100_000)}` }],
  ['a set of 2,000 decades', AT, { e: `{${Array(2_000).fill('201X').join(',')}}` }],
  ['a set of 130,000 years', AT, { e: `{${Array(130_000).fill('2017').join(',')}}` }],
  ['a number of 100,000 letters', FIRST, { n: 'x'.repeat(100_000) }],
  ['a negative size', FIRST, { n: -1 }],
  ['a size beyond any page', FIRST, { n: 1_000_000_000 }],
  [
    '100,000 ids that are null',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: Array(100_000).fill(null) },
  ],
  [
    'a search of 250,000 ligatures',
    'query ($t: String!) { search(text: $t) { totalCount } }',
    { t: '\uFDFA'.repeat(250_000) },
  ],
  [
    'a hundred comparisons of claims',
    many(100, 'claims(lens: { minimumOrigins: 2 }) { totalCount }'),
  ],
  ['thirty comparisons of claims', many(30, 'claims(lens: { minimumOrigins: 2 }) { totalCount }')],
  ['300 searches', many(300, 'search(text: "a") { totalCount }')],
  ['230 paths', many(230, 'paths(from: "a", to: "b", maxHops: 6) { length }')],
  ['30 long paths', many(30, 'paths(from: "a", to: "b", maxHops: 6) { length }')],
  ['380 introspections', many(380, '__schema { types { name } }')],
  [
    'a filter text of 100 KB sixty times',
    `query ($t: String) ${many(60, 'claims(filter: { text: $t }) { totalCount }')}`,
    { t: 'a '.repeat(50_000) },
  ],
  ['a query nested 2,000 deep', `${'{ a '.repeat(2_000)}${'}'.repeat(2_000)}`],
  ['1,200 fields of one name', `{ ${'graphRevision '.repeat(1_200)}}`],
];

describe('an attack on the API', () => {
  it.each(ATTACKS)('by %s is refused with 400 and a code', async (...attack) => {
    const [, query, variables] = attack;
    const { result, livez } = await server.attack(() => server.ask(query, variables));
    expect(result.status).toBe(400);
    expect(result.codes.length).toBeGreaterThan(0);
    expect(result.codes).not.toContain('INTERNAL_SERVER_ERROR');
    expect(result.text.length).toBeLessThan(20_000);
    expect(livez.length).toBeGreaterThan(0);
  });

  it('by an id of 400 KB, a hundred times in a lens, gets a short answer', async () => {
    const ids = Array(100).fill('$id').join(', ');
    const query = `query ($id: ID!) { claims(lens: { accordingTo: [${ids}] }) { totalCount } }`;
    const { result } = await server.attack(() => server.ask(query, { id: 'x'.repeat(400_000) }));
    expect(result.status).toBe(400);
    expect(result.text.length).toBeLessThan(2_000);
  });

  it('by values with control characters sees them as escapes of at most 80 characters', async () => {
    const escaping = `\u001b[2J\u202e${'x y '.repeat(100)}`;
    const { text } = await server.ask(FIRST, { n: escaping });
    const [{ message }] = (JSON.parse(text) as { errors: { message: string }[] }).errors as [
      { message: string },
    ];
    expect(message).toContain('\\u001b[2J\\u202e');
    expect(message.length).toBeLessThan(200);
  });
});
