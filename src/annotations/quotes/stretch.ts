import { quote } from '../../domain/quote';
import type { YamlFile, YamlPath } from '../parse-yaml';
import type { ProblemList } from '../problem-list';
import type { Wanted } from './find-words';

/** Words of a text as a file of quotes gives them, and what they are. */
export interface QuotedStretch {
  readonly path: YamlPath;
  readonly parts: readonly Wanted[];
  /** In words, for problems. */
  readonly words: string;
  /** An id of entities.yaml, a time in EDTF, or a type; null where only the words are given. */
  readonly is: string | null;
  /** The kind of a mention. */
  readonly kind: string | null;
  /** The annotation's own id, as in T5, where it is not to follow from the order. */
  readonly id: string | null;
}

export const STRETCH_KEYS: readonly string[] = [
  ...['words', 'after', 'exact', 'nth', 'is', 'kind', 'id'],
];
const FORM = 'words; {words: id or time}; or {words, after, is, kind}';

/**
 * Reads the forms of words: `Tikrit`, `Tikrit: city:tikrit`, `{words: Tikrit, after: in, is: city:tikrit}`. Null,
 * and a problem at its line, where it is none.
 */
export function readStretch(
  value: unknown,
  path: YamlPath,
  yaml: YamlFile,
  problems: ProblemList,
): QuotedStretch | null {
  const text = textAt(value, path, yaml);
  if (text !== null) {
    return {
      path,
      parts: [{ words: text, after: null }],
      words: text,
      is: null,
      kind: null,
      id: null,
    };
  }
  const fail = (message: string): null => {
    problems.report(yaml.lineOf(path), 'bad-value', message, FORM);
    return null;
  };
  if (Array.isArray(value)) return readParts(value, path, yaml, problems);
  if (typeof value !== 'object' || value === null) return fail(`is ${quote(String(value))}`);
  const given = value as Record<string, unknown>;
  const keys = Object.keys(given);
  const isLong = keys.includes('words') || keys.includes('exact');
  if (!isLong && keys.length === 1) {
    const [words = ''] = keys;
    const is = textAt(given[words], [...path, words], yaml);
    if (is === null) return fail(`${quote(words)} is nothing`);
    return {
      path: [...path, words],
      parts: [{ words, after: null }],
      words,
      is,
      kind: null,
      id: null,
    };
  }
  const unknown = keys.find((key) => !STRETCH_KEYS.includes(key));
  if (!isLong || unknown !== undefined) {
    return fail(`has the keys ${keys.slice(0, 8).map(quote).join(', ')}`);
  }
  const field = (key: string) => textAt(given[key], [...path, key], yaml);
  const rest = { path, is: field('is'), kind: field('kind'), id: field('id') };
  const after = field('after');
  if (Array.isArray(given['words'])) {
    const several = readParts(given['words'], [...path, 'words'], yaml, problems);
    return several === null ? null : { ...several, ...rest };
  }
  const [words, exact] = [field('words'), field('exact')];
  if (exact !== null) {
    const nth = Number(field('nth') ?? 1);
    return { ...rest, parts: [{ exact, nth }], words: exact };
  }
  return words === null ? fail('has no words') : { ...rest, parts: [{ words, after }], words };
}

/** Words with others between them. */
function readParts(
  list: readonly unknown[],
  path: YamlPath,
  yaml: YamlFile,
  problems: ProblemList,
): QuotedStretch | null {
  const parts = list.map((part, index) => readStretch(part, [...path, index], yaml, problems));
  if (parts.length === 0 || parts.includes(null)) {
    if (parts.length === 0) problems.report(yaml.lineOf(path), 'bad-value', 'is empty', FORM);
    return null;
  }
  const read = parts as readonly QuotedStretch[];
  return {
    path,
    parts: read.flatMap((part) => part.parts),
    words: read.map(({ words }) => words).join(' … '),
    is: null,
    kind: null,
    id: null,
  };
}

/** The text of a scalar as it is written: 2014, 0900, null. Null of anything else, and of nothing. */
export function textAt(value: unknown, path: YamlPath, yaml: YamlFile): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) return null;
  return yaml.textOf(path);
}
