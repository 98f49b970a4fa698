import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { printApi } from '../../src/api/print-api';
import { buildClaimlineSchema } from '../../src/api/schema';

const FILE = path.resolve(__dirname, '..', '..', 'schema', 'schema.graphql');

/** Whatever the schema shows to a reader without a word on what it means. */
function withoutDescription(schema: GraphQLSchema): string[] {
  const found: string[] = [];
  const check = (name: string, described: { description?: string | null }) => {
    if (!described.description) found.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || type === schema.getQueryType()) continue;
    check(type.name, type);
    if (isEnumType(type)) {
      for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        check(`${type.name}.${field.name}`, field);
    }
  }
  return found;
}

describe('the schema', () => {
  it('is the one in schema/schema.graphql (npm run schema writes it)', async () => {
    expect(await printApi()).toBe(await readFile(FILE, 'utf8'));
  });

  it('takes a filter and a lens wherever it lists the claims of something', async () => {
    const types = Object.values((await buildClaimlineSchema()).getTypeMap());
    const lists = types.filter(isObjectType).flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => ['claims', 'statements'].includes(field.name))
        .filter((field) => String(field.type) === 'ClaimConnection!')
        .map((field) => [type.name, field.args.map(({ name }) => name).sort()] as const),
    );
    // Seven entities (three of them actors with statements), events, relations, quantities, documents and the query.
    expect(lists).toHaveLength(15);
    for (const [, args] of lists) expect(args).toEqual(expect.arrayContaining(['filter', 'lens']));
  });

  it('describes every type, field, argument and value', async () => {
    expect(withoutDescription(await buildClaimlineSchema())).toEqual([]);
  });
});
