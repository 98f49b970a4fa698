import { parseYaml } from './parse-yaml';
import { ProblemList } from './problem-list';

/** The value of a JSON text; undefined, and a problem with its line, where it is none. */
export function parseJson(text: string, problems: ProblemList): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { message } = error as Error;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    const before = text.slice(0, position === undefined ? text.length : Number(position));
    const line = before.split('\n').length;
    problems.report(line, 'json-syntax', message.replace(/ in JSON at position.*/s, ''), 'JSON');
    return undefined;
  }
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
