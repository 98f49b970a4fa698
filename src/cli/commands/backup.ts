import { Command } from 'commander';
import { countOf } from '../../domain/count-of';
import { readConfig } from '../../server/config';
import type { GraphSum } from '../../store/backup/graph-tally';
import { backupGraph } from '../backup-graph';
import { openGraph } from '../open-graph';
import { say } from '../say';
import { stopSignal } from '../stop-signal';

/** `claimline backup FILE`: writes all that the graph holds to one file, while a server answers from it. */
export function backupCommand(): Command {
  return new Command('backup')
    .description(
      'Write the whole graph, at one revision, to a compressed file while the server answers. Writes wait ' +
        'until it ends. `claimline restore` restores the graph from it (docs/backup.md).',
    )
    .argument('<file>', 'the file to write; - is standard output')
    .option('--json', 'print one JSON object on standard output')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const signal = stopSignal();
      const graph = await openGraph(readConfig(), signal);
      try {
        const { header, sum } = await backupGraph(graph.address, file, signal);
        const { revision } = header;
        if (json && file !== '-') console.log(JSON.stringify({ file, revision, ...sum }, null, 2));
        else say(`${file}: the graph at revision ${revision}: ${describeSum(sum)}`);
      } finally {
        await graph.close();
      }
    });
}

/** Describes a whole graph in a few words. */
export function describeSum({ nodes, relationships, sha256 }: GraphSum): string {
  return `${countOf(nodes, 'node')} and ${countOf(relationships, 'relationship')}, hash ${sha256}`;
}
