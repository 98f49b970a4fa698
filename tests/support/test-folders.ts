import { readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { stopLocalNeo4j } from '../../src/local-neo4j/launch';

const PREFIX = 'claimline-tests-';

/** The temporary folder of the jest run in this process. */
export const OWN_TEST_FOLDER = path.join(os.tmpdir(), `${PREFIX}${process.pid}`);

/** The temporary folder of the jest run that this process works for. Its teardown removes it. */
export function testFolder(): string {
  const folder = process.env.CLAIMLINE_TEST_FOLDER;
  if (folder === undefined) throw new Error('tests/support/global-setup.ts has not run');
  return folder;
}

/** Stops every Neo4j that lives in the folder, and removes it. */
export async function clearTestFolder(folder: string): Promise<void> {
  const homes = await readdir(folder);
  await Promise.all(homes.map((name) => stopLocalNeo4j(path.join(folder, name))));
  await rm(folder, { recursive: true, force: true });
}

/** The folders of runs that were killed before their teardown. */
export async function findAbandonedTestFolders(): Promise<string[]> {
  const names = await readdir(os.tmpdir());
  return names
    .filter((name) => name.startsWith(PREFIX) && !isAlive(Number(name.slice(PREFIX.length))))
    .map((name) => path.join(os.tmpdir(), name));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
