import { compare } from '../domain/compare';
import type { Problem } from '../domain/problem';
import type { ProblemCode } from '../domain/problem-codes';

/** Collects the problems of one file. */
export class ProblemList {
  private readonly found: Problem[] = [];

  constructor(readonly file: string) {}

  /** `line` counts from 1; null where the problem is with the whole file. */
  report(line: number | null, code: ProblemCode, message: string, expected: string): void {
    this.found.push({ file: this.file, line, code, message, expected });
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  get problems(): readonly Problem[] {
    return sortProblems(this.found);
  }
}

/** By file and line, problems with a whole file first; of one line in the order of being found. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}
