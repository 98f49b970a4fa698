import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupError } from './backup-error';

/** A line of a file, and its number from 1. */
export interface FileLine {
  readonly text: string;
  readonly number: number;
}

const LINE_FEED = 0x0a;

/**
 * Reads the lines of a compressed file, some at a time. Throws a BackupError if unpacking fails.
 */
export async function* readLines(file: string, signal: AbortSignal): AsyncGenerator<FileLine> {
  const unpacked = createGunzip();
  // An error of either stream ends the loop below.
  pipeline(createReadStream(file, { signal }), unpacked, () => {});
  let parts: Buffer[] = [];
  let number = 0;
  const take = (last: Buffer): FileLine => {
    const text = Buffer.concat([...parts, last]).toString('utf8');
    parts = [];
    return { text, number: ++number };
  };
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end; (end = chunk.indexOf(LINE_FEED, start)) >= 0; start = end + 1) {
        yield take(chunk.subarray(start, end));
      }
      if (start < chunk.length) parts.push(chunk.subarray(start));
    }
  } catch (error) {
    signal.throwIfAborted();
    throw explain(error, file, number);
  }
  if (parts.length > 0) yield take(Buffer.alloc(0));
}

function explain(error: unknown, file: string, number: number): unknown {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  const place = `${file}, after line ${number}`;
  if (code === 'Z_BUF_ERROR') {
    return new BackupError(
      'BACKUP_CUT',
      `${place}: the file ends too early (expected a whole backup). Copy it again, or use another.`,
    );
  }
  if (code.startsWith('Z_') && number === 0 && message === 'incorrect header check') {
    return new BackupError(
      'BACKUP_WRONG_FILE',
      `${file} is not compressed by gzip (expected a file that \`claimline backup\` wrote).`,
    );
  }
  if (code.startsWith('Z_')) {
    return new BackupError(
      'BACKUP_DAMAGED',
      `${place}: the file was changed after it was written (${message}). Copy it again, or use another.`,
    );
  }
  return code === '' || error instanceof BackupError
    ? error
    : new BackupError('BACKUP_UNREADABLE', `${file} cannot be read: ${message}`);
}
