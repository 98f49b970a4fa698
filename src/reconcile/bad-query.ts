/** A bad request to the service: the path in it, the problem, and the expected form. */
export class BadQuery extends Error {
  override readonly name = 'BadQuery';

  constructor(
    /** `queries.q0.limit` */
    readonly path: string,
    problem: string,
    readonly expected: string,
    readonly statusCode: 400 | 404 | 413 = 400,
  ) {
    super(`${path} ${problem} (expected ${expected})`);
  }
}
