import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes chunks to a file, which appears when it is whole. `mode` says who may use it; default: as the shell has it. */
export async function writeStreamAtomically(
  chunks: Readable,
  out: string,
  { signal, mode }: { readonly signal: AbortSignal; readonly mode?: number },
): Promise<void> {
  const part = `${out}.part`;
  try {
    await pipeline(chunks, createWriteStream(part, { mode, flush: true }), { signal });
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
