import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { quote } from '../domain/quote';
import type { ProblemList } from './problem-list';

/** Keys and indexes from the root to a value. */
export type YamlPath = readonly (string | number)[];

/** A YAML file's data, and where each part of it stands. */
export interface YamlFile {
  readonly data: unknown;
  /** The 1-based line of a value, or of the innermost value around it that is there. */
  lineOf(path: YamlPath): number;
  /** The text of a number, a truth value or a null as it is written, where it has no quotes: `007`. */
  textOf(path: YamlPath): string | null;
  /** The line of a key of the map at the path. */
  lineOfKey(path: YamlPath, key: string): number;
}

/**
 * Parses YAML 1.2. Null, and problems, where it is none; a key that comes twice is a problem, and the
 * last counts. A key is a name as it is written: 007 is not 7.
 */
export function parseYaml(text: string, problems: ProblemList): YamlFile | null {
  const counter = new LineCounter();
  const lineAt = (offset: number) => counter.linePos(offset).line;
  try {
    // The parser would compare each key with each other; `indexNodes` looks them up.
    const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false });
    for (const { pos, message } of document.errors) {
      const [sentence = ''] = message.split('\n');
      problems.report(lineAt(pos[0]), 'yaml-syntax', sentence.replace(/ at line.*$/, ''), 'YAML');
    }
    if (document.errors.length > 0) return null;
    const places = indexNodes(document.contents, (key, offset, earlier) => {
      const message = `${quote(key)} stands in line ${lineAt(earlier)} already`;
      problems.report(lineAt(offset), 'duplicate-id', message, 'each key once');
    });
    const find = (path: YamlPath, isExact = false) =>
      findNode(document.contents, path, places, isExact);
    return {
      data: document.toJS(),
      textOf: (path) => sourceOf(find(path, true).node),
      lineOf: (path) => lineAt(find(path).node?.range?.[0] ?? 0),
      lineOfKey: (path, key) => lineAt(find([...path, key]).keyOffset),
    };
  } catch (error) {
    // Beyond the depth of the stack, or too many aliases.
    const message = `cannot be read: ${(error as Error).message}`;
    problems.report(null, 'yaml-syntax', message, 'YAML without deep nesting');
    return null;
  }
}

interface Place {
  readonly offset: number;
  readonly value: Node | null;
}

/** The keys of every map. */
type Places = ReadonlyMap<Node, ReadonlyMap<string, Place>>;

function indexNodes(
  root: Node | null,
  onRepeated: (key: string, offset: number, earlier: number) => void,
): Places {
  const places = new Map<Node, Map<string, Place>>();
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    // Reversed, since the last is taken first.
    if (isSeq(node)) for (const item of [...node.items].reverse()) pending.push(item as Node);
    if (!isMap(node)) continue;
    const keys = new Map<string, Place>();
    places.set(node, keys);
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      if (typeof key.value !== 'string') key.value = key.source ?? String(key.value);
      const name = String(key.value);
      const offset = key.range?.[0] ?? 0;
      const earlier = keys.get(name);
      if (earlier !== undefined) onRepeated(name, offset, earlier.offset);
      keys.set(name, { offset, value: value as Node | null });
      pending.push(value as Node | null);
    }
  }
  return places;
}

function findNode(
  root: Node | null,
  path: YamlPath,
  places: Places,
  isExact: boolean,
): { node: Node | null; keyOffset: number } {
  let node = root;
  let keyOffset = node?.range?.[0] ?? 0;
  for (const step of path) {
    let next: Node | null | undefined;
    if (isSeq(node)) next = node.items[Number(step)] as Node | undefined;
    else if (node !== null) {
      const place = places.get(node)?.get(String(step));
      next = place?.value;
      keyOffset = place?.offset ?? keyOffset;
    }
    if (!next || isAlias(next)) return { node: isExact ? null : node, keyOffset };
    node = next;
  }
  return { node, keyOffset };
}

function sourceOf(node: Node | null): string | null {
  const isPlain = isScalar(node) && typeof node.value !== 'string';
  return isPlain && node.source !== undefined && node.source !== '' && node.source !== '~'
    ? node.source
    : null;
}
