import type { ProblemCode } from '../../domain/problem-codes';

/** Why a line cannot be parsed. The parser catches it and goes on with the next line. */
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
