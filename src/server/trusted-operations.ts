import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { WEB_FOLDER } from './web-files';

/** A query of the program's own. */
export interface TrustedOperation {
  /** The SHA-256 of its text, in lower-case hexadecimal. */
  readonly id: string;
  readonly name: string;
  readonly body: string;
}

/** The texts of the trusted operations, by hash. */
export type TrustedTexts = ReadonlyMap<string, string>;

/** Reads the operations that the build listed: those of the explorer and of the tools of assistants. */
export function readTrustedOperations(): readonly TrustedOperation[] {
  const file = path.join(WEB_FOLDER, 'operations.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly operations: readonly TrustedOperation[];
  };
  return manifest.operations;
}

export function readTrustedTexts(): TrustedTexts {
  return new Map(readTrustedOperations().map(({ id, body }) => [id, body]));
}

/** The parts of a request that name its query: in a body as JSON, in an address as text. */
export interface NamedQuery {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

/** The hash of the query that a request gives or names; null where it does neither. */
export function hashOfQuery({ query, extensions }: NamedQuery): string | null {
  if (typeof query === 'string') return createHash('sha256').update(query).digest('hex');
  const read = typeof extensions === 'string' ? parseObject(extensions) : extensions;
  const hash = (read as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)
    ?.persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : null;
}

function parseObject(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
