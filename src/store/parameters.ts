import neo4j from 'neo4j-driver';

/** A value that a statement can take. Arrays in an object become lists in a map. */
export type ParameterValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly ParameterValue[]
  | { readonly [name: string]: ParameterValue };

export type Parameters = { readonly [name: string]: ParameterValue };

/** The ids of things that are read together. */
export type Batch = { readonly batch: { readonly ids: readonly string[] } };

/** The fields of an interface, as a statement can take them. */
export type Fields<Interface> = { readonly [Name in keyof Interface]: Interface[Name] };

/**
 * Sends whole numbers as integers. The driver sends every JavaScript number as a float. LIMIT
 * refuses floats, and a revision would become `1.0`. A whole latitude sent as an integer is
 * harmless.
 */
export function encodeParameters(parameters: Parameters): Record<string, unknown> {
  return encodeMap(parameters);
}

function encodeMap(map: Parameters): Record<string, unknown> {
  const encoded: Record<string, unknown> = {};
  for (const name of Object.keys(map)) encoded[name] = encodeValue(map[name]);
  return encoded;
}

function encodeValue(value: ParameterValue): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(encodeValue);
  return encodeMap(value as Parameters);
}
