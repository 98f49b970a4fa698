import { LRUCache } from 'lru-cache';

/** The share of the bytes for values that nobody has asked for again yet. */
const NEW_SHARE = 0.25;

interface Kept {
  readonly value: unknown;
  readonly bytes: number;
}

/**
 * Values by key, together never larger than a number of bytes. A value that is asked for again
 * moves to a protected part. So a flood of new values evicts only values that were asked for once
 * (a segmented LRU, Karedla and others, 1994).
 */
export class ByteCache {
  private readonly fresh: LRUCache<string, Kept>;
  private readonly wanted: LRUCache<string, Kept>;

  /** Makes a cache of at least 4 bytes. */
  constructor(capacity: number) {
    const fresh = Math.floor(capacity * NEW_SHARE);
    this.fresh = part(fresh);
    this.wanted = part(capacity - fresh);
  }

  /** The bytes that it holds. */
  get size(): number {
    return this.fresh.calculatedSize + this.wanted.calculatedSize;
  }

  find<Value>(key: string): Value | null {
    const kept = this.wanted.get(key) ?? this.promote(key);
    return kept === undefined ? null : (kept.value as Value);
  }

  /** Keeps a value of so many bytes, unless it is larger than the part for new values. */
  keep(key: string, value: unknown, bytes: number): void {
    this.wanted.delete(key);
    this.fresh.set(key, { value, bytes: bytes + 2 * key.length });
  }

  private promote(key: string): Kept | undefined {
    const kept = this.fresh.get(key);
    if (kept === undefined) return undefined;
    this.fresh.delete(key);
    this.wanted.set(key, kept);
    return kept;
  }
}

function part(capacity: number): LRUCache<string, Kept> {
  return new LRUCache({ maxSize: capacity, sizeCalculation: ({ bytes }) => bytes });
}
