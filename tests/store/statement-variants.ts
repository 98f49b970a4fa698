import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EDGE_STATEMENTS } from '../../src/store/read/edges/load-edges';
import { NODE_STATEMENTS } from '../../src/store/read/load-nodes';
import { loadStatements, type None } from '../../src/store/statement';
import { loadTemplate, type Template } from '../../src/store/template';

/** The folder of the store's statements. */
export const STORE = path.resolve(__dirname, '..', '..', 'src', 'store');

export const FILES = (readdirSync(STORE, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.cypher') && !file.startsWith('migrations'))
  .sort()
  .map((file) => ({ file, source: readFileSync(path.join(STORE, file), 'utf8') }))
  // One that is filled from a table is no statement by itself.
  .filter(({ source }) => !/<[A-Z]+>/.test(source));

/** Texts that others include, which are no statements. */
const INCLUDED = new Set(
  FILES.flatMap(({ source }) => [...source.matchAll(/\/\/ INCLUDE (.*)/g)]).map(([, name]) =>
    path.basename(name!),
  ),
);

/** Whether others include a file, so that it is no statement. */
export function isIncluded(file: string): boolean {
  return INCLUDED.has(path.basename(file));
}

/** The reads of every kind of edge and of node. */
export const FILLED = [...Object.values(EDGE_STATEMENTS), ...Object.values(NODE_STATEMENTS)].map(
  ({ name, text }): [string, string] => [name, text],
);

export function textIn(file: string): [name: string, text: string] {
  const [statement] = loadStatements(path.dirname(path.join(STORE, file)), path.basename(file));
  return [file, statement!.text];
}

/** The template in a file of the store. */
export function templateIn(file: string): Template<None, None> {
  return loadTemplate(path.dirname(path.join(STORE, file)), path.basename(file));
}

/** The flags of a template: one start, one part and one order are set at a time, and any of the others. */
export function flagsOf({ flags }: Pick<Template<None, None>, 'flags'>) {
  const having = (pattern: RegExp) => flags.filter((flag) => pattern.test(flag));
  const filter = having(/^[a-z]/);
  const orders = having(/^(PUBLISHED|SAID|RECORDED|RELEVANCE)$/);
  const parts = having(/^(FIRST|LAST|COUNT)$/);
  const facets = having(/^BY_/);
  const eager = having(/^WITH_/);
  const starts = having(/^[A-Z]/).filter(
    (flag) => ![...orders, ...parts, ...facets, ...eager].includes(flag),
  );
  return { starts, parts, orders, filter, facets, eager };
}

/** The flags, or an empty one where there are none. */
export function orNone(flags: readonly string[]): readonly string[] {
  return flags.length === 0 ? [''] : flags;
}
