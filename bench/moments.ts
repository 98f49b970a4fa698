// Asks for the history of busy places in recorded time: `npm run moments -- --claims 100000 --data /tmp/moments`, on the
// graph that `npm run bench` with the same options left. It spreads the moments at which claims were recorded, as if each
// document had been imported by itself, so the graph serves nothing else afterwards.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createLoaders } from '../src/store/loaders';
import { SharedBatcher } from '../src/store/shared-batcher';
import { connect } from '../src/store/connection';
import { listMoments } from '../src/use-cases/list-moments';
import { GRAPH_OPTIONS, openGeneratedGraph } from './generated-graph';
import { maxMemory, withDriver } from './measure/import-measure';
import { describeMachine } from './measure/report';

const { values: options } = parseArgs({ options: GRAPH_OPTIONS });

const SPREAD = `
  MATCH (claim:Claim)
  CALL (claim) {
    SET claim.recordedAt = 1500000000000 + 60000 * toInteger(right(claim.documentId, 6))
  } IN TRANSACTIONS OF 5000 ROWS`;

const BUSIEST = `
  MATCH (city:City)<-[:OF_PLACE]-(claim:ControlClaim)
  WITH city, count(claim) AS claims ORDER BY claims DESC LIMIT 1
  MATCH (city)-[:PART_OF]->(province:Province)
  RETURN city.id AS city, province.id AS province`;

async function main(): Promise<void> {
  const { neo4j } = await openGeneratedGraph(options);
  try {
    const places = await withDriver(neo4j, async (driver) => {
      const session = driver.session();
      await session.run(SPREAD);
      const { records } = await session.run(BUSIEST);
      await session.close();
      return records[0]!.toObject() as { city: string; province: string };
    });
    const store = await connect(neo4j);
    console.log(`${options.claims} claims. ${describeMachine()}.\n`);
    console.log('| place | moments | moves | seconds | longest wait of others | most memory |');
    console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
    for (const id of [places.city, places.city, places.province]) {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const began = performance.now();
      const loaders = createLoaders(store, new SharedBatcher());
      const moments = (await listMoments(loaders, { id, at: null, lens: null }))!;
      const seconds = (performance.now() - began) / 1000;
      delay.disable();
      const moves = moments.reduce((sum, moment) => sum + moment.moves.length, 0);
      console.log(
        `| ${id} | ${moments.length} | ${moves} | ${seconds.toFixed(1)} | ${(delay.max / 1e6).toFixed(0)} ms | ${maxMemory()} MB |`,
      );
    }
    await store.close();
  } finally {
    await neo4j.stop();
  }
}

void main();
