import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** The file that makes a folder a corpus. */
export const CORPUS_FILE = 'corpus.yaml';

/** A path at which there is no corpus. */
export class NoCorpusError extends Error {
  override readonly name = 'NoCorpusError';
  readonly code = 'no-corpus';

  readonly expected = `a folder with a ${CORPUS_FILE}, or a folder of such folders`;

  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super();
    this.message = `${path} ${problem} (expected ${this.expected})`;
  }
}

/**
 * The folders of corpora at a path: the path itself if it holds a corpus.yaml, else those of its
 * sub-folders that do, sorted by name.
 * @throws NoCorpusError where there is none
 */
export async function findCorpora(folder: string): Promise<string[]> {
  if (await isFile(path.join(folder, CORPUS_FILE))) return [folder];
  const names = await subfolders(folder);
  const holds = await Promise.all(
    names.map((name) => isFile(path.join(folder, name, CORPUS_FILE))),
  );
  const corpora = names.filter((_, index) => holds[index]);
  if (corpora.length === 0) throw new NoCorpusError(folder, `holds no ${CORPUS_FILE}`);
  return corpora.sort().map((name) => path.join(folder, name));
}

/** The same of several paths, in their order. */
export async function findAllCorpora(paths: readonly string[]): Promise<string[]> {
  return (await Promise.all(paths.map(findCorpora))).flat();
}

async function subfolders(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new NoCorpusError(
      folder,
      code === 'ENOENT'
        ? 'does not exist'
        : code === 'ENOTDIR'
          ? 'is no folder'
          : `cannot be read: ${code}`,
    );
  }
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
