import { quote } from './quote';

export type EdtfErrorCode =
  | 'edtf-syntax'
  | 'edtf-too-long'
  | 'edtf-no-such-day'
  | 'edtf-beyond-calendar'
  | 'edtf-end-before-start';

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
    super(`${quote(edtf)} ${problem} (expected ${expected})`);
  }
}

export function edtfSyntaxError(text: string): EdtfError {
  return new EdtfError(
    'edtf-syntax',
    text,
    'is no EDTF time',
    'ISO 8601-2 as in 2017-07-10, 2014-06/2017-07, 2017-07~ or 2017-07/..',
  );
}
