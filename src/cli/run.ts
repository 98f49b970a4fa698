import { Command, CommanderError } from 'commander';
import { ConfigError } from '../server/config';
import { EXIT } from './exit';
import { say } from './say';

type MakeCommand = (finish: (exitCode: number) => void) => Promise<Command>;

/** The commands in the order of the help. Each is loaded when it is named: `check` needs no server. */
const COMMANDS: Readonly<Record<string, MakeCommand>> = {
  new: async () => (await import('./commands/new.js')).newCommand(),
  check: async (finish) => (await import('./commands/check.js')).checkCommand(finish),
  agreement: async () => (await import('./commands/agreement.js')).agreementCommand(),
  import: async (finish) => (await import('./commands/import.js')).importCommand(finish),
  withdraw: async () => (await import('./commands/withdraw.js')).withdrawCommand(),
  reconcile: async (finish) => (await import('./commands/reconcile.js')).reconcileCommand(finish),
  export: async (finish) => (await import('./commands/export.js')).exportCommand(finish),
  backup: async () => (await import('./commands/backup.js')).backupCommand(),
  restore: async () => (await import('./commands/restore.js')).restoreCommand(),
  serve: async (finish) => (await import('./commands/serve.js')).serveCommand(finish),
  mcp: async () => (await import('./commands/mcp.js')).mcpCommand(),
  keys: async () => (await import('./commands/keys.js')).keysCommand(),
  vocabulary: async () => (await import('./commands/vocabulary.js')).vocabularyCommand(),
  neo4j: async () => (await import('./commands/neo4j.js')).neo4jCommand(),
};

/** Runs `claimline` with these arguments (without the program's own name); the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.OK;
  const finish = (code: number) => {
    exitCode = code;
  };
  const program = new Command('claimline').description(
    'An open knowledge graph of who said what and who held what ground.',
  );
  const [name = ''] = args;
  for (const make of Object.hasOwn(COMMANDS, name) ? [COMMANDS[name]!] : Object.values(COMMANDS)) {
    program.addCommand(await make(finish));
  }
  const commands = program.commands.flatMap((command) => [command, ...command.commands]);
  for (const command of [program, ...commands]) {
    command.exitOverride().configureHelp({ subcommandDescription: firstSentence });
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

/** The line of a command in the list of commands. Its own help has the whole description. */
function firstSentence(command: Command): string {
  return command.description().replace(/(?<=\.) .*/s, '');
}

/** An expected failure carries a code and a message for the user; anything else shows where it came from. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const expected = 'code' in error && error.message !== '';
  return expected ? error.message : (error.stack ?? error.message);
}
