import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AccessError } from './access-error';
import { isLocalKey, makeLocalSecret } from './key-secret';

const OWNER_ONLY = { file: 0o600, folder: 0o700 };

/** The key of the machine's owner, and the file that it stands in. */
export interface LocalKey {
  readonly file: string;
  readonly secret: string;
}

/**
 * Reads the key of the machine's owner from `local-key` in the folder, and makes it at the first time. Throws
 * BAD_LOCAL_KEY where others can read the file, or it holds no key.
 */
export async function ensureLocalKey(folder: string): Promise<LocalKey> {
  const file = path.join(folder, 'local-key');
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
  if (!existsSync(file)) await make(file);
  const { mode } = await stat(file);
  // Windows knows no such modes.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw unusable(file, 'others than its owner can read it');
  }
  const secret = (await readFile(file, 'utf8')).trim();
  if (!isLocalKey(secret)) throw unusable(file, 'it holds no key');
  return { file, secret };
}

/** Makes the file whole or not at all. Where two programs do so at once, both use that of the first. */
async function make(file: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  try {
    await writeFile(unfinished, `${makeLocalSecret()}\n`, { mode: OWNER_ONLY.file, flush: true });
    await link(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
}

function unusable(file: string, reason: string): AccessError {
  return new AccessError(
    'BAD_LOCAL_KEY',
    `${file} cannot be used: ${reason}. Remove it; the next start makes a new key.`,
  );
}
