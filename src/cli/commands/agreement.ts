import { Command } from 'commander';
import { formatProblem } from '../../domain/problem';
import { compareCorpora } from '../compare-corpora';
import { formatAgreement } from '../format-agreement';
import { say } from '../say';

/** `claimline agreement A B`: compares two annotations of the same texts; touches no graph. */
export function agreementCommand(): Command {
  return new Command('agreement')
    .description(
      'Compare two annotations of the same texts. Prints precision, recall and F1 of what both mark and say, ' +
        "Cohen's kappa of labels, measures of coreference, and each disagreement with its place.",
    )
    .argument('<a>', 'the reference: a folder with a corpus.yaml, or a folder of such folders')
    .argument('<b>', 'the other annotation, in the same form')
    .option('--json', 'print one JSON object on standard output')
    .action(async (a: string, b: string, { json }: { json?: boolean }) => {
      const report = await compareCorpora(a, b, (problem) => say(formatProblem(problem)));
      if (json) console.log(JSON.stringify(report, null, 2));
      else for (const line of formatAgreement(report)) console.log(line);
    });
}
