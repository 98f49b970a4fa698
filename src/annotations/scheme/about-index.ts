import type { Extent } from '../../domain/extent';
import { lowerBound } from '../../domain/interval-index';
import type { Budget } from './budget';

/** A place in the text that speaks of an entity or event. */
export interface PlacedReferent {
  readonly extent: Extent;
  readonly id: string;
}

/** Finds what contents speak of. */
export class AboutIndex {
  private readonly starts: readonly number[];
  private readonly found = new Map<string, readonly string[]>();

  /** `referents` come in text order. */
  constructor(
    private readonly referents: readonly PlacedReferent[],
    private readonly budget: Budget,
  ) {
    this.starts = referents.map(({ extent }) => extent.start);
  }

  /** Ids of all entities and events mentioned inside, in text order without repeats. */
  inside(content: Extent): readonly string[] {
    const known = this.found.get(content.key);
    if (known !== undefined) return known;
    const ids = new Set<string>();
    for (const { start, end } of content.fragments) {
      const from = lowerBound(this.starts, start);
      const until = lowerBound(this.starts, end);
      if (!this.budget.spend(until - from)) break;
      for (const referent of this.referents.slice(from, until)) {
        if (content.covers(referent.extent)) ids.add(referent.id);
      }
    }
    const list = [...ids];
    this.found.set(content.key, list);
    return list;
  }
}
