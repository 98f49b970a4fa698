import { setTimeout } from 'node:timers/promises';
import type { Store } from '../../../src/store/connection';
import { GraphWriter, rewriteDerived } from '../../../src/store/write/graph-writer';
import { emptyGraph, openEmptyGraph } from '../../support/empty-graph';

let store: Store;
beforeAll(async () => {
  store = await openEmptyGraph();
});
beforeEach(() => emptyGraph(store));
afterAll(() => store?.close());

const nothing = () => Promise.resolve();

/** Somebody's import. */
const IMPORT = { act: 'IMPORT', by: { id: 'key:desk', name: 'desk' }, of: ['mosul'] } as const;

/** The revision and recorded time of the graph. */
async function state(): Promise<unknown> {
  const text = 'MATCH (g:Graph) RETURN g.revision AS revision, g.recordedAt AS recordedAt';
  const [row] = await store.read({ name: 'state', text }, {}, (columns: object) => columns);
  return row;
}

describe('a writer of the graph', () => {
  it('records all that it writes at one moment, each transaction as a revision', async () => {
    const writer = await GraphWriter.start(store, IMPORT, () => 1_000.7);
    expect(writer.changedGraph).toBe(false);
    const moments: number[] = [];
    for (let turn = 0; turn < 2; turn++) {
      await writer.write(async (_, recordedAt) => void moments.push(recordedAt));
    }
    expect(moments).toEqual([1_000, 1_000]);
    expect(writer).toMatchObject({ revision: 2, recordedAt: 1_000, changedGraph: true });
    expect(await state()).toEqual({ revision: 2, recordedAt: 1_000 });
  });

  it('records after the one before, though the clock was set back', async () => {
    await (await GraphWriter.start(store, IMPORT, () => 1_000)).write(nothing);
    const later = await GraphWriter.start(store, IMPORT, () => 500);
    expect(later.recordedAt).toBe(1_001);
  });

  it('leaves the graph and its own moment as they were where its work fails', async () => {
    const writer = await GraphWriter.start(store, IMPORT, () => 1_000);
    const failing = writer.write(() => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(writer.changedGraph).toBe(false);
    expect(await state()).toMatchObject({ revision: 0 });
  });
});

describe('two writers', () => {
  it('take turns, and the second sees what the first recorded while it waited', async () => {
    const waiting = await GraphWriter.start(store, IMPORT, () => 1_000);
    const writing = await GraphWriter.start(store, IMPORT, () => 2_000);
    let second: Promise<void> = Promise.resolve();
    await writing.write(() => {
      second = waiting.write(nothing);
      return setTimeout(500);
    });
    await second;
    expect(waiting.recordedAt).toBe(2_001);
    expect(waiting.revision).toBe(writing.revision + 1);
  });
});

describe('what is derived', () => {
  it('is rewritten as another revision at the same recorded time', async () => {
    await (await GraphWriter.start(store, IMPORT, () => 1_000)).write(nothing);
    expect(await rewriteDerived(store, () => Promise.resolve('some'))).toBe('some');
    expect(await state()).toEqual({ revision: 2, recordedAt: 1_000 });
  });

  it('stays at its revision where nothing had to be rewritten', async () => {
    expect(await rewriteDerived(store, () => Promise.resolve(null))).toBeNull();
    expect(await state()).toMatchObject({ revision: 0 });
  });
});
