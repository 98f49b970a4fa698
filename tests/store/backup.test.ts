import { backUp } from '../../src/store/backup/write-backup';
import { readRevision } from '../../src/store/read/find-revision';
import { GraphWriter } from '../../src/store/write/graph-writer';
import { BackedUpGraph, readAll } from './backup/backed-up-graph';

const ACT = { act: 'IMPORT', by: { id: 'key:desk', name: 'desk' }, of: ['mosul-2017'] } as const;

let graph: BackedUpGraph;
beforeAll(async () => {
  graph = await BackedUpGraph.open();
});
afterAll(() => graph?.close());

describe('a backup', () => {
  it('holds every node and relationship, the times of recording and the revision', async () => {
    const [nodes] = await graph.ask('MATCH (n) WHERE NOT n:MigrationLock RETURN count(n) AS value');
    const [relationships] = await graph.ask('MATCH ()-[r]->() RETURN count(r) AS value');
    expect(graph.sum).toMatchObject({ nodes, relationships });
    expect(JSON.parse(graph.lines[0]!)).toMatchObject({
      ...{ claimlineBackup: 1, program: 'test', revision: graph.revision, recordedAt: 1_000 },
      ...{ nodes, relationships },
    });
    expect(graph.lines).toHaveLength(2 + graph.sum.nodes + graph.sum.relationships);
    expect(graph.lines.filter((line) => line.startsWith('{"labels":["Claim"]'))).toHaveLength(44);
    // A key is there by the hash of its secret, as in the graph.
    expect(graph.lines).toContainEqual(
      expect.stringMatching(/^{"labels":\["ApiKey"\],.*"hash":"f00d"/),
    );
  });

  it('makes writers wait and say so, while readers go on', async () => {
    const writer = await GraphWriter.start(
      graph.store,
      ACT,
      () => 2_000,
      () => said(),
    );
    let said = () => {};
    let wasWritten = false;
    let writing = Promise.resolve();
    await backUp(graph.address, { program: 'test', onWait: () => {} }, async () => {
      const hasSaid = new Promise<void>((resolve) => (said = resolve));
      writing = writer.write(async () => void (wasWritten = true));
      await hasSaid;
      expect(wasWritten).toBe(false);
      expect(await readRevision(graph.store)).toBe(graph.revision);
    });
    await writing;
    expect(await readRevision(graph.store)).toBe(graph.revision + 1);
  });

  it('waits for a writer and for another backup, and says so', async () => {
    const writer = await GraphWriter.start(graph.store, ACT);
    const backups: Promise<unknown>[] = [];
    const waiting = () =>
      new Promise<void>((onWait) => {
        backups.push(backUp(graph.address, { program: 'test', onWait }, readAll));
      });
    await writer.write(async () => void (await Promise.all([waiting(), waiting()])));
    expect(await Promise.all(backups)).toHaveLength(2);
  });

  it('lets go of the graph where it is ended half way', async () => {
    const stopped = backUp(graph.address, { program: 'test', onWait: () => {} }, async (backup) => {
      for await (const _ of backup.lines(() => {})) throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    await (await GraphWriter.start(graph.store, ACT)).write(() => Promise.resolve());
  });
});

describe('a restore', () => {
  it('is refused where the graph holds anything, which stays', async () => {
    const before = await readRevision(graph.store);
    await expect(graph.restore(graph.lines)).rejects.toMatchObject({
      code: 'RESTORE_NOT_EMPTY',
      message: expect.stringMatching(/it holds a node [\w:]+ .*Nothing was changed\./),
    });
    expect(await readRevision(graph.store)).toBe(before);
  });
});
