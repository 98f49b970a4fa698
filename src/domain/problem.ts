import { countOf } from './count-of';
import type { ProblemCode } from './problem-codes';

/** One thing wrong with a corpus, at its place, with what was expected there. */
export interface Problem {
  /** The file as the user named it, relative to the corpus folder's parent where possible. */
  readonly file: string;
  /** 1-based; null where the problem is with the whole file. */
  readonly line: number | null;
  /** A stable, greppable name: `text-mismatch`, `unknown-type`, `dangling-id`. */
  readonly code: ProblemCode;
  readonly message: string;
  /** The correct form, in words. */
  readonly expected: string;
}

/** "1 problem", "3 problems". */
export function countOfProblems({ length }: readonly Problem[]): string {
  return countOf(length, 'problem');
}

/** `file:line code message (expected …)`, the one form in which a problem is printed. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return `${place} ${problem.code} ${problem.message} (expected ${problem.expected})`;
}
