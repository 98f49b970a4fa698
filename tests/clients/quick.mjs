// Asks a server about Hwija by the TypeScript package, and tells what it found; then which operations a bundle holds.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import path from 'node:path';
import { build } from 'vite';
import {
  cite,
  Claimline,
  ClaimlineError,
  claims,
  collect,
  control,
  graphql,
  operationOf,
  timeline,
  toGeoJson,
} from '../../clients/typescript/dist/index.js';
import * as operations from '../../clients/typescript/dist/generated/operations.js';

const address = process.argv[2];
const sent = [];
const graph = new Claimline(address, {
  fetch: async (input, init) => {
    const response = await fetch(input, init);
    sent.push({ status: response.status, isByHash: new URL(input).searchParams.has('extensions') });
    return response;
  },
});

const bens = { filter: { speaker: ['person:ben'] } };
const found = await collect(claims(graph, bens));
const again = await collect(claims(graph, bens));
const holdersOf = ({ intervals }) =>
  intervals.map(({ force, when }) => [force?.name ?? null, when.edtf]);
const own = operationOf(graphql('{ claims { totalCount } }'));

const answer = {
  bens: found.map(({ id, text, speakers, document }) => [
    id,
    text,
    speakers[0].name,
    document.title,
  ]),
  sent: sent.slice(0, 2).map(({ status, isByHash }) => [status, isByHash]),
  same: JSON.stringify(found) === JSON.stringify(again),
  control: await toGeoJson(control(graph, { at: '2017-06-15' })),
  timeline: holdersOf(await timeline(graph, 'city:hawija')),
  under: holdersOf(await timeline(graph, 'city:hawija', { lens: { accordingTo: ['person:ann'] } })),
  cited: await cite(graph, 'claim:ben:1'),
  refused: await refusalOf(timeline(graph, 'person:ben')),
  wrong: await refusalOf(collect(control(graph, { at: 'July' }))),
  // The client asks for as many as are taken.
  first: (await claims(graph, { order: 'RECORDED' }).next()).value.id,
  stranger: (await refusalOf(collect(claims(new Claimline(address, { key: 'nonsense' })))))[1],
  byText: sent.filter(({ isByHash }) => !isByHash).length,
  unlisted: await askUnlisted(),
  own: (await graph.ask(own, {})).claims.totalCount,
  busy: await askBusy(),
  aborted: await claims(graph, { signal: AbortSignal.abort() })
    .next()
    .catch(({ name }) => name),
  misnamed: Object.entries(operations)
    .filter(([, { text, hash }]) => hash !== createHash('sha256').update(text).digest('hex'))
    .map(([name]) => name),
  listed: Object.keys(operations),
  bundled: await namesInBundle(),
};
process.stdout.write(JSON.stringify(answer));

async function refusalOf(asking) {
  return asking.then(
    () => null,
    (error) => [error instanceof ClaimlineError, error.code, error.argument],
  );
}

/** An operation of another version, by a hash that the server does not list. */
async function askUnlisted() {
  const before = sent.length;
  const { claims: all } = await graph.ask({ ...own, hash: '0'.repeat(64) }, {});
  return [all.totalCount, ...sent.slice(before).map(({ isByHash }) => isByHash)];
}

/** A server before this one that has too much to do for two requests, and then leads to this one. */
async function askBusy() {
  const statuses = [503, 429];
  const given = [];
  const gate = createServer((request, response) => {
    const status = statuses.shift() ?? 307;
    given.push(status);
    response
      .writeHead(
        status,
        status === 307 ? { location: address + request.url } : { 'retry-after': 0 },
      )
      .end('{}');
  });
  await new Promise((resolve) => gate.listen(0, '127.0.0.1', resolve));
  const busy = new Claimline(`http://127.0.0.1:${gate.address().port}`);
  const { name } = await timeline(busy, 'city:hawija');
  statuses.push(503);
  const once = new Claimline(`http://127.0.0.1:${gate.address().port}`, { retries: 0 });
  const refused = await refusalOf(timeline(once, 'city:hawija'));
  await new Promise((resolve) => gate.close(resolve).closeAllConnections());
  return [name, given, refused, await refusalOf(timeline(once, 'city:hawija'))];
}

/** The operations in a bundle for browsers of a page that asks for a timeline alone. */
async function namesInBundle() {
  const client = path.resolve(import.meta.dirname, '../../clients/typescript/dist/index.js');
  const page = `import { Claimline, timeline } from ${JSON.stringify(client)};
    globalThis.holders = timeline(new Claimline(location.origin), 'city:mosul');`;
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rollupOptions: { input: 'page' } },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? '\0page' : null),
        load: (id) => (id === '\0page' ? page : null),
      },
    ],
  });
  const [{ code }] = output;
  return [...code.matchAll(/(?:query|fragment) (\w+)/g)].map(([, name]) => name).sort();
}
