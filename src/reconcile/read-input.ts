import { z } from 'zod';
import { BadQuery } from './bad-query';

/** The most queries of one batch, as the manifest says; OpenRefine sends ten. */
export const BATCH_SIZE = 50;

/** The most entities, and the most values (entities times properties), that one request extends. */
const MOST_ENTITIES = 100;
const MOST_VALUES = 1_000;

/** The most candidates of one query. */
export const MOST_CANDIDATES_ASKED = 50;

const TEXT = z.string().max(1_000);
const VALUE = z.union([
  TEXT,
  z.number(),
  z.boolean(),
  z.object({ id: TEXT }).transform(({ id }) => id),
]);
const TYPE = z.union([TEXT, z.object({ id: TEXT }).transform(({ id }) => id)]);

const QUERY = z
  .object({
    query: TEXT.optional(),
    // OpenRefine sends one type as a text; the specification has a list.
    type: z.union([TYPE.transform((id) => [id]), z.array(TYPE).max(20)]).nullish(),
    limit: z.number().int().positive().optional(),
    properties: z
      .array(
        z.object({
          pid: TEXT,
          v: z.union([VALUE.transform((value) => [value]), z.array(VALUE).max(20)]),
        }),
      )
      .max(20)
      .optional(),
    type_strict: z.enum(['should', 'all', 'any']).optional(),
  })
  .refine(({ query, properties }) => (query ?? '').trim() !== '' || properties !== undefined, {
    message: 'query or properties is missing',
  });

const BATCH = z.record(z.string().max(200), QUERY);

const EXTENSION = z.object({
  ids: z.array(TEXT),
  properties: z
    .array(z.object({ id: TEXT, settings: z.record(z.string(), z.unknown()).nullish() }))
    .max(30),
});

export type ReconcileQuery = z.infer<typeof QUERY>;
export type Extension = z.infer<typeof EXTENSION>;

/** Reads a batch of queries by their keys. Throws a BadQuery. */
export function readBatch(json: string): Readonly<Record<string, ReconcileQuery>> {
  const batch = read('queries', json, BATCH, 'such as {"q0":{"query":"Mosul"}}');
  const count = Object.keys(batch).length;
  if (count <= BATCH_SIZE) return batch;
  throw new BadQuery('queries', `has ${count} queries`, `at most ${BATCH_SIZE}`, 413);
}

/** Reads which properties of which entities are asked for. Throws a BadQuery. */
export function readExtension(json: string): Extension {
  const example = 'such as {"ids":["city:mosul"],"properties":[{"id":"aliases"}]}';
  const extension = read('extend', json, EXTENSION, example);
  const { ids, properties } = extension;
  if (ids.length > MOST_ENTITIES) {
    throw new BadQuery('extend.ids', `has ${ids.length} ids`, `at most ${MOST_ENTITIES}`, 413);
  }
  if (ids.length * properties.length > MOST_VALUES) {
    const count = `asks for ${ids.length * properties.length} values`;
    throw new BadQuery('extend', count, `ids times properties at most ${MOST_VALUES}`, 413);
  }
  return extension;
}

function read<Value>(name: string, json: string, schema: z.ZodType<Value>, example: string): Value {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw new BadQuery(name, 'is no JSON', example);
  }
  const result = schema.safeParse(parsed);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw new BadQuery([name, ...path].join('.'), `cannot be read: ${message}`, example);
}
