import { Command } from 'commander';
import { findCorpora, readCorpus } from '../../annotations/read-corpus';
import { formatProblem, type Problem } from '../../domain/problem';
import type { AnnotatedDocument, CorpusReading } from '../../domain/corpus';
import { EXIT } from '../exit';
import { corporaArgument } from './corpora-argument';

/** What a corpus holds, counted, and everything that is wrong with it. */
interface CorpusCheck {
  readonly path: string;
  readonly id: string | null;
  readonly counts: Record<Counted, number>;
  readonly problems: readonly Problem[];
}

const COUNTED = [
  'documents',
  'entities',
  'mentions',
  'times',
  'events',
  'relations',
  'claims',
  'controlClaims',
] as const;
type Counted = (typeof COUNTED)[number];

/** `claimline check CORPUS…`: reads corpora and reports every problem; touches no graph. */
export function checkCommand(finish: (exitCode: number) => void): Command {
  return new Command('check')
    .description('Read corpora and report what they hold and every problem; nothing is imported.')
    .addArgument(corporaArgument())
    .option('--json', 'print one JSON object on standard output')
    .action(async (paths: string[], options: { json?: boolean }) => {
      const checks: CorpusCheck[] = [];
      for (const path of (await Promise.all(paths.map(findCorpora))).flat()) {
        checks.push(await checkCorpus(path, await readCorpus(path)));
      }
      if (options.json) console.log(JSON.stringify({ corpora: checks }, null, 2));
      else checks.forEach(printCheck);
      if (checks.some((check) => check.problems.length > 0)) finish(EXIT.PROBLEMS);
    });
}

async function checkCorpus(path: string, reading: CorpusReading): Promise<CorpusCheck> {
  const counts = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Record<Counted, number>;
  const problems = [...reading.problems];
  counts.entities = reading.corpus?.entities.length ?? 0;
  for await (const { document, problems: found } of reading.documents()) {
    problems.push(...found);
    if (document !== null) count(document, counts);
  }
  return { path, id: reading.corpus?.id ?? null, counts, problems };
}

function count(document: AnnotatedDocument, counts: Record<Counted, number>): void {
  counts.documents += 1;
  for (const name of COUNTED) {
    if (name !== 'documents') counts[name] += document[name].length;
  }
}

function printCheck({ path, counts, problems }: CorpusCheck): void {
  for (const problem of problems) console.log(formatProblem(problem));
  const held = COUNTED.map((name) => `${counts[name]} ${WORDS[name]}`).join(', ');
  console.log(`${path}: ${held}; ${problems.length} problems`);
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
