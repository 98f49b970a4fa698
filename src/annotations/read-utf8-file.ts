import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { describeForeignEncoding, SAVE_AS_UTF8 } from './foreign-encoding';
import type { ProblemList } from './problem-list';

/** Bytes; larger files are refused before they are read. */
const LARGEST_FILE = 32 * 1024 * 1024;

/**
 * A file's text as it stands, a byte-order mark and all line ends kept. Null if it cannot be read
 * as UTF-8. `problems` then says why, with the line of the first bad byte.
 */
export async function readUtf8File(path: string, problems: ProblemList): Promise<string | null> {
  const bytes = await readBytes(path, problems);
  if (bytes === null) return null;
  const foreign = describeForeignEncoding(bytes);
  if (foreign !== null) {
    problems.report(null, 'not-utf8', foreign, SAVE_AS_UTF8);
    return null;
  }
  if (isUtf8(bytes)) {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  }
  const offset = firstBadByte(bytes);
  const line = bytes.subarray(0, offset).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  const value = (bytes[offset] as number).toString(16).toUpperCase().padStart(2, '0');
  const message = `has byte 0x${value} at byte ${offset}, which is no UTF-8`;
  problems.report(line, 'not-utf8', message, 'a file in UTF-8');
  return null;
}

async function readBytes(path: string, problems: ProblemList): Promise<Buffer | null> {
  try {
    const { size } = await stat(path);
    if (size <= LARGEST_FILE) return await readFile(path);
    problems.report(null, 'too-large', `has ${size} bytes`, `at most ${LARGEST_FILE}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') problems.report(null, 'missing-file', 'is not there', 'the file');
    else problems.report(null, 'unreadable-file', `cannot be read: ${code}`, 'a readable file');
  }
  return null;
}

/** Where the longest start that is UTF-8 ends, by halving: a decoder does not say where it failed. */
function firstBadByte(bytes: Uint8Array): number {
  let sound = 0;
  let bad = bytes.length;
  while (bad - sound > 1) {
    const middle = (sound + bad) >>> 1;
    if (canBegin(bytes.subarray(0, middle))) sound = middle;
    else bad = middle;
  }
  // The start may stop inside a character of up to four bytes, which then is the bad one.
  while (!isUtf8(bytes.subarray(0, sound))) sound -= 1;
  return sound;
}

function canBegin(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
