import neo4j from 'neo4j-driver';
import { BackupError } from './backup-error';

/** A property as JSON holds it. */
export type JsonValue =
  | string
  | number
  | boolean
  | readonly JsonValue[]
  | { readonly [kind: string]: JsonValue | null };

/** The properties of a node or relationship, in the order of their names. */
export type JsonProperties = { readonly [name: string]: JsonValue };

/** A kind of value that Neo4j keeps as several fields: its class, and the fields in the order of its constructor. */
interface Structure {
  readonly kind: string;
  readonly is: (value: object) => boolean;
  readonly fields: readonly string[];
  readonly make: (fields: never[]) => unknown;
}

const { Date, DateTime, Duration, LocalDateTime, LocalTime, Point, Time } = neo4j.types;

const DAY = ['year', 'month', 'day'];
const CLOCK = ['hour', 'minute', 'second', 'nanosecond'];

const STRUCTURES: readonly Structure[] = [
  structure('point', neo4j.isPoint, Point, ['srid', 'x', 'y', 'z']),
  structure('date', neo4j.isDate, Date, DAY),
  structure('time', neo4j.isTime, Time, [...CLOCK, 'timeZoneOffsetSeconds']),
  structure('localTime', neo4j.isLocalTime, LocalTime, CLOCK),
  structure('dateTime', neo4j.isDateTime, DateTime, [
    ...DAY,
    ...CLOCK,
    'timeZoneOffsetSeconds',
    'timeZoneId',
  ]),
  structure('localDateTime', neo4j.isLocalDateTime, LocalDateTime, [...DAY, ...CLOCK]),
  structure('duration', neo4j.isDuration, Duration, ['months', 'days', 'seconds', 'nanoseconds']),
];

function structure(
  kind: string,
  is: (value: object) => boolean,
  Class: new (...fields: never[]) => unknown,
  fields: readonly string[],
): Structure {
  return { kind, is, fields, make: (values) => new Class(...(values as [])) };
}

/**
 * Writes the properties of a node or relationship as JSON, by their names in order, so that the same properties are
 * the same text. A whole number that JSON holds is an integer; floats and whatever else JSON lacks are objects
 * of one key, their kind.
 */
export function encodeProperties(properties: Readonly<Record<string, unknown>>): JsonProperties {
  const names = Object.keys(properties).sort();
  return Object.fromEntries(names.map((name) => [name, encodeProperty(properties[name])]));
}

export function decodeProperties(properties: JsonProperties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, decodeProperty(value)]),
  );
}

/** The value must come from a driver that keeps integers apart from floats. */
export function encodeProperty(value: unknown): JsonValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return { float: encodeFloat(value) };
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : { int: `${value}` };
  if (Array.isArray(value)) return value.map(encodeProperty);
  if (value instanceof Int8Array) return { bytes: Buffer.from(value).toString('base64') };
  const found =
    typeof value === 'object' && value !== null && STRUCTURES.find(({ is }) => is(value));
  if (!found) {
    throw new BackupError(
      'BACKUP_UNKNOWN_VALUE',
      `The graph holds a value of a kind that a backup cannot hold: ${String(value)}. Nothing was written.`,
    );
  }
  const fields = value as Record<string, unknown>;
  return { [found.kind]: found.fields.map((name) => encodeField(fields[name])) as JsonValue };
}

export function decodeProperty(json: JsonValue): unknown {
  if (typeof json === 'number') return neo4j.int(json);
  if (typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map(decodeProperty);
  const [kind, value] = Object.entries(json)[0] ?? [];
  if (kind === 'float') return Number(value);
  if (kind === 'int') return neo4j.int(String(value));
  if (kind === 'bytes') return new Int8Array(Buffer.from(String(value), 'base64'));
  const found = STRUCTURES.find((one) => one.kind === kind);
  if (found === undefined || !Array.isArray(value)) {
    throw new Error(`a value of an unknown kind, ${JSON.stringify(json).slice(0, 100)}`);
  }
  return found.make(
    value.map((field) => (field === null ? undefined : decodeProperty(field))) as [],
  );
}

/** JSON has neither infinite numbers nor a zero with a sign. */
function encodeFloat(value: number): JsonValue {
  return Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : Object.is(value, -0)
      ? '-0'
      : `${value}`;
}

function encodeField(value: unknown): JsonValue | null {
  return value === undefined || value === null ? null : encodeProperty(value);
}
