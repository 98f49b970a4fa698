import type { RecordCounts } from './import-report';

/** A record of one document that the graph has already, current or superseded. */
export interface ExistingRecord {
  /** With its version, where that is not the first: `claim:a:17~2`. */
  readonly id: string;
  /** Null for a control claim, which changes with its claim alone. */
  readonly fingerprint: string | null;
  readonly current: boolean;
  /** The hash of a claim's wording; null where that is its fingerprint, or the graph did not keep it yet. */
  readonly wording?: string | null;
  /** Whether somebody retracted it and nobody has restored it since. */
  readonly retracted?: boolean;
}

/** Where a record of the new reading stands: under this id, in the graph already or not. */
export interface RecordPlacement {
  readonly id: string;
  readonly isNew: boolean;
}

/**
 * Compares the records of one kind in one document with what the graph has of them. A record that
 * says the same as its current version keeps it. A different one becomes the next version, with a
 * new id (`~2`, `~3`), since an id never changes its meaning. A superseded version never comes
 * back; otherwise `knownAsOf` would read it at times when the graph did not know it.
 */
export class VersionAssigner {
  private readonly current = new Map<string, ExistingRecord>();
  private readonly newestVersion = new Map<string, number>();
  private readonly kept = new Set<string>();
  private added = 0;

  constructor(existing: readonly ExistingRecord[]) {
    for (const record of existing) {
      const { baseId, version } = splitVersion(record.id);
      if (record.current) this.current.set(baseId, record);
      this.newestVersion.set(baseId, Math.max(version, this.newestVersion.get(baseId) ?? 0));
    }
  }

  /**
   * Places a record by what it says. A record that belongs to a new version of another is a new
   * version itself.
   */
  place(baseId: string, fingerprint: string, hangsOnNew = false): RecordPlacement {
    const current = this.current.get(baseId);
    const stays = current?.fingerprint === fingerprint && !hangsOnNew;
    return stays ? this.keep(current.id) : this.add(baseId);
  }

  /** Places a record that changes if and only if another one does: a control claim with its claim. */
  placeWith(owner: RecordPlacement, baseId: string): RecordPlacement {
    const current = this.current.get(baseId);
    return current !== undefined && !owner.isNew ? this.keep(current.id) : this.add(baseId);
  }

  /** Adds the next version of a record. */
  add(baseId: string): RecordPlacement {
    const version = (this.newestVersion.get(baseId) ?? 0) + 1;
    this.newestVersion.set(baseId, version);
    this.added += 1;
    return { id: version === 1 ? baseId : `${baseId}~${version}`, isNew: true };
  }

  /** Ids of the current records that the new reading does not have, or has in another version. */
  superseded(): string[] {
    return [...this.current.values()].map(({ id }) => id).filter((id) => !this.kept.has(id));
  }

  counts(): RecordCounts {
    const unchanged = this.kept.size;
    return { added: this.added, unchanged, superseded: this.current.size - unchanged };
  }

  private keep(id: string): RecordPlacement {
    this.kept.add(id);
    return { id, isNew: false };
  }
}

/** The id that a record has in its corpus, and which version of it this is. */
export function splitVersion(id: string): { baseId: string; version: number } {
  const match = /^(.*)~(\d+)$/su.exec(id);
  return match === null
    ? { baseId: id, version: 1 }
    : { baseId: match[1]!, version: Number(match[2]) };
}
