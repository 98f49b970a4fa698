import type { z } from 'zod';

type Schema = Readonly<Record<string, unknown>>;

/** Parts that the program checks, and that tell an assistant nothing. */
const LEFT_OUT = new Set(['$schema', 'additionalProperties', 'maxItems', 'minLength', 'maxLength']);

/** Characters of a shape that is shorter said again than referred to. */
const SHORT = 60;

/**
 * A shape of a tool as it is listed to assistants, which read all of them with each question. A description is told by
 * the first tool alone that has it: `told` gathers them. Those not deeper than `kept` stand in each tool.
 */
export function compactSchema(
  schema: z.core.JSONSchema.BaseSchema,
  told: Set<string>,
  kept = 0,
): Schema {
  const { $defs = {}, ...whole } = compact(schema, null) as { readonly $defs?: Schema };
  const [short, long] = [new Map<string, unknown>(), {} as Record<string, unknown>];
  for (const [name, shape] of Object.entries($defs)) {
    if (JSON.stringify(shape).length <= SHORT) short.set(name, shape);
    else long[name] = shape;
  }
  const hasDefs = Object.keys(long).length > 0;
  return tellOnce(
    inline({ ...whole, ...(hasDefs && { $defs: long }) }, short),
    told,
    kept,
  ) as Schema;
}

/** Drops what is left out; names of properties are no parts of a shape. */
function compact(value: unknown, within: string | null): unknown {
  if (Array.isArray(value)) return value.map((one) => compact(one, null));
  if (typeof value !== 'object' || value === null) return value;
  const isMap = within === 'properties' || within === '$defs';
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => isMap || !(LEFT_OUT.has(key) || isNoBound(key, part)))
      .map(([key, part]) => [key, compact(part, isMap ? null : key)]),
  );
}

/** Any whole number has these bounds. */
function isNoBound(key: string, part: unknown): boolean {
  return (
    (key === 'minimum' || key === 'maximum') && Math.abs(part as number) >= Number.MAX_SAFE_INTEGER
  );
}

/** Says short shapes again in place of references to them. */
function inline(value: unknown, short: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((one) => inline(one, short));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...rest } = value as { readonly $ref?: unknown };
  const found = typeof $ref === 'string' ? short.get($ref.replace('#/$defs/', '')) : undefined;
  if (found !== undefined) return { ...(inline(found, short) as Schema), ...rest };
  const inlined = Object.entries(value).map(([key, part]) => [key, inline(part, short)]);
  return orNull(Object.fromEntries(inlined));
}

/** A shape that is of one type or null says so in a word. */
function orNull(shape: Schema): Schema {
  const { anyOf, ...rest } = shape as { readonly anyOf?: readonly Schema[] };
  const [one, none] = anyOf ?? [];
  if (one === undefined || Object.keys(one).join() !== 'type' || none?.['type'] !== 'null')
    return shape;
  return { type: [one['type'], 'null'], ...rest };
}

/** Drops descriptions that were told before, but those of the next `kept` levels. */
function tellOnce(value: unknown, told: Set<string>, kept: number): unknown {
  if (Array.isArray(value)) return value.map((one) => tellOnce(one, told, kept - 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      if (key === 'description' && typeof part === 'string' && kept <= 0) {
        if (told.has(part)) return [];
        told.add(part);
      }
      return [[key, tellOnce(part, told, kept - 1)]];
    }),
  );
}
