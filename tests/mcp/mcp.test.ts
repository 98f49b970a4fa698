import path from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { readCorpus } from '../../src/annotations/read-corpus';
import { type App, startApp } from '../../src/server/app';
import type { Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { checkBuilt, ROOT } from '../cli/program';
import { openEmptyGraph } from '../support/empty-graph';
import { testNeo4j } from '../support/neo4j';

const SITE = 'https://graph.example';

/** The first revision without sessions, and the last with them. */
const REVISIONS = ['2026-07-28', '2025-11-25'];

let store: Store;
let app: App;
let client: Client;
const others: Client[] = [];
/** The answers of the tools while the graph held nothing. */
let ofEmptyGraph: Answered;
beforeAll(async () => {
  checkBuilt();
  store = await openEmptyGraph();
  app = await startApp(store, { host: '127.0.0.1', port: 0, url: SITE });
  client = await connectOverHttp(REVISIONS[0]!);
  ofEmptyGraph = await call('control', { place: 'Mosul', at: '2016-01-01' });
  await importCorpus(store, await readCorpus(path.join(ROOT, 'seeds', 'mosul-2017')));
});
afterAll(async () => {
  for (const other of others) await other.close();
  await client?.close();
  await app?.close();
  await store?.close();
});

function clientOf(revision: string): Client {
  const mode = revision === REVISIONS[0] ? 'auto' : 'legacy';
  return new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
}

async function connectOverHttp(revision: string): Promise<Client> {
  const connected = clientOf(revision);
  await connected.connect(new StreamableHTTPClientTransport(new URL(`${app.address}/mcp`)));
  return connected;
}

async function connectOverStdio(revision: string): Promise<Client> {
  const { uri, user, password } = await testNeo4j();
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, CLAIMLINE_URL: SITE };
  const connected = clientOf(revision);
  const main = path.join(ROOT, 'dist', 'cli', 'main.js');
  await connected.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [main, 'mcp'],
      env,
      stderr: 'ignore',
    }),
  );
  return connected;
}

/** An answer as an assistant gets it. */
interface Answered {
  readonly answerable: boolean;
  readonly missing: {
    readonly code: string;
    readonly message: string;
    readonly nearest: readonly { readonly id: string }[];
  } | null;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly rows: readonly any[];
  readonly total: number | null;
  readonly next: string | null;
  readonly credits: readonly { readonly corpus: string; readonly licence: string }[];
}

async function call(name: string, args: object, asker = client): Promise<Answered> {
  const result = await asker.callTool({ name, arguments: { ...args } });
  expect(result.content).toEqual([
    { type: 'text', text: JSON.stringify(result.structuredContent) },
  ]);
  return result.structuredContent as never;
}

async function problem(name: string, args: object): Promise<unknown> {
  const result = await client.callTool({ name, arguments: { ...args } });
  expect(result.isError).toBe(true);
  const [said] = result.content;
  return JSON.parse(said?.type === 'text' ? said.text : '');
}

/** Holders and how sure they are: "ISIS CERTAIN". */
async function holders(args: object, asker = client): Promise<string[]> {
  const { rows } = await call('control', args, asker);
  return rows.map(({ force, certainty }) => `${force.name} ${certainty}`);
}

describe.each([
  ['HTTP', connectOverHttp],
  ['standard input and output', connectOverStdio],
])('over %s', (_transport, connect) => {
  it.each(REVISIONS)('a client of %s hears who held Mosul, when', async (revision) => {
    const asker = await connect(revision);
    others.push(asker);
    expect(asker.getNegotiatedProtocolVersion()).toBe(revision);
    const { tools } = await asker.listTools();
    expect(tools.map(({ name }) => name).join()).toBe(
      'search,claims,control,timeline,contradictions,path,cite',
    );
    const ask = (at: string) => holders({ place: 'Mosul', at }, asker);
    expect(await ask('2016-01-01')).toEqual(['ISIS CERTAIN']);
    expect(await ask('2014-06-15')).toEqual(['ISIS POSSIBLE']);
    expect(await ask('2017-07-05')).toEqual(['Iraq POSSIBLE', 'ISIS POSSIBLE']);
  });
});

