import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CORPUS_FILE } from './find-corpora';

/** A folder of a corpus, and its files. */
export interface ListedFolder {
  /** From the first folder, with a slash at its end; empty for the first folder itself. */
  readonly prefix: string;
  readonly names: readonly string[];
}

/**
 * A folder and all folders within it, sorted, each with its files. Hidden files and folders are left out, and
 * folders that are corpora of their own.
 */
export async function listFolders(folder: string, prefix = ''): Promise<ListedFolder[]> {
  const entries = await readdir(path.join(folder, prefix), { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const names = visible.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  if (prefix !== '' && names.includes(CORPUS_FILE)) return [];
  const folders = visible.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const within = await Promise.all(
    folders.sort().map((name) => listFolders(folder, `${prefix}${name}/`)),
  );
  return [{ prefix, names: names.sort() }, ...within.flat()];
}

/** The names of files of an ending, without it. */
export function stemsOf(names: readonly string[], ending: string): string[] {
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}
