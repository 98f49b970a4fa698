// Measures the memory of one server through a long load: `npm run steady -- --claims 100000
// --minutes 10`, on the graph that `npm run bench` left. All questions in turn, each time of the
// next thing; no answers are kept.
import { parseArgs } from 'node:util';
import { GRAPH_OPTIONS, openGeneratedGraph } from './generated-graph';
import { load, percentile, perSecond } from './measure/load';
import { CONNECTIONS, graphqlSystem } from './measure/systems';
import { questionsOf } from './questions/questions';
import { startClaimline } from './servers/start-server';

const { values: options } = parseArgs({
  options: {
    ...GRAPH_OPTIONS,
    minutes: { type: 'string', default: '10' },
  },
});

async function main(): Promise<void> {
  const { world, neo4j } = await openGeneratedGraph(options);
  const questions = questionsOf(world);
  const system = graphqlSystem(
    'claimline',
    await startClaimline(neo4j, { CLAIMLINE_CACHE_MB: '0' }),
  );
  try {
    console.log(
      '| minute | requests/s | p50 ms | p99 ms | memory |\n| ---: | ---: | ---: | ---: | ---: |',
    );
    for (let minute = 1; minute <= Number(options.minutes); minute += 1) {
      const ask = (turn: number) => {
        const question = questions[turn % questions.length]!;
        const { variants } = question;
        const round = Math.floor(turn / questions.length);
        return system.ask(question, variants[round % variants.length]!);
      };
      const result = await load(ask, { connections: CONNECTIONS, seconds: 60 });
      const [p50, p99] = [0.5, 0.99].map((share) => percentile(result.latencies, share).toFixed(1));
      const rate = perSecond(result).toFixed(0);
      console.log(`| ${minute} | ${rate} | ${p50} | ${p99} | ${system.memory()} MB |`);
    }
  } finally {
    await system.stop();
    await neo4j.stop();
  }
}

void main();
