import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { generatedCorpus } from '../../bench/generate/generated-corpus';
import { makeWorld } from '../../bench/generate/world';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { EDGE_STATEMENTS } from '../../src/store/read/edges/load-edges';
import { NODE_STATEMENTS } from '../../src/store/read/load-nodes';
import { loadStatements, type None } from '../../src/store/statement';
import { loadTemplate, type Template } from '../../src/store/template';
import { openEmptyGraph } from '../support/empty-graph';
import { testNeo4j } from '../support/neo4j';

/** The folder of the store's statements. */
export const STORE = path.resolve(__dirname, '..', '..', 'src', 'store');

/** Must not be in the plan of a read: it looks at a whole kind, multiplies rows, or holds them all. */
const COSTLY = /^(AllNodesScan|NodeByLabelScan|CartesianProduct|Eager)$/;

/** The reads that may all the same, since what they are asked for is a whole kind. */
const ALLOWED: Readonly<Record<string, string>> = {
  'assessment/find-assessors.cypher': 'NodeByLabelScan assessment:Assessment',
  'backup/count-graph.cypher': 'AllNodesScan node',
  'backup/find-foreign-node.cypher': 'AllNodesScan node',
  'backup/find-nodes.cypher': 'AllNodesScan node',
  'contradiction/count-pairs.cypher': 'NodeByLabelScan contradiction:Contradiction',
  'control/find-controlled-places.cypher': 'NodeByLabelScan place:Place',
  'control/count-due-places.cypher': 'NodeByLabelScan place:ControlDue',
  'control/find-due-places.cypher': 'NodeByLabelScan place:ControlDue',
  'control/find-events.cypher': 'NodeByLabelScan event:Event',
  'control/find-places-in.cypher': 'NodeByLabelScan place:Place',
  'keys/list-keys.cypher': 'NodeByLabelScan key:ApiKey',
  'keys/find-ended-session.cypher': 'NodeByLabelScan session:EndedSession',
  'write/find-graph.cypher': 'NodeByLabelScan graph:Graph',
  'read/claims/all-claims.cypher COUNT': 'NodeByLabelScan claim:Claim',
  'read/claims/claim-facets.cypher ALL': 'NodeByLabelScan claim:Claim',
  'read/claims/claims.cypher ALL COUNT': 'NodeByLabelScan claim:Claim',
  'read/claims/claims.cypher ALL FIRST': 'NodeByLabelScan claim:Claim',
  'read/claims/claims.cypher ALL LAST': 'NodeByLabelScan claim:Claim',
  'read/documents/documents.cypher COUNT': 'NodeByLabelScan document:Document',
  'read/entities/all-entities.cypher COUNT': 'NodeByLabelScan entity:Entity',
  'read/events/all-events.cypher COUNT': 'NodeByLabelScan event:Event',
  'read/events/events.cypher ALL COUNT': 'NodeByLabelScan event:Event',
  'read/events/events.cypher ALL FIRST': 'NodeByLabelScan event:Event',
  'read/events/events.cypher ALL LAST': 'NodeByLabelScan event:Event',
  'read/mentions/all-mentions.cypher COUNT': 'NodeByLabelScan document:Document',
  'read/relations/all-relations.cypher COUNT': 'NodeByLabelScan relation:Relation',
  'read/quantities/quantities.cypher ALL COUNT': 'NodeByLabelScan quantity:Quantity',
  'read/quantities/quantities.cypher ALL FIRST': 'NodeByLabelScan quantity:Quantity',
  'read/quantities/quantities.cypher ALL LAST': 'NodeByLabelScan quantity:Quantity',
};

const FILES = (readdirSync(STORE, { recursive: true }) as string[])
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

/** Which variants of a list are checked: all of them, or a spread that is enough for every run. */
type Choice = 'all' | 'spread';

/** Has no divisor in common with a number of variants (2, 8, 26), so that each of them has its turn. */
const SPREAD_STEP = 5;

/** Every statement that reads, by its file and the flags of its variant. */
function findReads(choice: Choice): [name: string, text: string][] {
  return FILES.filter(({ file }) => !isIncluded(file))
    .flatMap(({ file, source }) =>
      /\/\/ (IF|INCLUDE|EAGER) /.test(source) ? variantsOf(file, choice) : [textIn(file)],
    )
    .filter(([, text]) => !/\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(text))
    .concat(FILLED);
}

