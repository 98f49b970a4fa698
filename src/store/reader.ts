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
  /** Values that were read elsewhere; not written to, since other requests have them too. */
  private lent: ReadonlyMap<string, Value> | null = null;
  /** Made when the first key has to be read: most requests read few kinds. */
  private loader: DataLoader<Key, Value, string> | null = null;

  constructor(private readonly readAll: (keys: readonly Key[]) => Promise<readonly Value[]>) {}

  load(key: Key): PromiseOrValue<Value> {
    const name = keyOf(key);
    if (this.lent?.has(name)) return this.lent.get(name)!;
    if (this.read.has(name)) return this.read.get(name)!;
    this.loader ??= new DataLoader<Key, Value, string>((keys) => this.readAndKeep(keys), {
      cacheKeyFn: keyOf,
    });
    return this.loader.load(key);
  }

  /** Keeps a value of this kind that was read elsewhere: it is not read again. */
  keep(key: Key, value: Value): void {
    this.read.set(keyOf(key), value);
  }

  /** Keeps values that were read elsewhere, by the texts of their keys. The first such map is used as it is. */
  keepAll(values: ReadonlyMap<string, Value>): void {
    if (values.size === 0 || values === this.lent) return;
    if (this.lent === null) this.lent = values;
    else values.forEach((value, name) => this.read.set(name, value));
  }

  private async readAndKeep(keys: readonly Key[]): Promise<readonly Value[]> {
    const values = await this.readAll(keys);
    keys.forEach((key, index) => this.keep(key, values[index]!));
    return values;
  }
}
