import { setTimeout } from 'node:timers/promises';
import { SharedBatcher } from '../../src/store/shared-batcher';

/** Reads whose end the test chooses, and what each was asked for. */
function startReads() {
  const asked: (readonly unknown[])[] = [];
  const ends: (() => void)[] = [];
  return {
    asked,
    readAll: async <Key>(keys: readonly Key[]) => {
      asked.push(keys);
      await new Promise<void>((resolve) => ends.push(resolve));
      return keys.map((key) => `value of ${JSON.stringify(key)}`);
    },
    endFirst: () => ends.shift()!(),
    async begun(count: number) {
      while (asked.length < count) await setTimeout(1);
    },
  };
}

describe('Reads of several requests', () => {
  test('that are asked for in one turn of the event loop are one, with each key once', async () => {
    const { asked, readAll, endFirst, begun } = startReads();
    const batcher = new SharedBatcher();
    const values = Promise.all([
      batcher.read('city', ['mosul', 'erbil'], readAll),
      batcher.read('city', ['mosul'], readAll),
    ]);
    await begun(1);
    endFirst();
    expect(await values).toEqual([['value of "mosul"', 'value of "erbil"'], ['value of "mosul"']]);
    expect(asked).toEqual([['mosul', 'erbil']]);
  });

  test('of two kinds do not wait for each other', async () => {
    const { asked, readAll, begun } = startReads();
    const batcher = new SharedBatcher();
    void batcher.read('city', ['mosul'], readAll);
    void batcher.read('person', ['abadi'], readAll);
    await begun(2);
    expect(asked).toEqual([['mosul'], ['abadi']]);
  });

  test('that come while one like them is under way are read together when it ends', async () => {
    const { asked, readAll, endFirst, begun } = startReads();
    const batcher = new SharedBatcher();
    void batcher.read('city', ['mosul'], readAll);
    await begun(1);
    const later = [
      batcher.read('city', ['erbil'], readAll),
      batcher.read('city', ['tal-afar'], readAll),
    ];
    await new Promise(setImmediate);
    expect(asked).toHaveLength(1);
    endFirst();
    await begun(2);
    endFirst();
    expect(await Promise.all(later)).toEqual([['value of "erbil"'], ['value of "tal-afar"']]);
    expect(asked).toEqual([['mosul'], ['erbil', 'tal-afar']]);
  });

  test('do not wait for a slow one for ever', async () => {
    const { asked, readAll, begun } = startReads();
    const batcher = new SharedBatcher();
    void batcher.read('city', ['all of them'], readAll);
    await begun(1);
    void batcher.read('city', ['mosul'], readAll);
    await begun(2);
    expect(asked).toEqual([['all of them'], ['mosul']]);
  });

  test('read again what is being read, since a write may have come between', async () => {
    const { asked, readAll, endFirst, begun } = startReads();
    const batcher = new SharedBatcher();
    void batcher.read('city', ['mosul'], readAll);
    await begun(1);
    void batcher.read('city', ['mosul'], readAll);
    endFirst();
    await begun(2);
    expect(asked).toEqual([['mosul'], ['mosul']]);
  });

  test('tell keys apart that differ in what JSON has no number for', async () => {
    const { asked, readAll, begun } = startReads();
    const batcher = new SharedBatcher();
    void batcher.read('page', [{ after: [Infinity] }, { after: [-Infinity] }], readAll);
    await begun(1);
    expect(asked[0]).toHaveLength(2);
  });

  test('that fail fail for all who asked, and the next one is tried', async () => {
    const batcher = new SharedBatcher();
    const fail = () => Promise.reject(new Error('no graph'));
    const both = [batcher.read('city', ['mosul'], fail), batcher.read('city', ['erbil'], fail)];
    for (const one of both) await expect(one).rejects.toThrow('no graph');
    const succeed = async (keys: readonly string[]) => keys;
    expect(await batcher.read('city', ['mosul'], succeed)).toEqual(['mosul']);
  });

  describe('whose requests end', () => {
    /** A read that ends where its signal is aborted. */
    const untilAborted = (_keys: readonly string[], signal: AbortSignal) =>
      new Promise<string[]>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        if (signal.aborted) reject(signal.reason);
      });
    const gone = (name: string) => new Error(`${name} has gone`);

    test('go on as long as one of them wants the answer, and then end for each with its reason', async () => {
      const batcher = new SharedBatcher();
      const [one, other] = [new AbortController(), new AbortController()];
      const read = (key: string, { signal }: AbortController) =>
        batcher.read('city', [key], untilAborted, signal);
      const both = Promise.allSettled([read('mosul', one), read('erbil', other)]);
      await setTimeout(1);
      one.abort(gone('one'));
      expect(await Promise.race([both, setTimeout(10, 'both go on')])).toBe('both go on');
      other.abort(gone('other'));
      expect(await both).toMatchObject([{ reason: gone('one') }, { reason: gone('other') }]);
    });

    test('before they are sent do not fail those that join meanwhile', async () => {
      const batcher = new SharedBatcher();
      const one = new AbortController();
      const first = batcher.read('city', ['mosul'], async (keys) => keys, one.signal);
      one.abort(gone('one'));
      const second = batcher.read('city', ['erbil'], async (keys) => keys);
      expect(await second).toEqual(['erbil']);
      await first;
    });

    test('before they are sent, all of them, end at once', async () => {
      const batcher = new SharedBatcher();
      const one = new AbortController();
      const read = batcher.read('city', ['mosul'], untilAborted, one.signal);
      one.abort(gone('one'));
      await expect(read).rejects.toThrow('one has gone');
    });
  });
});
