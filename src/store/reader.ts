import DataLoader from 'dataloader';
import { keyOf } from './key-of';

/** A value that has been read already, or a promise of it. */
export type PromiseOrValue<Value> = Value | Promise<Value>;

/**
 * Applies `use` to a value, at once where it has been read, so that nothing waits for a value at
 * hand.
 */
export function whenLoaded<Value, Result>(
  loaded: PromiseOrValue<Value>,
  use: (value: Value) => Result,
): PromiseOrValue<Result> {
  return loaded instanceof Promise ? loaded.then(use) : use(loaded);
}

/** All of them: at once where each has been read. */
export function allLoaded<Value>(
  loaded: readonly PromiseOrValue<Value>[],
): PromiseOrValue<Value[]> {
  return loaded.some((one) => one instanceof Promise)
    ? Promise.all(loaded)
    : (loaded as readonly Value[] as Value[]);
}

/** Reads of one kind for one request: each key once, together with those asked for at the same time. */
export class Reader<Key, Value> {
  private readonly read = new Map<string, Value>();
  private readonly loader: DataLoader<Key, Value, string>;

  constructor(readAll: (keys: readonly Key[]) => Promise<readonly Value[]>) {
    const readAndKeep = async (keys: readonly Key[]) => {
      const values = await readAll(keys);
      keys.forEach((key, index) => this.keep(key, values[index]!));
      return values;
    };
    this.loader = new DataLoader(readAndKeep, { cacheKeyFn: keyOf });
  }

  load(key: Key): PromiseOrValue<Value> {
    const name = keyOf(key);
    return this.read.has(name) ? this.read.get(name)! : this.loader.load(key);
  }

  /** Keeps a value of this kind that was read elsewhere: it is not read again. */
  keep(key: Key, value: Value): void {
    this.read.set(keyOf(key), value);
  }
}