describe('the tools', () => {
  it('only read, and require speaker, certainty, quote and permalink of each claim', async () => {
    const { tools } = await client.listTools();
    for (const { annotations, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(Object.keys(inputSchema.properties!)).toEqual(
        expect.arrayContaining(['at', 'knownAsOf', 'budget', 'cursor']),
      );
      const shapes = objectsIn(outputSchema).filter(({ properties }) => 'speaker' in properties);
      expect(shapes.length).toBeGreaterThan(0);
      for (const { required } of shapes) {
        expect(required).toEqual(
          expect.arrayContaining(['speaker', 'certainty', 'quote', 'permalink']),
        );
      }
    }
  });

  it('are short, as an assistant reads all of them with each question', async () => {
    const { tools } = await client.listTools();
    expect(JSON.stringify(tools).length).toBeLessThan(36_000);
    for (const { inputSchema } of tools) {
      for (const argument of Object.values(inputSchema.properties!)) {
        expect(argument).toMatchObject({ description: expect.any(String) });
      }
    }
    // One tool tells of all parts of a lens, and the others name it.
    const lensOf = (name: string) =>
      tools.find((tool) => tool.name === name)!.inputSchema.properties!['lens'];
    expect(lensOf('claims')).toMatchObject({
      properties: { excluding: { description: expect.any(String) } },
    });
    expect(lensOf('control')).toMatchObject({ description: expect.stringContaining('`claims`') });
  });

  it('name the corpora that an answer is made from, with their licences', async () => {
    const credit = {
      corpus: 'mosul-2017',
      title: expect.any(String),
      licence: "Apache-2.0 for the annotation; the article remains its publisher's",
      attribution: expect.any(String),
    };
    for (const [tool, args] of [
      ['control', { place: 'Mosul', at: '2016-01-01' }],
      ['timeline', { place: 'Mosul' }],
      ['claims', { filter: { text: 'broke the back' } }],
      ['contradictions', {}],
      ['path', { from: 'Haidar al-Abadi', to: 'Ali al-Sistani' }],
      ['cite', { fact: 'claim:mosul-liberation-interview:126' }],
    ] as const) {
      const { rows, credits } = await call(tool, args);
      expect([tool, credits]).toEqual([tool, [credit]]);
      expect(JSON.stringify(rows)).toContain('"corpus":"mosul-2017"');
    }
    expect((await call('control', { place: 'Mosul', at: '1990' })).credits).toEqual([]);
  });

  it('give each answer its voices, its words and an address that keeps', async () => {
    const asked = { place: 'city:mosul', at: '2016-01-01', knownAsOf: '2100-01-01T00:00:00Z' };
    const { rows } = await call('control', asked);
    expect(rows[0]).toMatchObject({
      speaker: expect.stringContaining('unnamed “media reports”'),
      permalink: `${SITE}/city:mosul?at=2016-01-01&knownAsOf=2100-01-01T00%3A00%3A00Z`,
    });
    const reports = rows[0].evidence.find(({ speakerIds }: never) => speakerIds['length'] === 0);
    expect(reports).toMatchObject({
      quote: 'The city was under the control of ISIS terrorists from June 2014 to July 2017',
      relayedBy: ['Syriatimes'],
      permalink: expect.stringMatching(
        /^https:\/\/graph\.example\/claim:mosul-liberation-interview:\d+\?knownAsOf=20/,
      ),
    });
  });

  it('say that al-Qaim was last known to be held by ISIS', async () => {
    expect(await holders({ place: 'al-Qaim', at: '2018-01-01' })).toEqual(['ISIS LAST_KNOWN']);
  });

  it('list what ISIS held on 15 July 2017', async () => {
    const { rows } = await call('control', { by: 'ISIS', at: '2017-07-15' });
    expect(rows.map(({ place, certainty }) => `${place.name} ${certainty}`)).toEqual([
      'al-Qaim POSSIBLE',
      'Hwija POSSIBLE',
      'Tal Afar POSSIBLE',
    ]);
  });

  it('tell who held Mosul when, and how sure that is at each moment', async () => {
    const { rows } = await call('timeline', { place: 'Mosul' });
    expect(rows.map(({ force, inWords }) => [force.name, inWords])).toEqual([
      ['ISIS', 'ISIS held it from June 2014 to 1–10 July 2017.'],
      ['Iraq', 'Iraq held it from 1–10 July 2017.'],
    ]);
    expect(rows[0].parts).toEqual([
      part('2014-06-01', '2014-07-01', 'POSSIBLE'),
      part('2014-07-01', '2017-07-01', 'CERTAIN'),
      part('2017-07-01', '2017-07-11', 'POSSIBLE'),
    ]);
    const before = await call('timeline', { place: 'Mosul', at: '2015' });
    expect(before.rows.map(({ force }) => force.name)).toEqual(['ISIS']);
  });

  it('give both sides of what contradicts what', async () => {
    const { rows, total } = await call('contradictions', {});
    expect(total).toBe(2);
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['FACTUALITY', 'PART_WHOLE']);
    const anbar = await call('contradictions', { place: 'Anbar' });
    expect(anbar.rows).toHaveLength(1);
    expect(anbar.rows[0].sides).toHaveLength(2);
    expect(anbar.rows[0].sides.flatMap(({ claims }: never) => claims)[0]).toMatchObject({
      speaker: 'Riad Hassoun al-Tai',
    });
    // Anbar and al-Qaim are told of for the middle of 2017.
    const of2015 = await call('contradictions', { place: 'Anbar', at: '2015' });
    expect(of2015.missing).toMatchObject({ code: 'NO_CLAIM' });
  });

  it('give all that al-Tai said about Syria, a budget at a time', async () => {
    const filter = { speaker: ['person:riad-hassoun-al-tai'], about: ['country:syria'] };
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await call('claims', { filter, budget: 1_500, ...(cursor && { cursor }) });
      expect(page.total).toBe(11);
      expect(page.rows.length).toBeLessThan(5);
      ids.push(...page.rows.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(ids).size).toBe(11);
  });

  it('find a place in another spelling, and claims by their words', async () => {
    const { rows } = await call('search', { text: 'Hawija', kinds: ['ENTITY'] });
    expect(rows[0]).toMatchObject({ id: 'city:hwija', name: 'Hwija', type: 'City' });
    const words = { text: 'broke the back of this organization', kinds: ['CLAIM'] };
    const [said] = (await call('search', words)).rows;
    expect(said).toMatchObject({ speaker: 'Riad Hassoun al-Tai', mode: 'DIRECT' });
    const then = await call('search', { text: 'control of ISIS', at: '2016' });
    expect(then.rows[0]).toMatchObject({ kind: 'CLAIM', speaker: 'unnamed “media reports”' });
  });

  it('connect al-Abadi with al-Sistani, each step with its words', async () => {
    const ends = { from: 'Haidar al-Abadi', to: 'person:ali-al-sistani' };
    const { rows } = await call('path', ends);
    expect(rows[0].steps[0].from.id).toBe('person:haidar-al-abadi');
    expect(rows[0].steps.at(-1).to.id).toBe('person:ali-al-sistani');
    for (const { evidence } of rows[0].steps) expect(evidence[0].quote).not.toBe('');
  });

  it('cite a claim at an address that is pinned', async () => {
    const fact = 'claim:mosul-liberation-interview:126';
    const { rows } = await call('cite', { fact });
    expect(rows[0].citation).toMatch(
      /^unnamed “media reports”: “.*”, in “Iraqi Diplomat to ST: .*”, by Basma Qaddour, Syriatimes, about July 2017/,
    );
    expect(rows[0].permalink).toMatch(`${SITE}/${fact}?knownAsOf=20`);
    expect(rows[0].bibtex).toMatch(/^@/);
    expect(JSON.parse(rows[0].cslJson)).toBeTruthy();
    expect(rows[0].ris).toMatch(/^TY {2}- /);
  });

  it('cite who held a place, by whom it was told, and a contradiction', async () => {
    const asked = { fact: 'Mosul', at: '2016', lens: { excluding: ['person:haidar-al-abadi'] } };
    const [held] = (await call('cite', asked)).rows;
    expect(held.title).toBe('Who held Mosul in 2016: ISIS, certain');
    expect(held.permalink).toMatch(
      `${SITE}/city:mosul?at=2016&excluding=person%3Ahaidar-al-abadi&knownAsOf=20`,
    );
    expect(held.evidence.map(({ speaker }: never) => speaker)).toContain('unnamed “media reports”');
    const [against] = (await call('contradictions', { place: 'Anbar' })).rows;
    const [cited] = (await call('cite', { fact: against.id })).rows;
    expect(cited.title).toBe(`Contradiction: ${against.explanation}`);
    expect(cited.evidenceTotal).toBe(2);
  });
});

