import { readdirSync } from 'node:fs';
import path from 'node:path';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { generatedCorpus } from '../../bench/generate/generated-corpus';
import { makeWorld } from '../../bench/generate/world';
import { importCorpus } from '../../src/store/import/import-corpus';
import { loadStatements } from '../../src/store/statement';
import { openEmptyGraph } from '../support/empty-graph';
import { testNeo4j } from '../support/neo4j';

const STORE = path.resolve(__dirname, '..', '..', 'src', 'store');

/** What must not be in the plan of a read: it looks at a whole kind, multiplies rows, or holds them all. */
const COSTLY = /^(AllNodesScan|NodeByLabelScan|CartesianProduct|Eager)$/;

/** The reads that may all the same, since what they are asked for is a whole kind. */
const ALLOWED: Readonly<Record<string, string>> = {
  'contradiction/load-event-assertions.cypher': 'NodeByLabelScan event:Event',
  'control/find-controlled-places.cypher': 'NodeByLabelScan place:Place',
  'import/find-graph.cypher': 'NodeByLabelScan graph:Graph',
  'read/claims/count-all-claims.cypher': 'NodeByLabelScan claim:Claim',
  'read/documents/count-documents.cypher': 'NodeByLabelScan document:Document',
  'read/entities/count-all-entities.cypher': 'NodeByLabelScan entity:Entity',
  'read/events/count-events.cypher': 'NodeByLabelScan event:Event',
  'read/events/events-backward.cypher': 'NodeByLabelScan event:Event',
  'read/events/events.cypher': 'NodeByLabelScan event:Event',
};

const READS = (readdirSync(STORE, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.cypher') && !file.startsWith('migrations'))
  .sort()
  .map((file) => {
    const [statement] = loadStatements(path.dirname(path.join(STORE, file)), path.basename(file));
    return [file, statement!.text] as const;
  })
  .filter(([, text]) => !/\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(text));

let driver: Driver;
beforeAll(async () => {
  const store = await openEmptyGraph();
  await importCorpus(store, generatedCorpus(makeWorld(1, 400)));
  await store.close();
  const { uri, user, password } = await testNeo4j();
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
});
afterAll(() => driver?.close());

/** The costly operators of a statement's plan, with what they work on. */
async function costlyIn(text: string): Promise<string[]> {
  const parameters = Object.fromEntries(
    [...text.matchAll(/\$(\w+)/g)].map(([, name]) => [name, null]),
  );
  const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters);
  const found: string[] = [];
  const look = ({ operatorType, arguments: details, children }: Plan) => {
    const operator = operatorType.replace('@neo4j', '');
    if (COSTLY.test(operator)) found.push(`${operator} ${details['Details'] ?? ''}`.trim());
    children.forEach(look);
  };
  look(summary.plan as Plan);
  return [...new Set(found)];
}

describe('the plan of a read', () => {
  it.each(READS)(
    '%s looks at no whole kind, multiplies nothing and holds no rows back',
    async (file, text) => {
      const allowed = ALLOWED[file];
      expect((await costlyIn(text)).filter((operator) => operator !== allowed)).toEqual([]);
    },
  );
});
