import { Command } from 'commander';
import { launchLocalNeo4j, localNeo4jStatus, stopLocalNeo4j } from '../../local-neo4j/launch';
import { readConfig } from '../../server/config';
import { say } from '../say';

/** `claimline neo4j start|stop|status`: the local Neo4j by itself, for as long as one wants it. */
export function neo4jCommand(): Command {
  const command = new Command('neo4j').description(
    'Start or stop the local Neo4j, in the folder that CLAIMLINE_HOME names (default: .claimline).',
  );
  command
    .command('start')
    .description('Start it, fetching its jars the first time; it runs until `neo4j stop`.')
    .option('--json', 'print one JSON object on standard output')
    .action(async (options: JsonOption) => {
      const { home } = readConfig();
      const { uri, user, pid } = await launchLocalNeo4j({ home, say, keepRunning: true });
      printResult(
        options,
        { running: true, uri, user, pid },
        `Neo4j runs at ${uri} (process ${pid})`,
      );
    });
  command
    .command('stop')
    .description('Stop it, if it runs.')
    .option('--json', 'print one JSON object on standard output')
    .action(async (options: JsonOption) => {
      const stopped = await stopLocalNeo4j(readConfig().home);
      printResult(options, { stopped }, stopped ? 'Neo4j has stopped' : 'Neo4j was not running');
    });
  command
    .command('status')
    .description('Say whether it runs, and where.')
    .option('--json', 'print one JSON object on standard output')
    .action(async (options: JsonOption) => {
      const status = await localNeo4jStatus(readConfig().home);
      const words = status.running
        ? `Neo4j runs at ${status.uri} (process ${status.pid})`
        : 'Neo4j does not run';
      printResult(options, status, words);
    });
  return command;
}

interface JsonOption {
  readonly json?: boolean;
}

function printResult(options: JsonOption, result: object, words: string): void {
  console.log(options.json ? JSON.stringify(result, null, 2) : words);
}
