import { Command } from 'commander';
import { readConfig } from '../../server/config';
import { openGraph } from '../open-graph';
import { checkBackupFile, restoreBackup } from '../restore-graph';
import { stopSignal } from '../stop-signal';
import { describeSum } from './backup';

interface RestoreOptions {
  readonly check?: boolean;
  readonly revokeKeys?: boolean;
  readonly json?: boolean;
}

/** `claimline restore FILE`: makes an empty graph what a backup says. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description(
      'Restore a backup into an empty graph, and compare the hash of all that was restored. A backup of an ' +
        'earlier version is migrated. The whole file is checked before anything is written (docs/backup.md).',
    )
    .argument('<file>', 'a file that `claimline backup` wrote')
    .option('--check', 'only check the file')
    .option(
      '--revoke-keys',
      'revoke every key in the backup, for a graph that becomes a separate copy',
    )
    .option('--json', 'print one JSON object on standard output')
    .action(async (file: string, { check, revokeKeys = false, json }: RestoreOptions) => {
      const signal = stopSignal();
      const config = readConfig();
      const backup = await checkBackupFile(file, signal);
      const { header, sum } = backup;
      const { revision } = header;
      if (!check) {
        const graph = await openGraph(config, signal, { leaveAsIs: true });
        try {
          await restoreBackup(graph, backup, { revokeKeys, signal });
        } finally {
          await graph.close();
        }
      }
      if (json) return console.log(JSON.stringify({ file, revision, ...sum }, null, 2));
      const done = check ? 'whole' : 'restored';
      console.log(`${file}: ${done}, the graph at revision ${revision}: ${describeSum(sum)}`);
    });
}
