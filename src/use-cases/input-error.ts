/** An input that cannot be used: its place (`filter.speaker[0]`), the problem, and what was expected. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code = 'BAD_USER_INPUT';

  constructor(
    readonly argument: string,
    readonly problem: string,
    readonly expected: string,
  ) {
    super(`${argument} ${problem} (expected ${expected})`);
  }
}
