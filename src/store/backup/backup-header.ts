import { z } from 'zod';

/** The format that this program writes; it reads this one alone. */
export const BACKUP_FORMAT = 1;

/** The first line of a backup, in whatever format. */
export const ANY_HEADER = z.object({ claimlineBackup: z.int(), program: z.string() });

const COUNT = z.int().min(0);

/** The first line of a backup. */
export const BACKUP_HEADER = z.strictObject({
  /** The number of the format. */
  claimlineBackup: z.literal(BACKUP_FORMAT),
  /** The version of Claimline that wrote it. */
  program: z.string(),
  /** ISO 8601. */
  writtenAt: z.string(),
  /** The graph's revision, the same for all that the file holds. */
  revision: COUNT,
  /** When the newest write of that revision was recorded, in ms since 1970. */
  recordedAt: COUNT,
  /** The migrations that the graph had had by then. */
  migrations: z.array(z.strictObject({ number: z.int(), name: z.string(), sha256: z.string() })),
  nodes: COUNT,
  relationships: COUNT,
});

export type BackupHeader = z.infer<typeof BACKUP_HEADER>;

/** The last line, without which a file was cut. */
export const BACKUP_END = z.strictObject({
  end: z.strictObject({ nodes: COUNT, relationships: COUNT, sha256: z.string() }),
});
