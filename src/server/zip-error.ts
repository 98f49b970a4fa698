/** Reasons for which an archive is refused. docs/corrections.md has them as a table. */
export const ZIP_FAULTS = {
  'not-a-zip': 'It is no zip, or is damaged.',
  'too-many-entries': 'It has more than 20,000 entries.',
  'too-large': 'Unpacked it has more than 256 MiB.',
  'too-compressed': 'Unpacked it is more than 200 times as large, which no text is.',
  'bad-name': 'An entry leads out of the archive, or has a name that no file should have.',
  'same-name': 'Two entries have one name, or names that differ in case alone.',
  'not-a-file': 'An entry is a symbolic link or another thing that is neither file nor folder.',
  encrypted: 'An entry needs a password.',
  'unknown-compression': 'An entry is compressed otherwise than by deflate.',
  'no-corpus': 'It holds no corpus.yaml, in its first folder or the one below, or several.',
} as const;
export type ZipFault = keyof typeof ZIP_FAULTS;

/** An archive that cannot be unpacked, or should not be. */
export class ZipError extends Error {
  override readonly name = 'ZipError';

  constructor(
    readonly fault: ZipFault,
    problem: string,
    readonly expected: string,
    /** The entry at fault; null where it is the whole archive. */
    readonly entry: string | null = null,
  ) {
    super(`The zip ${problem} (expected ${expected})`);
  }
}
