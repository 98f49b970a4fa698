import { isUtf8 } from 'node:buffer';
import Ajv, { type ValidateFunction } from 'ajv';
import type { Problem } from '../../domain/problem';
import type { Re3dDocument, Re3dEntity, Re3dRelation } from './re3d-records';

const TEXT = { type: 'string' } as const;
const ID = { type: 'string', minLength: 1 } as const;
const OFFSET = { type: 'integer', minimum: 0 } as const;
const CONFIDENCE = { type: 'number', minimum: 0, maximum: 1 } as const;
const ajv = new Ajv();

/** Fields that are not read may be what they like: exports differ in them. */
function compile<Record>(properties: { [Key in keyof Record]: object }, optional: string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return ajv.compile<Record>({ type: 'object', properties, required });
}

export const DOCUMENT_LINE = compile<Re3dDocument>(
  { _id: ID, title: TEXT, text: TEXT, sourceUrl: TEXT },
  ['sourceUrl'],
);
export const ENTITY_LINE = compile<Re3dEntity>({
  documentId: ID,
  begin: OFFSET,
  end: OFFSET,
  type: ID,
  value: TEXT,
  confidence: CONFIDENCE,
});
export const RELATION_LINE = compile<Re3dRelation>({
  documentId: ID,
  begin: OFFSET,
  end: OFFSET,
  sourceBegin: OFFSET,
  sourceEnd: OFFSET,
  targetBegin: OFFSET,
  targetEnd: OFFSET,
  type: ID,
  confidence: CONFIDENCE,
});

/** A line read: a record, or what is wrong with it and, where it can be made out, whose line it is. */
export type ParsedLine<Record> =
  | { readonly record: Record }
  | { readonly problem: Problem; readonly documentId: string | null };

/** Parses one line of JSON in UTF-8 into a record of the shape that `isRecord` checks. */
export function parseLine<Record>(
  bytes: Buffer,
  isRecord: ValidateFunction<Record>,
  file: string,
  line: number,
): ParsedLine<Record> {
  if (!isUtf8(bytes)) {
    const message = 'has bytes that are no UTF-8';
    const expected = 'a file in UTF-8';
    return { problem: { file, line, code: 'not-utf8', message, expected }, documentId: null };
  }
  const text = bytes.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(line === 1 ? text.replace(/^\uFEFF/, '') : text);
  } catch (error) {
    const message = `is no JSON: ${(error as Error).message}`;
    const expected = 'one JSON object on the line';
    return { problem: { file, line, code: 'json-syntax', message, expected }, documentId: null };
  }
  if (isRecord(value)) return { record: value };
  const [first] = isRecord.errors ?? [];
  const message = `at ${JSON.stringify(first?.instancePath || '/')} ${first?.message ?? 'is wrong'}`;
  const expected = 'a record as re3d describes it';
  const { documentId } = Object(value) as { documentId?: unknown };
  return {
    problem: { file, line, code: 'bad-value', message, expected },
    documentId: typeof documentId === 'string' ? documentId : null,
  };
}
