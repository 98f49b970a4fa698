import { Command } from 'commander';
import { findAllCorpora, readCorpus } from '../../annotations/read-corpus';
import { formatNote } from '../../domain/note';
import { countOfProblems, formatProblem } from '../../domain/problem';
import { checkCorpus, COUNTED, type CorpusCheck, type Counted } from '../check-corpus';
import { EXIT } from '../exit';
import { showProgress } from '../progress';
import { corporaArgument } from './corpora-argument';

interface CheckFlags {
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** `claimline check CORPUS…`: reads corpora and reports every problem; touches no graph. */
export function checkCommand(finish: (exitCode: number) => void): Command {
  return new Command('check')
    .description(
      'Read corpora and report what they hold, what was passed over and every problem; nothing is\n' +
        'imported.',
    )
    .addArgument(corporaArgument())
    .option('--strict', 'count as problems what was passed over though corpus.yaml does not say so')
    .option('--json', 'print one JSON object on standard output')
    .action(async (paths: string[], { json, strict }: CheckFlags) => {
      const checks: CorpusCheck[] = [];
      for (const path of await findAllCorpora(paths)) {
        const reading = await readCorpus(path);
        const progress = showProgress(path);
        const onDocument = (documents: number) =>
          progress.update({ phase: 'check', documents, total: reading.documentCount });
        try {
          checks.push(await checkCorpus(path, reading, { strict, onDocument }));
        } finally {
          progress.end();
        }
      }
      if (json) console.log(JSON.stringify({ corpora: checks }, null, 2));
      else checks.forEach(printCheck);
      if (checks.some((check) => check.problems.length > 0)) finish(EXIT.PROBLEMS);
    });
}

function printCheck({ path, counts, notes, remarks, problems }: CorpusCheck): void {
  for (const problem of problems) console.log(formatProblem(problem));
  for (const remark of remarks) console.log(`${path}: ${remark}`);
  for (const note of notes) console.log(`${path}: passed over: ${formatNote(note)}`);
  const held = COUNTED.map((name) => `${counts[name]} ${WORDS[name]}`).join(', ');
  console.log(`${path}: ${held}; ${countOfProblems(problems)}`);
}

const WORDS: Record<Counted, string> = {
  documents: 'documents',
  entities: 'entities',
  mentions: 'mentions',
  times: 'times',
  events: 'event reports',
  relations: 'relations',
  claims: 'claims',
  controlClaims: 'control claims',
};
