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

  it('describes every type, field, argument and value', async () => {
    expect(withoutDescription(await buildClaimlineSchema())).toEqual([]);
  });
});
