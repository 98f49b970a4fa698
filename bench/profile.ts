// Counts the database hits of each statement of each question: `npm run profile -- --claims
// 100000`, on the graph that `npm run bench` left. With `--plans`, the plans too.
import { parseArgs } from 'node:util';
import type { Driver } from 'neo4j-driver';
import { createContext } from '../src/api/context';
import { startApi } from '../src/server/start-api';
import { SharedBatcher } from '../src/store/shared-batcher';
import type { Store } from '../src/store/connection';
import { GRAPH_OPTIONS, openGeneratedGraph } from './generated-graph';
import { withDriver } from './measure/import-measure';
import { profileStatement } from './measure/profile-statement';
import { questionsOf } from './questions/questions';

const { values: options } = parseArgs({
  options: {
    ...GRAPH_OPTIONS,
    plans: { type: 'boolean', default: false },
    /** Only questions whose name has this in it. */
    only: { type: 'string', default: '' },
  },
});

interface Profile {
  readonly statement: string;
  readonly hits: number;
  readonly rows: number;
  readonly plan: string;
}

async function main(): Promise<void> {
  const { world, neo4j } = await openGeneratedGraph(options);
  const api = await startApi();
  try {
    await withDriver(neo4j, async (driver) => {
      console.log('| question | statement | database hits | rows |\n| --- | --- | ---: | ---: |');
      const plans = new Map<string, string>();
      for (const question of questionsOf(world).filter(({ name }) => name.includes(options.only))) {
        const profiles: Profile[] = [];
        const [asked] = question.variants;
        const { query, variables = (same: typeof asked) => same } = question.claimline;
        const { body } = await api.executeOperation(
          { query, variables: variables(asked!) as Record<string, unknown> },
          { contextValue: createContext(profilingStore(driver, profiles), new SharedBatcher()) },
        );
        if (body.kind === 'single' && body.singleResult.errors) {
          throw new Error(JSON.stringify(body.singleResult.errors));
        }
        for (const { statement, hits, rows, plan } of profiles) {
          console.log(`| ${question.name} | ${statement} | ${hits} | ${rows} |`);
          plans.set(statement, plan);
        }
      }
      if (options.plans) for (const [name, plan] of plans) console.log(`\n${name}\n\n${plan}`);
    });
  } finally {
    await api.stop();
    await neo4j.stop();
  }
}

/** A store whose reads tell what they touched. */
function profilingStore(driver: Driver, profiles: Profile[]): Store {
  return {
    async read(statement, parameters, decode) {
      const { records, hits, plan } = await profileStatement(driver, statement, parameters);
      profiles.push({ statement: statement.name, hits, rows: records.length, plan });
      return records.map((record) => decode(record.toObject() as never));
    },
    write: () => Promise.reject(new Error('Nothing is written here')),
    isReachable: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
}

void main();
