import { readCorpus } from '../../src/annotations/read-corpus';
import type { BackupHeader } from '../../src/store/backup/backup-header';
import { findKeyByHash, listKeys } from '../../src/store/keys/api-keys';
import { migrate, readMigrations } from '../../src/store/migrate';
import { readRevision } from '../../src/store/read/find-revision';
import { GraphWriter } from '../../src/store/write/graph-writer';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { BackedUpGraph, backUpLines } from './backup/backed-up-graph';

const ACT = { act: 'IMPORT', by: { id: 'key:desk', name: 'desk' }, of: ['mosul-2017'] } as const;

let graph: BackedUpGraph;
beforeAll(async () => {
  graph = await BackedUpGraph.open();
});
afterAll(() => graph?.close());

describe('a restore', () => {
  it('gives the same graph, in an empty database that no program has migrated', async () => {
    await graph.wipe();
    await graph.restore(graph.lines);
    const again = await backUpLines(graph.address);
    expect(again.sum).toEqual(graph.sum);
    expect(JSON.parse(again.lines[0]!)).toMatchObject({
      revision: graph.revision,
      recordedAt: 1_000,
    });
    expect(await findKeyByHash(graph.store, 'f00d')).toMatchObject({ id: 'desk', revokedAt: null });
    // Times of recording came back with it, so an import finds everything as it is.
    const report = await importCorpus(graph.store, await readCorpus('seeds/mosul-2017'));
    expect(report).toMatchObject({ changed: false, claims: { unchanged: 44 } });
    await expect(graph.run("CREATE (:Graph {id: 'graph'})")).rejects.toThrow('already exists');
  });

  it('keeps the graph from every program until all of it is there, and can be begun again', async () => {
    await graph.wipe();
    await migrate(graph.store);
    const stop = new AbortController();
    const stopped = graph.restore(graph.lines, {
      onWritten: () => stop.abort(new Error('stopped')),
      signal: stop.signal,
    });
    await expect(stopped).rejects.toThrow('stopped');
    const refused = {
      code: 'STORE_RESTORING',
      message: expect.stringContaining('claimline restore'),
    };
    await expect(migrate(graph.store)).rejects.toMatchObject(refused);
    await expect(readRevision(graph.store)).rejects.toMatchObject(refused);
    await expect(GraphWriter.start(graph.store, ACT)).rejects.toMatchObject(refused);
    await expect(backUpLines(graph.address)).rejects.toMatchObject(refused);
    // A program that writes all the same is found out.
    const intruding: Promise<void>[] = [];
    const onWritten = () => void intruding.push(graph.run('CREATE (:Cat)'));
    await expect(graph.restore(graph.lines, { onWritten })).rejects.toMatchObject({
      code: 'RESTORE_DIFFERS',
      message: expect.stringContaining(`expected ${graph.sum.sha256}`),
    });
    await Promise.all(intruding);
    await expect(migrate(graph.store)).rejects.toMatchObject(refused);
    await graph.restore(graph.lines);
    expect((await backUpLines(graph.address)).sum).toEqual(graph.sum);
  });

  it('of an earlier version is migrated after it', async () => {
    const positions = 'MATCH (e:Entity) RETURN count(e.position) AS value';
    const [placed] = await graph.ask(positions);
    expect(placed).toBeGreaterThan(0);
    // Version 11 had no points of places.
    await graph.run('MATCH (m:Migration) WHERE m.number > 11 DELETE m');
    await graph.run('MATCH (e:Entity) REMOVE e.position');
    const earlier = await backUpLines(graph.address);
    expect((JSON.parse(earlier.lines[0]!) as BackupHeader).migrations).toHaveLength(11);
    await graph.wipe();
    await graph.restore(earlier.lines, { revokeKeysAt: 2_000 });
    const numbers = await graph.ask('MATCH (m:Migration) RETURN m.number AS value ORDER BY value');
    expect(numbers).toEqual(readMigrations().map(({ number }) => number));
    expect(await graph.ask(positions)).toEqual([placed]);
    // As asked for, nobody has a key to it.
    const revoked = (await listKeys(graph.store)).map(({ id, revokedAt }) => [id, revokedAt]);
    expect(new Map(revoked as [string, number][])).toEqual(
      new Map([
        ['desk', 2_000],
        ['former', 1_500],
      ]),
    );
  });
});
