// Exports a generated graph and shows time, CPU and memory: `npm run export -- --claims 100000`, on the graph that
// `npm run bench` left.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { GRAPH_OPTIONS, openGeneratedGraph } from './generated-graph';
import { measureExport } from './measure/export-measure';
import { describeMachine } from './measure/report';

const { values: options } = parseArgs({
  options: {
    ...GRAPH_OPTIONS,
    /** Megabytes that V8 may use for objects of the exporting program. */
    heap: { type: 'string', default: '96' },
  },
});

const DAY = 'at=2016-06-01';

const FILES: readonly (readonly [file: string, ...parameters: string[]])[] = [
  ['claims.jsonl'],
  ['claims.csv'],
  ['claims.parquet'],
  ['events.jsonl'],
  ['control.jsonl', DAY],
  ['control.jsonl', DAY, 'publishedBefore=2019'],
  ['changes.jsonl'],
];

async function main(): Promise<void> {
  const { neo4j } = await openGeneratedGraph(options);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'claimline-export-'));
  try {
    console.log(`${options.claims} claims. ${describeMachine()}.\n`);
    console.log('| file | rows | MB | seconds | CPU s | rows/s | most memory |');
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const [file, ...parameters] of FILES) {
      const asked = { file, parameters, out: path.join(folder, file), heap: Number(options.heap) };
      const { rows, megabytes, seconds, cpuSeconds, maxMemory } = await measureExport(neo4j, asked);
      console.log(
        `| \`${[file, ...parameters].join(' ')}\` | ${rows} | ${megabytes.toFixed(0)} | ${seconds.toFixed(1)} | ` +
          `${cpuSeconds.toFixed(1)} | ${(rows / seconds).toFixed(0)} | ${maxMemory} MB |`,
      );
      await rm(asked.out);
    }
  } finally {
    await neo4j.stop();
    await rm(folder, { recursive: true });
  }
}

void main();