export function textIn(file: string): [name: string, text: string] {
  const [statement] = loadStatements(path.dirname(path.join(STORE, file)), path.basename(file));
  return [file, statement!.text];
}

/**
 * A list from each of its starts, in each part and order: without its filter, with all of it, and with all
 * that a page can load eagerly. A spread gives each start one of all these, in turn.
 */
function variantsOf(file: string, choice: Choice): [name: string, text: string][] {
  const template = templateIn(file);
  const { starts, parts, orders, filter, facets, eager } = flagsOf(template);
  const combinations = orNone(starts).flatMap((start, startIndex) => {
    const variants = orNone(parts).flatMap((part) =>
      orNone(part === 'COUNT' ? [] : orders).flatMap((order) => [
        [start, part, order],
        [start, part, order, ...filter, ...facets],
        ...(part === 'COUNT' || eager.length === 0 ? [] : [[start, part, order, ...eager]]),
      ]),
    );
    return choice === 'all' ? variants : [variants[(startIndex * SPREAD_STEP) % variants.length]!];
  });
  return combinations
    .map((flags) => flags.filter((flag) => flag !== ''))
    .map((flags) => [[file, ...flags].join(' '), template.write(flags).text]);
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

/** The operator that a read may have, by its file, start and part. */
function allowedTo(name: string): string | undefined {
  const [file, ...flags] = name.split(' ');
  const known = flags.filter((flag) => /^(ALL|FIRST|LAST|COUNT)$/.test(flag));
  return ALLOWED[[file, ...known].join(' ')];
}

let driver: Driver;

async function openGenerated(): Promise<void> {
  const store = await openEmptyGraph();
  await importCorpus(store, generatedCorpus(makeWorld(1, 100)));
  await store.close();
  const { uri, user, password } = await testNeo4j();
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  // Plans made for the graph of another test are no plans for this one.
  await driver.executeQuery('CALL db.clearQueryCaches()');
}

/** The costly operators of a statement's plan, with what they work on. */
async function costlyIn(text: string): Promise<string[]> {
  return (await operatorsIn(text)).filter((operator) => COSTLY.test(operator.split(' ')[0]!));
}

/** The operators of a statement's plan, each with what it works on. */
async function operatorsIn(text: string): Promise<string[]> {
  const parameters = Object.fromEntries(
    [...text.matchAll(/\$(\w+)/g)].map(([, name]) => [name, null]),
  );
  const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters);
  const found: string[] = [];
  const look = ({ operatorType, arguments: details, children }: Plan) => {
    const operator = operatorType.replace('@neo4j', '');
    found.push(`${operator} ${details['Details'] ?? ''}`.trim());
    children.forEach(look);
  };
  look(summary.plan as Plan);
  return [...new Set(found)];
}

/** Fails where a statement looks for places near a position in another way than by the point index. */
async function seeksByPosition(name: string): Promise<void> {
  const [file, ...flags] = name.split(' ') as [string, ...string[]];
  const text = flags.length === 0 ? textIn(file)[1] : templateIn(file).write(flags).text;
  const seeks = (await operatorsIn(text)).filter((operator) => /Seek/.test(operator));
  expect(seeks.join()).toMatch(/POINT INDEX place:Entity\(position\)/);
  expect(seeks.join()).not.toMatch(/ControlSegment/);
}

/** The tests of the plans, over a graph of 100 generated documents. */
export function testPlans(choice: Choice): void {
  beforeAll(openGenerated);
  afterAll(() => driver?.close());

  describe('the plan of a read', () => {
    it.each(findReads(choice))(
      '%s looks at no whole kind, multiplies nothing and holds no rows back',
      async (name, text) => {
        const allowed = allowedTo(name);
        expect((await costlyIn(text)).filter((operator) => operator !== allowed)).toEqual([]);
      },
    );

    const NEAR = ['control/find-places-near.cypher', 'control/states-at.cypher near FIRST'];

    it.each(NEAR)('%s seeks places near a position in a point index', seeksByPosition);

    it.each(NEAR)('%s does so while no place has a position', async (name) => {
      // The planner takes an index that it believes to be empty for as quick to scan as to seek in.
      await driver.executeQuery('MATCH (place:Entity) SET place.position = null');
      await driver.executeQuery('CALL db.clearQueryCaches()');
      await seeksByPosition(name);
    });
  });
}
