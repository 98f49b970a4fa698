import { buildClaimlineSchema } from '../../src/api/schema';
import { ROOT_READS } from '../../src/api/cost';
import { checkCost } from '../../src/api/cost';
import { getIntrospectionQuery, type GraphQLSchema, parse } from 'graphql';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildClaimlineSchema();
});

/** Whether so many of a field may be asked for at once. */
function isAllowed(count: number, field: string, variables = {}): boolean {
  const fields = Array.from({ length: count }, (_, index) => `a${index}: ${field}`);
  try {
    checkCost(schema, parse(`{ ${fields.join(' ')} }`), null, variables);
    return true;
  } catch {
    return false;
  }
}

describe('the cost of a query', () => {
  it('is that of its variables, where the same query was counted with others before', () => {
    const document =
      parse(`query ($id: ID!, $text: String!, $first: Int = 100, $from: EDTF!, $lens: Lens) {
      citation(id: $id, format: BIBTEX, lens: $lens) { text }
      search(text: $text, first: $first) { edges { cursor } }
      controlChanges(from: $from, to: "2022", first: 1) { totalCount }
    }`);
    const usual = { id: 'claim:a:1', text: 'Mosul', from: '2021', lens: { excluding: ['a'] } };
    const costOf = (changed: object) =>
      checkCost(schema, document, null, { ...usual, ...changed, unknown: Math.random() });
    const cost = costOf({});
    expect(costOf({ id: 'claim:b:2', text: 'Hawija' })).toBe(cost);
    // Found among all contradictions under the lens; pages of 25 and of 1; 31 days more.
    expect(costOf({ id: 'contradiction:b' }) - cost).toBeGreaterThan(5_000);
    expect(cost - costOf({ first: null })).toBe(75 * 2);
    expect(cost - costOf({ first: 1 })).toBe(99 * 2);
    expect(costOf({ from: '2020-12-01' }) - cost).toBe(10 * 31);
    expect(costOf({})).toBe(cost);
  });

  it('is stated for what each field of Query reads of the graph', () => {
    expect(Object.keys(schema.getQueryType()!.getFields()).sort()).toEqual(
      Object.keys(ROOT_READS).sort(),
    );
  });

  it.each([
    [
      'claims that are compared with all others',
      9,
      'claims(lens: { minimumOrigins: 2 }) { totalCount }',
    ],
    ['claims against an interest', 9, 'claims(lens: { againstInterest: true }) { totalCount }'],
    ['counts of claims under such a lens', 9, 'claimFacets(lens: { minimumOrigins: 2 }) { total }'],
    ['contradictions', 30, 'contradictions { totalCount }'],
    [
      'contradictions under a lens',
      9,
      'contradictions(lens: { minimumOrigins: 2 }) { totalCount }',
    ],
    [
      'all places under a lens',
      9,
      'control(at: "2017", lens: { minimumOrigins: 2 }) { totalCount }',
    ],
    [
      'all places with a longest gap',
      30,
      'control(at: "2017", lens: { longestGap: "P1Y" }) { totalCount }',
    ],
    ['changes of many years', 9, 'controlChanges(from: "1990", to: "2020") { totalCount }'],
    ['changes of a month', 30, 'controlChanges(from: "2022-08", to: "2022-09") { totalCount }'],
    [
      'changes as once known',
      9,
      'controlChanges(from: "2022-08", to: "2022-09", lens: { knownAsOf: "2022-01-01T00:00:00Z" }) { totalCount }',
    ],
    ['long paths', 11, 'paths(from: "a", to: "b", maxHops: 6) { length }'],
    ['short paths', 30, 'paths(from: "a", to: "b", maxHops: 1) { length }'],
    ['searches', 30, 'search(text: "a", first: 1) { totalCount }'],
    ['single nodes', 30, 'node(id: "a") { id }'],
    ['names of the schema', 30, '__schema { types { name } }'],
  ])('allows %s some times, %i of them', (_what, most, field) => {
    expect(isAllowed(most, field)).toBe(true);
    if (most < 30) expect(isAllowed(most + 1, field)).toBe(false);
  });

  it('follows the variables and the operation, however often one document is asked', () => {
    const document = parse(`
      query Long($n: Int) { claims(first: $n) { edges { node { text mode } } } }
      query Short { claims(first: 1) { edges { node { text } } } }
    `);
    const cost = (operation: string, variables: object) =>
      checkCost(schema, document, operation, { ...variables });
    const [ten, hundred] = [cost('Long', { n: 10 }), cost('Long', { n: 100 })];
    expect(hundred - ten).toBe(90 * (ten - cost('Long', { n: 9 })));
    expect(cost('Long', { n: 10 })).toBe(ten);
    expect(cost('Short', { n: 10 })).toBeLessThan(ten);
  });

  it('allows the introspection of a tool, and not many times over', () => {
    const document = parse(getIntrospectionQuery());
    expect(() => checkCost(schema, document, null, {})).not.toThrow();
    const types =
      '__schema { types { fields { args { type { name } } type { fields { name } } } } }';
    expect(isAllowed(20, types)).toBe(false);
  });
});
