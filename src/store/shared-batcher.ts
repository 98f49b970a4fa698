import { setMaxListeners } from 'node:events';
import { keyOf } from './key-of';

/** How long a read may wait for others like it, in milliseconds. */
const LONGEST_WAIT = 10;

/** Reads what belongs to each of these keys, in their order; the signal says that nobody wants it any more. */
export type ReadAll<Key, Value> = (
  keys: readonly Key[],
  signal: AbortSignal,
) => Promise<readonly Value[]>;

/**
 * Reads what several requests ask for at the same time in one statement. A read begins at once if
 * no other of its kind is under way. Else it waits for that one, for at most LONGEST_WAIT, and all
 * waiting reads go in one batch. The more a server has to do, the fewer statements each request
 * costs. Nothing is kept: a read begins after it was asked for, so it sees whatever was written
 * before. A read goes on as long as one of the requests that share it does.
 */
export class SharedBatcher {
  private readonly kinds = new Map<string, Kind<unknown, unknown>>();

  /** Reads of one kind must all be such that any of their `readAll` can read the keys of all. */
  read<Key, Value>(
    kind: string,
    keys: readonly Key[],
    readAll: ReadAll<Key, Value>,
    signal?: AbortSignal,
  ): Promise<Value[]> {
    let reads = this.kinds.get(kind) as Kind<Key, Value> | undefined;
    if (reads === undefined) {
      reads = new Kind<Key, Value>(readAll, () => this.kinds.delete(kind));
      this.kinds.set(kind, reads as Kind<unknown, unknown>);
    }
    return reads.read(keys, signal);
  }
}

/** Keys to be read together. */
class Batch<Key, Value> {
  /** The text that equal keys share, so that each is read once. */
  readonly keys = new Map<string, Key>();
  /** Set once it may be sent as soon as what is under way has ended. */
  timer: NodeJS.Timeout | null = null;
  readonly values: Promise<ReadonlyMap<string, Value>>;
  resolve!: (values: ReadonlyMap<string, Value>) => void;
  reject!: (error: unknown) => void;
  private readonly ending = new AbortController();
  /** Requests that want it. */
  private wanted = 0;
  private isSent = false;

  constructor() {
    this.values = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  join(signal: AbortSignal | undefined): void {
    this.wanted += 1;
    const leave = () => {
      this.wanted -= 1;
      this.endUnlessWanted();
    };
    if (signal === undefined) return;
    // A request may wait for many reads at once.
    setMaxListeners(0, signal);
    signal.addEventListener('abort', leave, { once: true });
    const done = () => signal.removeEventListener('abort', leave);
    this.values.then(done, done);
  }

  /** Until it is sent, another request may still join. */
  send(): AbortSignal {
    this.isSent = true;
    this.endUnlessWanted();
    return this.ending.signal;
  }

  private endUnlessWanted(): void {
    if (this.isSent && this.wanted === 0) this.ending.abort();
  }
}

class Kind<Key, Value> {
  private underWay = 0;
  private waiting: Batch<Key, Value> | null = null;

  constructor(
    private readonly readAll: ReadAll<Key, Value>,
    private readonly onIdle: () => void,
  ) {}

  async read(keys: readonly Key[], signal: AbortSignal | undefined): Promise<Value[]> {
    const batch = (this.waiting ??= this.open());
    batch.join(signal);
    const names = keys.map(keyOf);
    names.forEach((name, index) => batch.keys.set(name, keys[index]!));
    const values = await batch.values.catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error;
    });
    return names.map((name) => values.get(name)!);
  }

  /** A batch that takes in what is asked for in this turn of the event loop, at the least. */
  private open(): Batch<Key, Value> {
    const batch = new Batch<Key, Value>();
    setImmediate(() => {
      if (this.underWay === 0) void this.send(batch);
      else batch.timer = setTimeout(() => void this.send(batch), LONGEST_WAIT);
    });
    return batch;
  }

  private async send(batch: Batch<Key, Value>): Promise<void> {
    if (batch.timer !== null) clearTimeout(batch.timer);
    this.waiting = null;
    this.underWay += 1;
    try {
      const values = await this.readAll([...batch.keys.values()], batch.send());
      batch.resolve(new Map([...batch.keys.keys()].map((name, index) => [name, values[index]!])));
    } catch (error) {
      batch.reject(error);
    } finally {
      this.underWay -= 1;
      const next = this.waiting as Batch<Key, Value> | null;
      if (next === null) {
        if (this.underWay === 0) this.onIdle();
      } else if (next.timer !== null) void this.send(next);
    }
  }
}
