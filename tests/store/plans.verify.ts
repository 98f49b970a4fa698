import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { generatedCorpus } from '../../bench/generate/generated-corpus';
import { makeWorld } from '../../bench/generate/world';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { openEmptyGraph } from '../support/empty-graph';
import { testNeo4j } from '../support/neo4j';
import {
  FILES,
  FILLED,
  flagsOf,
  isIncluded,
  orNone,
  templateIn,
  textIn,
} from './statement-variants';

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

/** Every statement that reads, by its file and the flags of its variant. */
function findReads(): [name: string, text: string][] {
  return FILES.filter(({ file }) => !isIncluded(file))
    .flatMap(({ file, source }) =>
      /\/\/ (IF|INCLUDE|EAGER) /.test(source) ? variantsOf(file) : [textIn(file)],
    )
    .filter(([, text]) => !/\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(text))
    .concat(FILLED);
}

/**
 * A list from each of its starts, in each part and order: without its filter, with all of it, and with all
 * that a page can load eagerly.
 */
function variantsOf(file: string): [name: string, text: string][] {
  const template = templateIn(file);
  const { starts, parts, orders, filter, facets, eager } = flagsOf(template);
  const combinations = orNone(starts).flatMap((start) =>
    orNone(parts).flatMap((part) =>
      orNone(part === 'COUNT' ? [] : orders).flatMap((order) => [
        [start, part, order],
        [start, part, order, ...filter, ...facets],
        ...(part === 'COUNT' || eager.length === 0 ? [] : [[start, part, order, ...eager]]),
      ]),
    ),
  );
  return combinations
    .map((flags) => flags.filter((flag) => flag !== ''))
    .map((flags) => [[file, ...flags].join(' '), template.write(flags).text]);
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

beforeAll(openGenerated);
afterAll(() => driver?.close());

describe('the plan of a read', () => {
  it.each(findReads())(
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
