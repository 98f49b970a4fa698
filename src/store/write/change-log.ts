import { type Act, MOST_TOUCHED } from '../../domain/audit';
import type { Principal } from '../../domain/principal';

/** Who changes the graph, and how. */
export interface Author {
  readonly act: Act;
  readonly by: Pick<Principal, 'id' | 'name'>;
}

/** Collects the things that one transaction touches, for the feed of changes. */
export class ChangeLog {
  private readonly ids = new Set<string>();
  private addedCount = 0;
  private supersededCount = 0;

  /** Records that are new. */
  add(ids: Iterable<string>): void {
    for (const id of ids) {
      this.ids.add(id);
      this.addedCount += 1;
    }
  }

  supersede(ids: Iterable<string>): void {
    for (const id of ids) {
      this.ids.add(id);
      this.supersededCount += 1;
    }
  }

  /** Things whose description changed, or that were derived again. */
  touch(ids: Iterable<string>): void {
    for (const id of ids) this.ids.add(id);
  }

  /** All that it touches. */
  get touched(): readonly string[] {
    return [...this.ids];
  }

  /** As a change keeps it. */
  get columns() {
    return {
      added: this.addedCount,
      superseded: this.supersededCount,
      touched: [...this.ids].slice(0, MOST_TOUCHED),
      touchedCount: this.ids.size,
    };
  }
}
