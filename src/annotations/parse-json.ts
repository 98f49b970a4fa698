import { visit } from 'jsonc-parser';
import { quote } from '../domain/quote';
import { parseYaml } from './parse-yaml';
import { ProblemList } from './problem-list';

/** An object of JSON, of which nothing more is known yet. */
export type JsonObject = { readonly [name: string]: unknown };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; undefined, and a problem with its line, where it is none. */
export function parseJson(text: string, problems: ProblemList): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch {
    reportFault(json, problems);
    return undefined;
  }
}

/** Reports the first place at which a text is no JSON: JSON.parse tells it of some mistakes alone. */
function reportFault(text: string, problems: ProblemList): void {
  const offset = findFault(text);
  if (offset === null) {
    problems.report(null, 'json-syntax', 'is no JSON', 'JSON');
  } else if (offset === text.length) {
    const line = text.trimEnd().split('\n').length;
    problems.report(line, 'json-syntax', 'ends before its JSON does', 'JSON');
  } else {
    const line = text.slice(0, offset).split('\n').length;
    const [rest = ''] = text.slice(offset).split('\n', 1);
    problems.report(line, 'json-syntax', `is no JSON from ${quote(rest.trimEnd())} on`, 'JSON');
  }
}

/** Null beyond the depth of the stack. */
function findFault(text: string): number | null {
  const offsets: number[] = [];
  const onError = (_code: unknown, offset: number) => offsets.push(offset);
  try {
    visit(text, { onError }, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return offsets[0] ?? null;
}

/** Finds the 1-based lines of values of a JSON text by their paths; null where the text cannot be parsed. */
export function jsonLines(text: string): (path: readonly (string | number)[]) => number | null {
  // JSON is YAML. Parsing it again for its places takes long, so it waits for the first problem.
  let parsed: ReturnType<typeof parseYaml> | undefined;
  return (path) => {
    parsed ??= parseYaml(text, new ProblemList(''));
    return parsed?.lineOf(path) ?? null;
  };
}

/** A path as RFC 6901 writes it. */
export function jsonPointer(path: readonly (string | number)[]): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