describe('an answer that something is missing', () => {
  it('says how to import where the graph is empty', () => {
    expect(ofEmptyGraph).toMatchObject({ answerable: false, missing: { code: 'EMPTY_GRAPH' } });
    expect(ofEmptyGraph.missing!.message).toContain('claimline import');
  });

  it.each([
    ['a name that nobody has', 'control', { place: 'Mosull', at: '2016' }, 'UNKNOWN_NAME'],
    ['an id that nobody has', 'timeline', { place: 'city:mosull' }, 'UNKNOWN_NAME'],
    ['a person for a place', 'timeline', { place: 'person:haidar-al-abadi' }, 'WRONG_KIND'],
    ['a day that no claim speaks of', 'control', { place: 'Mosul', at: '1990' }, 'NO_CLAIM_THEN'],
    [
      'a moment before anything was recorded',
      'control',
      { place: 'Mosul', at: '2016', knownAsOf: '2001-01-01T00:00:00Z' },
      'NOT_YET_RECORDED',
    ],
    [
      'a lens that lets nobody through',
      'timeline',
      { place: 'Mosul', lens: { accordingTo: [] } },
      'NOTHING_UNDER_LENS',
    ],
    ['a place of which none tells the holder', 'timeline', { place: 'Kuwait' }, 'NO_CLAIM'],
    ['words that nobody said', 'claims', { filter: { text: 'xylophone' } }, 'NO_CLAIM'],
    ['words said of another time', 'search', { text: 'fatwa', at: '1990' }, 'NO_CLAIM_THEN'],
    ['names at a time', 'search', { text: 'Mosul', kinds: ['ENTITY'], at: '2016' }, 'NOT_BY_TIME'],
    [
      'ways of another time',
      'path',
      { from: 'ISIS', to: 'al-Qaim', maxHops: 1, at: '1066' },
      'NOT_BY_TIME',
    ],
    [
      'ways before anything was recorded',
      'path',
      { from: 'Mosul', to: 'Iraq', knownAsOf: '2001-01-01T00:00:00Z' },
      'NOT_YET_RECORDED',
    ],
    ['a claim that is not there', 'cite', { fact: 'claim:x:1' }, 'UNKNOWN_NAME'],
  ])('says what is missing for %s', async (_case, tool, args, code) => {
    const { answerable, missing, rows } = await call(tool, args);
    expect({ answerable, code: missing?.code, rows }).toEqual({
      answerable: false,
      code,
      rows: [],
    });
  });

  it('names the nearest places, and the days that claims speak of', async () => {
    const { missing } = await call('control', { place: 'Mosull', at: '2016' });
    expect(missing!.nearest.map(({ id }) => id)).toContain('city:mosul');
    const early = await call('control', { place: 'Mosul', at: '1990' });
    expect(early.missing!.message).toContain('from 1 June 2014');
  });
});

