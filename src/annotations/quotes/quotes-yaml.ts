import { quote } from '../../domain/quote';
import { oneOf } from '../../domain/nearest';
import type { YamlFile, YamlPath } from '../parse-yaml';
import type { ProblemList } from '../problem-list';
import { squeezed } from './spelling';
import { readStretch, type QuotedStretch, textAt } from './stretch';

/** A map of a file of quotes. */
export type QuotesNode = Readonly<Record<string, unknown>>;

/** The maps and lists of a file of quotes. Anything else is reported at its line. */
export class QuotesYaml {
  constructor(
    readonly yaml: YamlFile,
    private readonly problems: ProblemList,
  ) {}

  /** The text of a scalar as it is written; null of anything else. */
  text(value: unknown, path: YamlPath): string | null {
    return textAt(value, path, this.yaml);
  }

  /** The meaning given to a stretch; null where none is given. */
  meaning(value: unknown, path: YamlPath): string | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const [key = '', ...others] = Object.keys(value);
    const at = others.length === 0 ? key : 'is';
    return this.text((value as QuotesNode)[at], [...path, at]);
  }

  stretch(value: unknown, path: YamlPath): QuotedStretch | null {
    return readStretch(value, path, this.yaml, this.problems);
  }

  /** A map without its unknown keys, which are reported. */
  map(value: unknown, path: YamlPath, keys: readonly string[]): QuotesNode {
    if (value === null || value === undefined) return {};
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.report(path, 'bad-value', 'is no map', `keys: ${[...new Set(keys)].join(', ')}`);
      return {};
    }
    for (const key of Object.keys(value)) {
      if (keys.includes(key)) continue;
      const line = this.yaml.lineOfKey(path, key);
      const expected = oneOf(key, new Set(keys));
      this.problems.report(line, 'unknown-key', `has the key ${quote(key)}`, expected);
    }
    return value as QuotesNode;
  }

  list(value: unknown, path: YamlPath): [item: unknown, path: YamlPath][] {
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return value.map((item, index) => [item, [...path, index]]);
    this.report(path, 'bad-value', 'is no list', '- before each item');
    return [];
  }

  /** One value, or a list of several. */
  several(value: unknown, path: YamlPath): [item: unknown, path: YamlPath][] {
    if (value === undefined) return [];
    return Array.isArray(value) ? this.list(value, path) : [[value, path]];
  }

  /** A type of the vocabulary, in whatever case. */
  term(value: unknown, path: YamlPath, terms: Iterable<string>): string | null {
    const known = [...terms];
    const written = this.text(value, path) ?? '';
    const found = known.find((one) => squeezed(one) === squeezed(written));
    if (found === undefined) {
      this.report(path, 'unknown-type', `the type is ${quote(written)}`, oneOf(written, known));
    }
    return found ?? null;
  }

  lineOf(path: YamlPath): number {
    return this.yaml.lineOf(path);
  }

  report(
    path: YamlPath,
    code: Parameters<ProblemList['report']>[1],
    message: string,
    expected: string,
  ): void {
    this.problems.report(this.lineOf(path), code, message, expected);
  }
}
