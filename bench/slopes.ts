// Measures how costs grow, and says by their slopes what more claims would need: `npm run slopes --
// --claims 10000,30000,100000`. A graph of each size is generated unless it is there. Database hits
// and bytes do not depend on what else the machine does.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startApi } from '../src/server/start-api';
import { generatedCorpus } from './generate/generated-corpus';
import { GRAPH_OPTIONS, isFilled, openGeneratedGraph } from './generated-graph';
import { cpuSecondsOf } from './measure/export-measure';
import { fitLine, fitPower, type Points } from './measure/fit';
import { countRows, measureImport, withDriver } from './measure/import-measure';
import { profileQuery, profileQuestion, type StatementProfile } from './measure/profiling-store';
import { describeMachine } from './measure/report';
import { questionsOf } from './questions/questions';

const { values: options } = parseArgs({
  options: { ...GRAPH_OPTIONS, claims: { type: 'string', default: '10000,30000,100000' } },
});

/** The sizes that the slopes are followed to. */
const TO = [1e6, 1e7, 1e8];

/** Questions over the whole graph, by name. */
const WHOLE: Readonly<Record<string, string>> = {
  'how many claims there are': '{ claims { totalCount } }',
  'all claims by mode': '{ claimFacets { modes { mode count } } }',
  'all claims by month': '{ claimFacets { months { month count } } }',
  'a page of changes of control':
    '{ controlChanges(from: "2016-03", to: "2016-04", first: 25) { edges { node { certainty } } } }',
  'how many contradictions there are': '{ contradictions { totalCount } }',
  'a page of contradictions': '{ contradictions(first: 25) { edges { node { id } } } }',
  'who contradicts whom': '{ contradictionCounts { count } }',
};

/** Things that each question is asked of; hits are their mean. */
const VARIANTS = 5;

/** The power from which on a measure grows in proportion. */
const PROPORTIONAL = 0.95;

type Measures = ReadonlyMap<string, number>;

async function main(): Promise<void> {
  console.log(`${describeMachine()}\n`);
  const sizes = options.claims.split(',').map(Number);
  const measured: [number, Measures][] = [];
  for (const size of sizes) measured.push([size, await measure(size)]);
  const names = [...new Set(measured.flatMap(([, measures]) => [...measures.keys()]))];
  const heads = [...sizes.map(round), 'power', ...TO.map(round)];
  console.log(`| measure | ${heads.join(' | ')} |`);
  console.log(`| --- |${heads.map(() => ' ---: |').join('')}`);
  for (const name of names) {
    const values = measured.map(([, measures]) => measures.get(name));
    const points: Points = measured.flatMap(([size, measures]) => {
      const value = measures.get(name);
      return value === undefined ? [] : [[size, value] as const];
    });
    const power = points.length < 2 ? null : fitPower(points);
    const cells = [
      ...values.map((value) => (value === undefined ? '–' : round(value))),
      power?.toFixed(2) ?? '–',
      ...TO.map((size) => (power === null ? '–' : round(follow(points, power, size)))),
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

/** The value at another size: by a line where it grows in proportion, else by its power. */
function follow(points: Points, power: number, size: number): number {
  const [last, value] = points.at(-1)!;
  if (power < PROPORTIONAL) return value * (size / last) ** power;
  const { base, slope } = fitLine(points);
  return base + slope * size;
}

/** Everything that is measured of a graph of this size. */
async function measure(claims: number): Promise<Measures> {
  const measures = new Map<string, number>();
  const { world, neo4j, folder } = await openGeneratedGraph({ ...options, claims: String(claims) });
  const api = await startApi();
  try {
    if (!(await isFilled(neo4j))) {
      const cpu = () => cpuSecondsOf(process.pid) + cpuSecondsOf(neo4j.pid);
      const before = cpu();
      await measureImport(neo4j, generatedCorpus(world));
      measures.set('import, CPU seconds', cpu() - before);
    }
    measures.set('nodes and relationships', await countRows(neo4j));
    await withDriver(neo4j, async (driver) => {
      for (const question of questionsOf(world)) {
        const profiles = [];
        const variants = Math.min(VARIANTS, question.variants.length);
        for (let variant = 0; variant < variants; variant += 1) {
          profiles.push(await profileQuestion(api, driver, question, variant));
        }
        measures.set(`hits: ${question.name}`, hitsOf(profiles.flat()) / variants);
        measures.set(`statements: ${question.name}`, profiles.flat().length / variants);
      }
      for (const [name, query] of Object.entries(WHOLE)) {
        measures.set(`hits: ${name}`, hitsOf(await profileQuery(api, driver, query)));
      }
    });
  } finally {
    await api.stop();
    await neo4j.stop();
  }
  // Neo4j has written everything once it has ended.
  const database = path.join(folder, 'data', 'databases', 'neo4j');
  measures.set('megabytes on disk', bytesIn(database) / 1e6);
  return measures;
}

function hitsOf(profiles: readonly StatementProfile[]): number {
  return profiles.reduce((sum, { hits }) => sum + hits, 0);
}

/** The bytes that the files of a folder take. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => {
      const { blocks } = statSync(path.join(entry.parentPath, entry.name));
      return sum + 512 * blocks;
    }, 0);
}

function round(value: number): string {
  const places = value < 10 ? 1 : 0;
  return value.toLocaleString('en', { maximumFractionDigits: places });
}

void main();
