import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { checkBuilt, ROOT, RunningProgram } from '../cli/program';
import { openEmptyGraph } from '../support/empty-graph';
import { testNeo4j } from '../support/neo4j';

/** As many as issue their requests at once, and for so many milliseconds. */
const CLIENTS = 20;
const FLOOD = 10_000;
const STALLED = 300;

const LENSES = [...'abcdefghi'];
const COSTLY = `{ ${LENSES.map((name) => `${name}: contradictions(lens: {minimumOrigins: 2}) { totalCount }`).join(' ')} }`;
const CHEAP = '{ documents(first: 1) { edges { node { id } } } }';
const SERVING = /GraphQL: (http:\S+)\/graphql/;

let variables: Record<string, string>;
beforeAll(async () => {
  checkBuilt();
  const { uri, user, password } = await testNeo4j();
  await (await openEmptyGraph()).close();
  const neo4j = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  variables = { ...neo4j, PORT: '0', CLAIMLINE_CACHE_MB: '0', CLAIMLINE_GRACE_SECONDS: '1' };
});

async function serve() {
  const program = new RunningProgram(['serve', path.join(ROOT, 'seeds')], variables);
  const [, address] = await program.hasSaid(SERVING);
  return { program, address: address! };
}

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly retryAfter: string | null;
}

async function ask(address: string, query: string): Promise<Answer> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
  const retryAfter = answer.headers.get('retry-after');
  return { status: answer.status, code: errors?.[0]?.extensions.code, retryAfter };
}

/** Has an assistant's costly tool called; the code of what it is told instead of an answer, or null. */
async function callTool(address: string): Promise<string | null> {
  const call = { name: 'contradictions', arguments: { lens: { minimumOrigins: 2 } } };
  const answer = await fetch(`${address}/mcp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2025-11-25',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: call }),
  });
  expect(answer.status).toBe(200);
  const text = await answer.text();
  const data = /^data: ?(\{.*)$/m.exec(text)?.[1] ?? text;
  const { result } = JSON.parse(data) as {
    result: { isError?: boolean; content: { text: string }[] };
  };
  return result.isError ? JSON.parse(result.content[0]!.text).code : null;
}

/** Does it again and again, one at a time, until `ended`; how long each took, in milliseconds. */
async function timesUntil(ended: AbortSignal, act: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  while (!ended.aborted) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
    await setTimeout(20);
  }
  return times;
}

function describeTimes(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
  return `${times.length} requests, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}

/** Asks the server whether it lives while `attack` is made. */
async function watch(address: string, attack: () => Promise<void>): Promise<string> {
  const over = new AbortController();
  const alive = timesUntil(over.signal, async () => {
    expect((await fetch(`${address}/livez`)).status).toBe(200);
  });
  await attack().finally(() => over.abort());
  return describeTimes(await alive);
}

describe('a server under attack', () => {
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(async () => {
    served.program.signal('SIGTERM');
    expect(await served.program.ended).toBe(0);
  });

  it(`serves some of ${CLIENTS} clients with a costly query, refuses the others, and goes on with cheap ones`, async () => {
    const { address } = served;
    const costly: Answer[] = [];
    let cheap = '';
    const lives = await watch(address, async () => {
      const end = AbortSignal.timeout(FLOOD);
      const clients = Array.from({ length: CLIENTS }, () =>
        timesUntil(end, async () => costly.push(await ask(address, COSTLY))),
      );
      const others = timesUntil(end, async () => {
        expect(await ask(address, CHEAP)).toMatchObject({ status: 200, code: undefined });
      });
      await Promise.all(clients);
      cheap = describeTimes(await others);
    });
    const refused = costly.filter(({ status }) => status !== 200);
    expect(costly.length).toBeGreaterThan(refused.length);
    expect(refused.length).toBeGreaterThan(0);
    for (const one of refused) {
      expect(one).toEqual({ status: 503, code: 'OVERLOADED', retryAfter: '2' });
    }
    const counts = `${costly.length - refused.length} costly served, ${refused.length} refused`;
    console.log(`flood: ${counts}; cheap: ${cheap}; /livez: ${lives}`);
  });

  it(`serves some of ${CLIENTS} assistants that repeat a costly call, and tells the others to come back`, async () => {
    const { address } = served;
    const codes: (string | null)[] = [];
    const lives = await watch(address, async () => {
      const end = AbortSignal.timeout(FLOOD);
      const assistants = Array.from({ length: CLIENTS }, () =>
        timesUntil(end, async () => codes.push(await callTool(address))),
      );
      const others = timesUntil(end, async () => {
        expect(await ask(address, CHEAP)).toMatchObject({ status: 200, code: undefined });
      });
      await Promise.all([...assistants, others]);
    });
    const refused = codes.filter((code) => code !== null);
    expect(codes.length).toBeGreaterThan(refused.length);
    expect(new Set(refused)).toEqual(new Set(['OVERLOADED']));
    console.log(
      `/mcp: ${codes.length - refused.length} calls served, ${refused.length} refused; /livez: ${lives}`,
    );
  });

  it(`closes ${STALLED} connections whose bodies or headers stall, and says why`, async () => {
    const { hostname, port } = new URL(served.address);
    const begin = [
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Ty',
    ];
    const stall = (index: number) =>
      new Promise<string>((resolve) => {
        let text = '';
        const socket: Socket = connect(Number(port), hostname, () =>
          socket.write(begin[index % begin.length]!),
        );
        socket.setEncoding('utf8').on('data', (part) => (text += part));
        socket.on('error', () => {}).on('close', () => resolve(text));
      });
    let answers: string[] = [];
    const lives = await watch(served.address, async () => {
      answers = await Promise.all(Array.from({ length: STALLED }, (_, index) => stall(index)));
    });
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1.1 408 .*REQUEST_TIMEOUT/s);
    console.log(`stalled: ${answers.length} closed; /livez: ${lives}`);
  });
});

it('a server that is told to end under heavy reads answers or refuses each, and ends', async () => {
  const { program, address } = await serve();
  const asked = Array.from({ length: CLIENTS }, () =>
    ask(address, COSTLY).then(
      ({ code }) => code ?? 'answered',
      () => 'not connected',
    ),
  );
  await setTimeout(200);
  const start = performance.now();
  program.signal('SIGTERM');
  const codes = await Promise.all(asked);
  expect(await program.ended).toBe(0);
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  for (const code of codes) expect(['answered', 'OVERLOADED', 'SHUTTING_DOWN']).toContain(code);
  console.log(`SIGTERM: ended in ${seconds} s after ${codes.join(', ')}`);
});
