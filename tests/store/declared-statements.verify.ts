import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { openEmptyGraph } from '../support/empty-graph';
import { testNeo4j } from '../support/neo4j';
import { type DeclaredNames, declaredStatements } from './declared-statements';
import {
  FILLED,
  flagsOf,
  isIncluded,
  orNone,
  STORE,
  templateIn,
  textIn,
} from './statement-variants';

// Those of a page's parts are no statements by themselves.
const DECLARED = declaredStatements().filter(({ by }) => by !== 'template.ts');

let driver: Driver;
beforeAll(async () => {
  await (await openEmptyGraph()).close();
  const { uri, user, password } = await testNeo4j();
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
});
afterAll(() => driver.close());

/** The parameters and columns of a statement, as Neo4j finds them in its text. */
async function namesIn(text: string): Promise<{ parameters: string[]; columns: string[] }> {
  const { keys, summary } = await driver.executeQuery(`EXPLAIN ${text}`);
  const missing = summary.notifications.map(({ description }) =>
    /Missing parameters: ([^)]*)/.exec(description ?? ''),
  );
  const parameters = missing.find((match) => match !== null)?.[1] ?? '';
  return {
    parameters: parameters.split(', ').filter((name) => name !== ''),
    columns: keys as string[],
  };
}

/** The texts of a statement: of a template, with each flag alone, each two, and all together. */
function textsOf(file: string, flags: readonly string[] | null): string[] {
  const filled = FILLED.filter(([name]) => name.startsWith(file));
  if (filled.length > 0) return filled.map(([, text]) => text);
  const template = templateIn(file);
  if (flags !== null) return [template.write(flags).text];
  if (template.flags.length === 0) return [textIn(file)[1]];
  return choicesOf(file, template.flags).map((chosen) => template.write(chosen).text);
}

/** Pairs of flags that were set together already, each with the file in which both stand. */
const paired = new Set<string>();

/** Whether two flags of a template are set together the first time, in it or in a file that it includes. */
function isNewPair(file: string, a: string, b: string): boolean {
  const standsIn = (text: string, flag: string) => new RegExp(`// IF .*\\b${flag}\\b`).test(text);
  const home = includedIn(file).find(({ text }) => standsIn(text, a) && standsIn(text, b));
  const pair = `${home?.name ?? file} ${a} ${b}`;
  if (paired.has(pair)) return false;
  paired.add(pair);
  return true;
}

function includedIn(file: string): { name: string; text: string }[] {
  const source = readFileSync(path.join(STORE, file), 'utf8');
  return [...source.matchAll(/\/\/ INCLUDE (.*)/g)].map(([, name]) => {
    const included = path.join(STORE, path.dirname(file), name!);
    return { name: included, text: readFileSync(included, 'utf8') };
  });
}

/** Each choice of the flags that may be set together comes with one start, part and order, which take turns. */
function choicesOf(file: string, flags: readonly string[]): string[][] {
  const { starts, parts, orders, filter, facets, eager } = flagsOf({ flags });
  // A flag that has no alternative may be missing.
  const isFree = starts.length === 1;
  const bases = orNone(isFree ? [] : starts).flatMap((start) =>
    orNone(parts).flatMap((part) =>
      orNone(part === 'COUNT' ? [] : orders).map((order) => [start, part, order]),
    ),
  );
  const free = [...filter, ...facets, ...eager, ...(isFree ? starts : [])];
  const choices = [
    [],
    ...free.map((flag) => [flag]),
    ...free.flatMap((flag, at) => {
      const others = free.slice(at + 1).filter((other) => isNewPair(file, flag, other));
      return others.map((other) => [flag, other]);
    }),
    free,
  ];
  const turns = Math.max(choices.length, bases.length);
  return Array.from({ length: turns }, (_, turn) => {
    const chosen = choices[turn % choices.length]!;
    // A number of records shows none of their edges.
    const isShown = chosen.some((flag) => eager.includes(flag));
    const fitting = isShown ? bases.filter((base) => !base.includes('COUNT')) : bases;
    return [...fitting[turn % fitting.length]!, ...chosen].filter((flag) => flag !== '');
  });
}

/** The names that are not declared, and those declared that a variant lacks. */
function differences(found: readonly string[][], { all, needed }: DeclaredNames): string[] {
  const seen = new Set(found.flat());
  return [
    ...[...seen].filter((name) => !all.includes(name)).map((name) => `${name} is not declared`),
    ...needed
      .filter((name) => found.some((names) => !names.includes(name)))
      .map((name) => `${name} is declared, and missing`),
  ];
}

describe('a statement of the store', () => {
  it('is declared where it is loaded', () => {
    const declared = new Set(DECLARED.map(({ file }) => file));
    const files = (readdirSync(STORE, { recursive: true }) as string[])
      .filter((file) => file.endsWith('.cypher') && !/^migrations\/\d/.test(file))
      .filter((file) => !isIncluded(file) && !/eager-(nested-)?edge/.test(file));
    expect(files.filter((file) => !declared.has(file))).toEqual([]);
  });

  it.each(DECLARED.map((one) => [one.file, one.by, one] as const))(
    '%s has the parameters and columns that %s declares',
    async (_file, _by, { file, flags, parameters, columns }) => {
      const found = [];
      for (const text of textsOf(file, flags)) found.push(await namesIn(text));
      expect({
        parameters: differences(
          found.map((one) => one.parameters),
          parameters,
        ),
        columns: differences(
          found.map((one) => one.columns),
          columns,
        ),
      }).toEqual({ parameters: [], columns: [] });
    },
  );
});
