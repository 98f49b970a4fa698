import { countOf } from '../domain/count-of';
import type { BackupHeader } from '../store/backup/backup-header';
import { checkBackup, type CheckedBackup } from '../store/backup/check-backup';
import { restoreGraph } from '../store/backup/restore-graph';
import type { Store } from '../store/connection';
import { listKeys } from '../store/keys/api-keys';
import { GRAPH_PARTS, type RowsDisplay, showRows } from './progress';
import type { OpenGraph } from './open-graph';
import { say } from './say';
import { logWaits } from './log-waits';

/** Checks a whole backup, and shows how far that has come. */
export async function checkBackupFile(file: string, signal: AbortSignal): Promise<CheckedBackup> {
  let progress: RowsDisplay | null = null;
  const onRead = ({ nodes, relationships }: BackupHeader) => {
    progress ??= showRows(file, nodes + relationships, { verb: 'checking', unit: GRAPH_PARTS });
    progress.add(1);
  };
  try {
    return await checkBackup(file, { onRead, signal });
  } finally {
    (progress as RowsDisplay | null)?.end();
  }
}

/** Makes an empty graph what a checked backup says, shows how far that has come, and says which keys it opens to. */
export async function restoreBackup(
  { store, address }: Pick<OpenGraph, 'store' | 'address'>,
  backup: CheckedBackup,
  { revokeKeys, signal }: { readonly revokeKeys: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const revokeKeysAt = revokeKeys ? Date.now() : null;
  const { file, sum } = backup;
  const total = sum.nodes + sum.relationships;
  let progress = showRows(file, total, { verb: 'restoring', unit: GRAPH_PARTS });
  let written = 0;
  const onWritten = (parts: number) => {
    progress.add(parts);
    written += parts;
    if (written < total) return;
    progress.end();
    progress = showRows(file, total, { verb: 'comparing', unit: GRAPH_PARTS });
  };
  const onCompared = () => progress.add(1);
  try {
    await restoreGraph(store, address, backup, {
      ...{ revokeKeysAt, onWritten, onCompared, signal },
      onWait: logWaits(file),
    });
  } finally {
    progress.end();
  }
  await sayKeys(store, file);
}

/** A key that was revoked after the backup lets its holder in again. */
async function sayKeys(store: Store, file: string): Promise<void> {
  const valid = (await listKeys(store)).filter(
    ({ revokedAt, expiresAt }) => revokedAt === null && (expiresAt ?? Infinity) > Date.now(),
  );
  if (valid.length === 0) return;
  const keys = countOf(valid.length, 'key');
  say(
    `${file}: ${keys} let people or programs in as before, those that were revoked after the backup too: claimline keys list`,
  );
}
