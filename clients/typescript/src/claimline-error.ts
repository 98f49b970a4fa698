/** A server refused a question, or could not be reached (`UNREACHABLE`). */
export class ClaimlineError extends Error {
  override readonly name = 'ClaimlineError';

  constructor(
    /** A code of docs/operations.md: `BAD_USER_INPUT`, `STORE_UNAVAILABLE` … */
    readonly code: string,
    message: string,
    /** The path of the argument that cannot be used: `filter.speaker[0]`. */
    readonly argument: string | null = null,
    /** The values that the argument can have. */
    readonly expected: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
