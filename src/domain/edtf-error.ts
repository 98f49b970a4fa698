export type EdtfErrorCode =
  'edtf-syntax' | 'edtf-no-such-day' | 'edtf-beyond-calendar' | 'edtf-end-before-start';

/** A time that cannot be read, and what would have been right. */
export class EdtfError extends Error {
  override readonly name = 'EdtfError';

  constructor(
    readonly code: EdtfErrorCode,
    readonly edtf: string,
    problem: string,
    /** In words, for the place where the user reads it. */
    readonly expected: string,
  ) {
    super(`"${edtf}" ${problem} (expected ${expected})`);
  }
}
