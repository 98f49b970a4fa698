import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { z } from 'zod';

/** The contract of the API; the same from `src/` and from `dist/`. */
const SCHEMA_FILE = path.resolve(__dirname, '..', '..', 'schema', 'schema.graphql');

/** Values of a list, at most, as in the API. */
const LONGEST_LIST = 100;

let schema: GraphQLSchema | undefined;

/**
 * An input of the API as an argument of a tool, without some of its fields. Its fields are the API's own, so a
 * filter and a lens are the same everywhere. Descriptions are cut to their first sentence, as each tool
 * repeats them to the assistant.
 */
export function inputOf(name: string, { without }: { without: readonly string[] }) {
  schema ??= buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is no input of the API`);
  const fields = Object.values(type.getFields()).filter((field) => !without.includes(field.name));
  return z.strictObject(
    Object.fromEntries(
      fields.map(({ name, description, type }) => {
        const value = valueOf(type);
        return [name, description ? value.describe(firstSentenceOf(description)) : value];
      }),
    ),
  );
}

function firstSentenceOf(description: string): string {
  const [sentence] = description.split(/(?<=[.:;])\s/);
  return sentence!.replace(/[:;]$/, '.');
}

function valueOf(type: GraphQLInputType): z.ZodType {
  return isNonNullType(type) ? presentValueOf(type.ofType) : presentValueOf(type).optional();
}

function presentValueOf(type: GraphQLInputType): z.ZodType {
  if (isListType(type)) return z.array(presentValueOf(presentOf(type.ofType))).max(LONGEST_LIST);
  if (isEnumType(type)) return z.enum(type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return z.strictObject(
      Object.fromEntries(fields.map(({ name, type }) => [name, valueOf(type)])),
    );
  }
  switch (presentOf(type).toString()) {
    case 'Boolean':
      return z.boolean();
    case 'Int':
      return z.int();
    case 'Float':
      return z.number();
    default:
      // Dates and ids are texts; the API reads them.
      return z.string();
  }
}

function presentOf(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? type.ofType : type;
}
