import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphChange } from '../domain/audit';
import type { Store } from '../store/connection';
import { readGraphChanges } from '../store/read/audit/graph-changes';
import { readRevision } from '../store/read/find-revision';
import type { ClientLimits } from './client-limits';
import { overloaded } from './cost-gate';
import { countReads } from './measure-store';
import { Refusal } from './refusal';
import { refuseStoreError } from './refuse-store-error';
import { RevisionWatch } from './revision-watch';

/** Streams at a time; further ones are told to come back. */
const MOST_STREAMS = 100;

/** Changes that are read at once. */
const PAGE = 100;

/** Silence on a stream after which it says that it is still there, in milliseconds: proxies close silent ones. */
const HEARTBEAT = 15_000;

/** How long a stream lasts, in milliseconds. Then its client must show its credential again. */
const LONGEST = 600_000;

/** When a client asks again once its stream has ended, in milliseconds. */
const ASK_AGAIN = 2_000;

/**
 * Serves the changes of the graph at `/changes/stream` as server-sent events. The id of an event is its revision: a client
 * that asks again with `Last-Event-ID` goes on there. Without it or `after`, the stream begins with the next change.
 */
export function serveChanges(app: FastifyInstance, store: Store, limits: ClientLimits): void {
  const watch = new RevisionWatch(() => readRevision(store));
  const streams = new Set<AbortController>();
  app.addHook('preClose', async () => {
    for (const ending of streams) ending.abort();
  });

  app.get<{ Querystring: { after?: unknown } }>('/changes/stream', async (request, reply) => {
    if (streams.size >= MOST_STREAMS) throw overloaded();
    const release = limits.holdStream(request.client);
    const ending = new AbortController();
    streams.add(ending);
    reply.raw.once('close', () => {
      streams.delete(ending);
      release();
      ending.abort();
    });
    const counted = countReads(store, () => (request.measured.statements += 1));
    try {
      const now = await readRevision(counted);
      const after = readAfter(request, now);
      const first = await readGraphChanges(counted, after, PAGE);
      const events = follow(counted, watch, { after, first }, request, ending.signal);
      return await reply
        .type('text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(Readable.from(events, { objectMode: false }));
    } catch (error) {
      throw refuseStoreError(error, request);
    }
  });
}

/** The revision after which a client wants changes: that of the last event it has seen comes first. */
function readAfter(
  { headers, query }: FastifyRequest<{ Querystring: { after?: unknown } }>,
  now: number,
): number {
  const seen = headers['last-event-id'];
  const given = seen === undefined || seen === '' ? query.after : seen;
  if (given === undefined) return now;
  const after = Number(given);
  if (typeof given === 'string' && /^\d+$/.test(given) && after <= now) return after;
  throw new Refusal(
    400,
    'BAD_REQUEST',
    `${given === seen ? 'Last-Event-ID' : 'after'} is ${JSON.stringify(given)} (expected a revision from 0 to ${now})`,
  );
}

interface Start {
  readonly after: number;
  /** The changes after it, as far as they fit a page. */
  readonly first: readonly GraphChange[];
}

/** The events of one stream. A failure ends the connection, and the client asks again. */
async function* follow(
  store: Store,
  watch: RevisionWatch,
  { after, first }: Start,
  request: FastifyRequest,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  yield `retry: ${ASK_AGAIN}\n\n`;
  let last = after;
  let changes = first;
  const until = Date.now() + LONGEST;
  while (!signal.aborted && Date.now() < until) {
    for (const change of changes) yield eventOf(change);
    last = changes.at(-1)?.revision ?? last;
    if (changes.length === 0) {
      yield ': still here\n\n';
      await watch.waitBeyond(last, HEARTBEAT, signal);
      if (signal.aborted) return;
    }
    try {
      changes = await readGraphChanges(store, last, PAGE);
    } catch (error) {
      request.measured.failures.push(error);
      throw error;
    }
  }
}

function eventOf({ recordedAt, ...change }: GraphChange): string {
  const data = { ...change, recordedAt: new Date(recordedAt).toISOString() };
  return `id: ${change.revision}\nevent: change\ndata: ${JSON.stringify(data)}\n\n`;
}