describe('arguments that cannot be used', () => {
  it.each([
    ['control', { place: 'Mosul' }, 'at', 'A day, month or year'],
    ['control', { place: 'Mosul', at: 'soon' }, 'at', 'ISO 8601-2'],
    ['control', { place: 'Mosul', at: '2017/' }, 'at', 'a time with both ends'],
    ['claims', { knownAsOf: '2017' }, 'knownAsOf', 'a moment such as'],
    ['claims', { filter: { mode: ['SUNG'] } }, 'filter.mode[0]', 'one of DIRECT'],
    ['claims', { filter: { speaker: ['person:x'] } }, 'filter.speaker[0]', 'the id of one'],
    ['claims', { filter: { saidAfter: 'x' } }, 'filter.saidAfter', 'ISO 8601-2'],
    [
      'timeline',
      { place: 'Mosul', lens: { excluding: ['person:x'] } },
      'lens.excluding[0]',
      'the id',
    ],
    ['search', { text: 'Mosul', cypher: 'MATCH (n) RETURN n' }, 'cypher', 'no argument'],
    ['search', { text: 'Mosul', budget: 1 }, 'budget', 'at least 500'],
    ['path', { from: 'Mosul', to: 'ISIS', cursor: 'x' }, 'cursor', '`next`'],
    ['claims', { cursor: 'x' }, 'after', 'cursor'],
  ])('are told of with code, path and what was expected: %s %j', async (tool, args, at, words) => {
    expect(await problem(tool, args)).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: at,
      message: expect.stringContaining(at),
      expected: expect.stringContaining(words),
    });
  });
});

