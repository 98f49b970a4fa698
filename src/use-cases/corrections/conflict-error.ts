import type { AuditRecord } from '../../domain/audit';

/** A correction of something that others have changed since its author looked. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly code = 'CONFLICT';

  constructor(
    /** The graph's revision now. */
    readonly revision: number,
    /** The acts that changed it, the newest first. */
    readonly changes: readonly AuditRecord[],
  ) {
    super(
      `expectedRevision is behind: the thing was changed since, last by ${changes[0]!.by} ` +
        `(expected ${revision} or what follows, after another look)`,
    );
  }

  /** The same for a client, with times as people write them. */
  get details() {
    const changes = this.changes.map(({ byId: _byId, recordedAt, ...change }) => ({
      ...change,
      at: new Date(recordedAt).toISOString(),
    }));
    return { revision: this.revision, changes };
  }
}
