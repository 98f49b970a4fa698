import type { ProblemCode } from '../../domain/problem-codes';

/** Why a line cannot be parsed; caught where lines are parsed, so that the next one is. */
export class BratLineError extends Error {
  override readonly name = 'BratLineError';

  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly expected: string,
  ) {
    super(message);
  }
}
