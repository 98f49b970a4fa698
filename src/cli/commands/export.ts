import path from 'node:path';
import { Command, Option } from 'commander';
import { readCorpus } from '../../annotations/read-corpus';
import { countOf } from '../../domain/count-of';
import { countOfProblems, formatProblem } from '../../domain/problem';
import { EXIT } from '../exit';
import { EXPORT_FORMATS, exportCorpus, type ExportFormat } from '../export-corpus';
import { say } from '../say';
import { exportGraphCommand } from './export-graph';

interface Options {
  readonly format?: ExportFormat;
  readonly out?: string;
}

/** `claimline export CORPUS --format …`: writes a corpus in another format; touches no graph. */
export function exportCommand(finish: (exitCode: number) => void): Command {
  return new Command('export')
    .alias('convert')
    .addCommand(exportGraphCommand())
    .description('Write a corpus in another format. Reading it back gives the same corpus.')
    .argument('<corpus>', 'a folder with a corpus.yaml')
    .addOption(
      // Commander would ask `export graph` too for an option that is mandatory here.
      new Option('--format <format>', 'what to write').choices(EXPORT_FORMATS),
    )
    .option(
      '--out <folder>',
      'the folder to write; default: <corpus>-<format> in the current folder',
    )
    .action(async (corpus: string, { format, out }: Options, command: Command) => {
      if (format === undefined) {
        command.error("error: required option '--format <format>' not specified");
      }
      const folder = out ?? `${path.basename(path.resolve(corpus))}-${format}`;
      const { documents, problems } = await exportCorpus(await readCorpus(corpus), format, folder);
      for (const problem of problems) console.log(formatProblem(problem));
      say(`${folder}: ${countOf(documents, 'document')} written; ${countOfProblems(problems)}`);
      if (problems.length > 0) finish(EXIT.PROBLEMS);
    });
}
