import { lowerBound } from './interval-index';

/** A stretch of text in code points, half-open. */
export interface Fragment {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches that some spans cover together, as fragments in text order that neither overlap nor
 * touch.
 */
export class Extent {
  readonly fragments: readonly Fragment[];
  /** In code points. */
  readonly length: number;
  private readonly starts: readonly number[];
  private writtenKey: string | null = null;

  /** At least one fragment, in any order. */
  constructor(fragments: readonly Fragment[]) {
    this.fragments = merge(fragments);
    this.length = this.fragments.reduce((sum, { start, end }) => sum + end - start, 0);
    this.starts = this.fragments.map(({ start }) => start);
  }

  get start(): number {
    return (this.fragments[0] as Fragment).start;
  }

  get end(): number {
    return (this.fragments.at(-1) as Fragment).end;
  }

  get isContinuous(): boolean {
    return this.fragments.length === 1;
  }

  /** Equal for extents that cover the same. */
  get key(): string {
    this.writtenKey ??= this.fragments.map(({ start, end }) => `${start}-${end}`).join(' ');
    return this.writtenKey;
  }

  covers(other: Extent): boolean {
    return other.fragments.every(({ start, end }) => {
      const around = this.fragments[lowerBound(this.starts, start + 1) - 1];
      return around !== undefined && end <= around.end;
    });
  }
}

function merge(fragments: readonly Fragment[]): Fragment[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...fragments].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
