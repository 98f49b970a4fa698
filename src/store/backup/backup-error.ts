/** Why a graph could not be written to a backup, or be restored from one. Each is something that a person can put right. */
export type BackupErrorCode =
  | 'BACKUP_UNREADABLE'
  | 'BACKUP_WRONG_FILE'
  | 'BACKUP_CUT'
  | 'BACKUP_DAMAGED'
  | 'BACKUP_TOO_NEW'
  | 'BACKUP_UNKNOWN_VALUE'
  | 'BACKUP_GRAPH_CHANGED'
  | 'RESTORE_NOT_EMPTY'
  | 'RESTORE_DIFFERS';

/** An expected failure of a backup or a restore; its message names the place and says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    readonly code: BackupErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${message}`, options);
  }
}
