import { type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { fieldsOfNodes } from '../../../src/api/connection/fields-of-nodes';

/** The fields asked of the nodes of a query's first field. */
function fieldsAsked(text: string, variableValues: Record<string, unknown> = {}): string[] {
  const { definitions } = parse(text);
  const [operation] = definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION);
  const [field] = operation!.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) throw new Error('no field');
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const part of definitions) {
    if (part.kind === Kind.FRAGMENT_DEFINITION) fragments[part.name.value] = part;
  }
  return [...fieldsOfNodes({ fieldNodes: [field], fragments, variableValues })];
}

describe('the fields that a query asks of the nodes of a list', () => {
  it('are those of every node, by the names that the schema has', () => {
    expect(
      fieldsAsked('{ claims { edges { cursor node { id } } edges { node { words: text } } } }'),
    ).toEqual(['id', 'text']);
  });

  it('are those in fragments too, wherever they stand', () => {
    const fragments = `fragment Page on ClaimConnection { edges { ... { node { ...Words } } } }
      fragment Words on Claim { text ... on Claim { mode } }`;
    expect(fieldsAsked(`{ claims { ...Page } } ${fragments}`)).toEqual(['text', 'mode']);
  });

  it.each([
    ['a field', 'node { id chain @COND { mode } }'],
    ['a fragment', 'node { id ...Chain @COND }'],
    ['a fragment in place', 'node { id ... @COND { chain { mode } } }'],
    ['the node', 'node { id } node @COND { chain { mode } }'],
  ])('leave out %s that @skip or @include leaves out', (_which, node) => {
    const ask = (condition: string, is: boolean) =>
      fieldsAsked(
        `query ($is: Boolean!) { claims { edges { ${node.replace('COND', condition)} } } }
         fragment Chain on Claim { chain { mode } }`,
        { is },
      );
    expect(ask('skip(if: $is)', true)).toEqual(['id']);
    expect(ask('skip(if: $is)', false)).toEqual(['id', 'chain', 'chain.mode']);
    expect(ask('include(if: $is)', false)).toEqual(['id']);
    expect(ask('include(if: $is)', true)).toEqual(['id', 'chain', 'chain.mode']);
    expect(ask('skip(if: true)', false)).toEqual(['id']);
  });

  it('take a fragment that is left out in one place from another', () => {
    const fragment = 'fragment Chain on Claim { chain { mode } }';
    expect(
      fieldsAsked(
        `{ claims { edges { node { ...Chain @skip(if: true) ...Chain } } } } ${fragment}`,
      ),
    ).toEqual(['chain', 'chain.mode']);
  });

  it('are found in a walk as long as the query, however often fragments are spread', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, level) => `fragment F${level} on Claim { ...F${level + 1} ...F${level + 1} }`,
    );
    fragments.push('fragment F60 on Claim { text }');
    expect(fieldsAsked(`{ claims { edges { node { ...F0 } } } } ${fragments.join(' ')}`)).toEqual([
      'text',
    ]);
  });
});