describe('/mcp', () => {
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };

  function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${app.address}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  it.each([
    ['a page of another site', 403, 'WRONG_ORIGIN', ping, { origin: 'https://evil.example' }],
    ['a page without an origin', 403, 'WRONG_ORIGIN', ping, { origin: 'null' }],
    ['a batch', 400, 'BAD_REQUEST', [ping, ping], {}],
    ['JSON nested deep', 400, 'BAD_JSON', '['.repeat(100) + ']'.repeat(100), {}],
    ['a form', 415, 'WRONG_CONTENT_TYPE', 'a=b', { 'content-type': 'text/plain' }],
    ['more than a megabyte', 413, 'TOO_LARGE', { ...ping, params: 'x'.repeat(2 ** 20) }, {}],
  ])('refuses %s with %i', async (_who, status, code, body, headers) => {
    const answer = await post(body, headers);
    expect([answer.status, await answer.json()]).toEqual([
      status,
      expect.objectContaining({ code }),
    ]);
  });

  it('answers a page of its own site', async () => {
    expect((await post(ping, { origin: app.address })).status).toBe(200);
    expect((await post(ping, { origin: SITE })).status).toBe(200);
  });

  it('opens no stream that could be held', async () => {
    expect((await fetch(`${app.address}/mcp`)).status).toBe(405);
    const listening = client.listen({ toolsListChanged: true });
    await expect(listening).rejects.toThrow(/limit/);
  });
});

function part(from: string, until: string, certainty: string) {
  return { from: `${from}T00:00:00.000Z`, until: `${until}T00:00:00.000Z`, certainty };
}

interface ObjectShape {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

/** All shapes of objects inside a JSON schema. */
function objectsIn(schema: unknown): ObjectShape[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.values(schema).flatMap(objectsIn);
  return 'properties' in schema && 'required' in schema ? [schema as never, ...inner] : inner;
}
