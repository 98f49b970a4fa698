/** An argument that a tool cannot use: its path (`lens.accordingTo[0]`), the problem, and what was expected. */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(
    readonly path: string,
    problem: string,
    readonly expected: string,
  ) {
    super(`${path} ${problem} (expected ${expected})`);
  }
}
