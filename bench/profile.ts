// Counts the database hits of each statement of each question: `npm run profile -- --claims
// 100000`, on the graph that `npm run bench` left. With `--plans`, the plans too.
import { parseArgs } from 'node:util';
import { startApi } from '../src/server/start-api';
import { GRAPH_OPTIONS, openGeneratedGraph } from './generated-graph';
import { withDriver } from './measure/import-measure';
import { profileQuestion } from './measure/profiling-store';
import { questionsOf } from './questions/questions';

const { values: options } = parseArgs({
  options: {
    ...GRAPH_OPTIONS,
    plans: { type: 'boolean', default: false },
    /** Only questions whose name has this in it. */
    only: { type: 'string', default: '' },
  },
});

async function main(): Promise<void> {
  const { world, neo4j } = await openGeneratedGraph(options);
  const api = await startApi();
  try {
    await withDriver(neo4j, async (driver) => {
      console.log('| question | statement | database hits | rows |\n| --- | --- | ---: | ---: |');
      const plans = new Map<string, string>();
      for (const question of questionsOf(world)) {
        if (!question.name.includes(options.only)) continue;
        for (const { statement, hits, rows, plan } of await profileQuestion(
          api,
          driver,
          question,
        )) {
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

void main();
