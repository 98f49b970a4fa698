import { rename, writeFile } from 'node:fs/promises';

const OWNER_ONLY = 0o600;

/**
 * Writes a file that only its owner can read, whole or not at all: where the disk is full, what was
 * there before stays.
 */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await writeFile(unfinished, text, { mode: OWNER_ONLY, flush: true });
  await rename(unfinished, file);
}
