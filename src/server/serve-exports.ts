import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EXPORT_NAMES, findExport } from '../export/graph/formats';
import type { Chunk } from '../export/graph/format';
import { openExport } from '../export/graph/open-export';
import { openPackage } from '../export/graph/open-package';
import { SUBJECTS } from '../export/graph/subjects';
import { exportReads } from '../use-cases/exports/export-reads';
import { InputError } from '../use-cases/input-error';
import { ClientGoneError } from './client-gone-error';
import { overloaded } from './cost-gate';
import { countReads } from './measure-store';
import type { QueryParts } from './open-request';
import { Refusal } from './refusal';
import { refuseStoreError } from './refuse-store-error';

/** Cost of a page of rows with their sources, in the unit of src/api/limits.ts. */
const PAGE_COST = 20_000;

/** Exports under way at a time; further ones are told to come back. */
const MOST_EXPORTS = 8;

/**
 * Serves exports of the graph at `/export/claims.csv?…`, and what there is at `/export`. Rows are read as the
 * client takes them. Each page waits at the gate of costly queries, so an export slows down before questions do.
 */
export function serveExports(app: FastifyInstance, parts: QueryParts): void {
  let underWay = 0;

  app.get('/export', async (_request, reply) => reply.send(describeExports(parts.site())));

  app.get('/export/datapackage.json', async (request, reply) => {
    try {
      const reads = readsOf(request, parts, new AbortController().signal);
      const { searchParams } = new URL(request.url, parts.site());
      return await reply.send(await openPackage(reads, searchParams));
    } catch (error) {
      if (error instanceof InputError) return sendInputError(request, reply, error);
      throw refuseStoreError(error, request);
    }
  });

  app.route<{ Params: { file: string } }>({
    method: ['GET', 'HEAD'],
    url: '/export/:file',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const kind = findExport(request.params.file);
      if (kind === null) {
        return reply.code(404).send({
          code: 'NOT_FOUND',
          message: `There is no such export (expected one of ${EXPORT_NAMES.join(', ')})`,
          exports: EXPORT_NAMES,
          requestId: request.id,
        });
      }
      if (underWay >= MOST_EXPORTS) throw overloaded();
      underWay += 1;
      reply.raw.once('close', () => (underWay -= 1));
      const ending = new AbortController();
      reply.raw.once('close', () => ending.abort(new ClientGoneError()));
      parts.underWay.add(ending, reply);
      const { signal } = ending;
      try {
        // Refused at once where the server has too much to do already.
        (await parts.limits.enter(request.client, PAGE_COST, signal))();
        const reads = readsOf(request, parts, signal);
        const { searchParams } = new URL(request.url, parts.site());
        const file = await openExport(reads, kind, searchParams);
        const { knownAsOf, address, site } = file.head;
        // HEAD has the question checked, and reads no row. An empty stream has no length, and
        // neither has the file.
        const chunks = request.method === 'HEAD' ? [] : watched(file.write(), request, signal);
        return await reply
          .type(kind.format.mediaType)
          .header('content-disposition', `attachment; filename="${request.params.file}"`)
          .header('claimline-known-as-of', knownAsOf)
          .header(
            'link',
            `<${address}>; rel="canonical", <${site}/export/datapackage.json>; rel="describedby"; type="application/json"`,
          )
          .send(Readable.from(chunks, { objectMode: false }));
      } catch (error) {
        if (error instanceof InputError) return sendInputError(request, reply, error);
        throw refuseStoreError(error, request);
      }
    },
  });
}

function readsOf(request: FastifyRequest, parts: QueryParts, signal: AbortSignal) {
  const { limits, store, batcher, site } = parts;
  const counted = countReads(store, () => (request.measured.statements += 1));
  return exportReads(counted, batcher, {
    ...{ signal, site: site() },
    async makeRoom(read) {
      const leave = await enterPatiently();
      // It keeps its place until its reads have ended.
      return read().finally(leave);
    },
  });

  /** An export that has begun waits for as long as others are asked for more. */
  async function enterPatiently() {
    for (;;) {
      try {
        return await limits.enter(request.client, PAGE_COST, signal);
      } catch (error) {
        if (signal.aborted || !(error instanceof Refusal)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }
}

/** A failure in the middle can only end the connection, so that no one takes a part for the whole; it is logged. */
async function* watched(
  file: AsyncGenerator<Chunk, void>,
  request: FastifyRequest,
  signal: AbortSignal,
): AsyncGenerator<Buffer, void> {
  try {
    for await (const chunk of file) {
      yield typeof chunk === 'string'
        ? Buffer.from(chunk)
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    }
  } catch (error) {
    if (!signal.aborted) request.measured.failures.push(error);
    throw error;
  }
}

function sendInputError(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, message, argument, expected }: InputError,
): FastifyReply {
  request.measured.codes.add(code);
  return reply
    .code(400)
    .send({ code, message, parameter: argument, expected, requestId: request.id });
}

/** All that can be exported, and the parameters of each. */
function describeExports(site: string): object {
  return {
    exports: EXPORT_NAMES.map((file) => `${site}/export/${file}`),
    subjects: Object.fromEntries(
      Object.entries(SUBJECTS).map(([name, { title, parameters }]) => [
        name,
        {
          title,
          parameters: Object.fromEntries(
            Object.entries(parameters).map(([parameter, { description }]) => [
              parameter,
              description,
            ]),
          ),
        },
      ]),
    ),
  };
}
