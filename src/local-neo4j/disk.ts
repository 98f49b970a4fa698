import { statfs } from 'node:fs/promises';
import type { Home } from './home';
import { LocalNeo4jError } from './local-neo4j-error';

const MEGABYTE = 2 ** 20;

/** With less Neo4j does not end its start: it waits for ever to write its logs. */
export const LEAST_TO_START = 8 * MEGABYTE;

/** A disk with less counts as full. */
export const FULL_BELOW = MEGABYTE;

/** Room for some thousand documents: the advice for a full disk. */
const ADVISED_MEGABYTES = 256;

/** How many bytes this user may still write to the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Throws DISK_FULL where the disk of the home has fewer bytes free. */
export async function checkDisk({ folder }: Home, least: number): Promise<void> {
  const free = await freeBytes(folder);
  if (free >= least) return;
  throw new LocalNeo4jError(
    'DISK_FULL',
    `Neo4j cannot start: ${describeFullDisk(folder, free)} The data of the graph is safe. ${freeSpace(folder)} and run the command again, or set CLAIMLINE_HOME to a folder on a larger disk.`,
  );
}

/** `The disk of /home/x/.claimline is full (0.0 MB free).` */
export function describeFullDisk(folder: string, free: number): string {
  return `The disk of ${folder} is full (${(free / MEGABYTE).toFixed(1)} MB free).`;
}

/** The remedy, to be followed by `and …`. */
export function freeSpace(folder: string): string {
  return `Free at least ${ADVISED_MEGABYTES} MB there (\`du -xh ${folder} | sort -h\` shows what takes it)`;
}
