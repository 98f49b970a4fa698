import { Command, CommanderError } from 'commander';
import { ConfigError } from '../server/config';
import { agreementCommand } from './commands/agreement';
import { checkCommand } from './commands/check';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { neo4jCommand } from './commands/neo4j';
import { newCommand } from './commands/new';
import { serveCommand } from './commands/serve';
import { vocabularyCommand } from './commands/vocabulary';
import { withdrawCommand } from './commands/withdraw';
import { EXIT } from './exit';
import { say } from './say';

/** Runs `claimline` with these arguments (without the program's own name); the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.OK;
  const finish = (code: number) => {
    exitCode = code;
  };
  const program = new Command('claimline')
    .description('An open knowledge graph of who said what and who held what ground.')
    .exitOverride()
    .addCommand(newCommand())
    .addCommand(checkCommand(finish))
    .addCommand(agreementCommand())
    .addCommand(importCommand(finish))
    .addCommand(withdrawCommand())
    .addCommand(exportCommand(finish))
    .addCommand(serveCommand(finish))
    .addCommand(vocabularyCommand())
    .addCommand(neo4jCommand());
  for (const command of program.commands) {
    command.exitOverride();
    for (const inner of command.commands) inner.exitOverride();
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.OK : EXIT.WRONG_USE;
    if (error instanceof ConfigError) {
      for (const problem of error.problems) say(`claimline: ${problem}`);
      return EXIT.WRONG_USE;
    }
    say(`claimline: ${messageOf(error)}`);
    return EXIT.PROBLEMS;
  }
}

/** An expected failure carries a code and a message for the user; anything else shows where it came from. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const expected = 'code' in error && error.message !== '';
  return expected ? error.message : (error.stack ?? error.message);
}
