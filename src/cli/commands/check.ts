import { Command } from 'commander';
import { countOf } from '../../domain/count-of';
import { formatNote } from '../../domain/note';
import { countOfProblems, formatProblem } from '../../domain/problem';
import { checkCorpora } from '../check-corpora';
import { COUNTED, type CorpusCheck, type Counted } from '../check-corpus';
import { EXIT } from '../exit';
import { corporaArgument } from './corpora-argument';

interface CheckFlags {
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** `claimline check CORPUS…`: reads corpora and reports every problem; touches no graph. */
export function checkCommand(finish: (exitCode: number) => void): Command {
  return new Command('check')
    .description(
      'Read corpora and report what they hold, what was skipped and every problem; nothing is imported.',
    )
    .addArgument(corporaArgument())
    .option('--strict', 'count skipped items as problems unless corpus.yaml says to skip them')
    .option('--json', 'print one JSON object on standard output')
    .action(async (paths: string[], { json, strict }: CheckFlags) => {
      const checks = await checkCorpora(paths, { strict });
      if (json) console.log(JSON.stringify({ corpora: checks }, null, 2));
      else checks.forEach(printCheck);
      if (checks.some((check) => check.problems.length > 0)) finish(EXIT.PROBLEMS);
    });
}

function printCheck({ path, counts, notes, remarks, problems }: CorpusCheck): void {
  for (const problem of problems) console.log(formatProblem(problem));
  if (counts === null) return;
  for (const remark of remarks) console.log(`${path}: ${remark}`);
  for (const note of notes) console.log(`${path}: skipped: ${formatNote(note)}`);
  const held = COUNTED.map((name) => {
    const [singular, plural] = WORDS[name];
    return countOf(counts[name], singular, plural);
  }).join(', ');
  console.log(`${path}: ${held}; ${countOfProblems(problems)}`);
}

const WORDS: Record<Counted, readonly [singular: string, plural?: string]> = {
  documents: ['document'],
  entities: ['entity', 'entities'],
  mentions: ['mention'],
  times: ['time'],
  events: ['event report'],
  relations: ['relation'],
  claims: ['claim'],
  controlClaims: ['control claim'],
  quantities: ['quantity', 'quantities'],
};
