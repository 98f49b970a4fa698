import type { ByteCache } from './byte-cache';
import { bytesOf } from './bytes-of';
import { keyOf } from './key-of';

/** Reads what belongs to each of these keys, in their order. */
type ReadKeys<Key, Value> = (keys: readonly Key[]) => Promise<readonly Value[]>;

/**
 * Values that the requests of one revision of the graph have read, shared by all of them. A request
 * looks up the revision before its first read, so whatever was written before it began is in its
 * answer. Failed reads are not kept.
 */
export class SharedReads {
  /**
   * Serves one request, which gives the revision when it began; a null cache keeps nothing for
   * others.
   */
  constructor(
    private readonly cache: ByteCache | null,
    private readonly revision: () => Promise<number>,
  ) {}

  /** Returns values of a kind that others have read already, and reads the rest by `read`. */
  async read<Key, Value>(
    kind: string,
    keys: readonly Key[],
    read: ReadKeys<Key, Value>,
  ): Promise<readonly Value[]> {
    const { cache } = this;
    if (cache === null) return read(keys);
    const prefix = `${await this.revision()} ${kind} `;
    const names = keys.map((key) => prefix + keyOf(key));
    const found = names.map((name) => cache.find<{ readonly value: Value }>(name));
    const missing = keys.filter((_, index) => found[index] === null);
    if (missing.length === 0) return found.map((one) => one!.value);
    const values = await read(missing);
    let next = 0;
    return found.map((one, index) => {
      if (one !== null) return one.value;
      const value = values[next++]!;
      // In a box, since a value may be null.
      cache.keep(names[index]!, { value }, bytesOf(value));
      return value;
    });
  }
}

/** For a request that shares no reads with others. */
export const NOTHING_SHARED = new SharedReads(null, () => Promise.resolve(0));
