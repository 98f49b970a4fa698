import { Command } from 'commander';
import { countOf } from '../../domain/count-of';
import { EXPORT_NAMES } from '../../export/graph/formats';
import { readConfig } from '../../server/config';
import { exportGraph } from '../export-graph';
import { openGraph } from '../open-graph';
import { say } from '../say';
import { stopSignal } from '../stop-signal';

/** `claimline export graph FILE [NAME=VALUE…]`: writes what the graph holds as a file of a common format. */
export function exportGraphCommand(): Command {
  return (
    new Command('graph')
      .description(
        'Write a part of the graph to a file. The name of the file says which part, and in which format: ' +
          `${EXPORT_NAMES.join(', ')}. ` +
          'docs/exports.md has the columns and the parameters, such as speaker=person:haidar-al-abadi.',
      )
      .argument('<file>', 'what to write: claims.csv')
      .argument('[parameters...]', 'parameters, such as about=city:mosul')
      // Not `--out`, which commander would give to `export` itself.
      .option(
        '--to <path>',
        'the file to write; - is standard output; default: the file in this folder',
      )
      .action(async (file: string, parameters: string[], { to: out = file }: { to?: string }) => {
        const signal = stopSignal();
        const config = readConfig();
        const graph = await openGraph(config, signal);
        try {
          const site = config.url ?? `http://${config.host}:${config.port}`;
          const asked = { file, parameters, out };
          const { rows, knownAsOf } = await exportGraph(graph.store, asked, { site, signal });
          say(`${out}: ${countOf(rows, 'row')} written, as the graph was at ${knownAsOf}`);
        } finally {
          await graph.close();
        }
      })
  );
}
