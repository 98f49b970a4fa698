import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  getNamedType,
} from 'graphql';

/** Values that scalars take, where not every text will do. */
const VALUES: Readonly<Record<string, string>> = {
  Boolean: 'true',
  Int: '1',
  Float: '1',
  EDTF: '"2020"',
  Date: '"2020-01-01"',
  DateTime: '"2020-01-01T00:00:00Z"',
  Duration: '"P1D"',
  URL: '"https://example.org/"',
};

/** A mutation for each that the schema has, by its name, with any arguments that it takes. */
export function anyMutations(schema: GraphQLSchema): [name: string, query: string][] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return fields.map((field) => [field.name, `mutation { ${askFor(field)} }`]);
}

function askFor(field: GraphQLField<unknown, unknown>): string {
  const args = field.args
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `${name}: ${valueOf(type)}`);
  const given = args.length === 0 ? '' : `(${args.join(', ')})`;
  const parts = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${field.name}${given}${parts}`;
}

/** A value of a type, as it is written in a query. */
function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return `[${valueOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return VALUES[type.name] ?? '"x"';
  const needed = Object.values(type.getFields()).filter(({ type }) => isNonNullType(type));
  return `{ ${needed.map(({ name, type }) => `${name}: ${valueOf(type)}`).join(', ')} }`;
}
