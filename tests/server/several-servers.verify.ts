import { type App, startApp } from '../../src/server/app';
import { connect, type Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { openEmptyGraph } from '../support/empty-graph';
import { PATIENT, testNeo4j } from '../support/neo4j';

const SERVERS = 2;
const WRITES = 15;

let writer: Store;
const stores: Store[] = [];
const servers: App[] = [];
beforeAll(async () => {
  await (await openEmptyGraph()).close();
  const { uri, user, password } = await testNeo4j();
  // By the address of a cluster: the driver asks where to read and where to write.
  const cluster = { uri: uri.replace('bolt:', 'neo4j:'), user, password };
  writer = await connect(cluster, PATIENT);
  for (let number = 0; number < SERVERS; number += 1) {
    const store = await connect(cluster, PATIENT);
    stores.push(store);
    servers.push(await startApp(store, { host: '127.0.0.1', port: 0, cacheMegabytes: 8 }));
  }
});
afterAll(async () => {
  for (const server of servers) await server.close();
  for (const store of [writer, ...stores]) await store?.close();
});

/** Makes the graph hold this many claims that a city fell. */
async function write(claims: number): Promise<void> {
  const document = documentOf('news', {
    text: Array.from({ length: claims }, (_, index) => `City ${index} fell.`).join(' '),
    claims: Object.fromEntries(
      Array.from({ length: claims }, (_, index) => [
        index + 1,
        { content: `City ${index} fell`, speakers: ['person:al-tai'] },
      ]),
    ),
  });
  const corpus = corpusOf({ id: 'news', entities: [entityOf('person:al-tai')] }, [document]);
  expect((await importCorpus(writer, corpus)).problems).toEqual([]);
}

/** How many claims a server tells of: as a page and as a count, of which one may be cached without the other. */
async function countAt({ address }: App, extra: string): Promise<readonly number[]> {
  const query = `{ claims(first: 100) { totalCount edges { node { id ${extra} } } } }`;
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as {
    data: { claims: { totalCount: number; edges: unknown[] } };
  };
  return [data.claims.totalCount, data.claims.edges.length];
}

describe('two servers over one Neo4j, and another program that writes', () => {
  it('both tell of each write in the first answer after it, whatever they have cached', async () => {
    for (let claims = 1; claims <= WRITES; claims += 1) {
      await write(claims);
      for (const server of servers) {
        // As a whole answer that was asked for before, and as another that shares its reads.
        for (const extra of ['', 'text', '']) {
          expect(await countAt(server, extra)).toEqual([claims, claims]);
        }
      }
    }
  });

  it('never tell of fewer than before while the writer writes', async () => {
    let isWriting = true;
    const follow = async (server: App) => {
      let last = 0;
      let answers = 0;
      for (; isWriting || answers < SERVERS; answers += 1) {
        const [total, shown] = await countAt(server, answers % 2 === 0 ? '' : 'text');
        expect(total).toBeGreaterThanOrEqual(last);
        expect(shown).toBeGreaterThanOrEqual(last);
        last = Math.max(total!, shown!);
      }
      return last;
    };
    const following = servers.map(follow);
    for (let claims = WRITES + 1; claims <= 3 * WRITES; claims += 1) await write(claims);
    isWriting = false;
    for (const last of await Promise.all(following)) expect(last).toBeGreaterThan(WRITES);
    for (const server of servers) {
      expect(await countAt(server, '')).toEqual([3 * WRITES, 3 * WRITES]);
    }
  });
});
