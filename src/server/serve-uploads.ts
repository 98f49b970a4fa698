import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CorpusReading } from '../domain/corpus';
import { mayAct } from '../domain/principal';
import type { Store } from '../store/connection';
import { ConflictError } from '../use-cases/corrections/conflict-error';
import { importOnRequest } from '../use-cases/corrections/import-on-request';
import { ClientIdTakenError } from '../use-cases/graph';
import { InputError } from '../use-cases/input-error';
import { overloaded } from './cost-gate';
import { countReads } from './measure-store';
import { Refusal, unauthenticated } from './refusal';
import { refuseStoreError } from './refuse-store-error';
import { unpackZip, ZIP_LIMITS } from './unpack-zip';
import { ZipError } from './zip-error';

/** Archives that are in memory, and unpacked on the disk, at a time. */
const MOST_UPLOADS = 2;

/**
 * Opens the only corpus in the folder of an unpacked archive; null if there is none, or several.
 */
export type OpenUnpacked = (folder: string) => Promise<CorpusReading | null>;

interface UploadParts {
  readonly store: Store;
  readonly openUnpacked: OpenUnpacked;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The type of body that it takes. Default: JSON. */
    takes?: string;
  }
}

/**
 * Imports the corpus in a zip that an admin sends to `POST /corpora`, as the mutation
 * `importCorpus` imports one by name. Clients without the right are refused before the body is
 * read.
 */
export function serveUploads(app: FastifyInstance, parts: UploadParts): void {
  /** Uploads that have a place, and those of them whose body has come. */
  const held = new Set<FastifyRequest>();
  const importing = new Set<FastifyRequest>();
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(ZIP, { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.post('/corpora', {
      bodyLimit: ZIP_LIMITS.packed,
      config: { takes: ZIP },
      onRequest(request, reply, done) {
        const refusal = refusalOf(request) ?? (held.size < MOST_UPLOADS ? null : overloaded());
        if (refusal !== null) return done(refusal);
        held.add(request);
        // An import goes on though its client has gone.
        reply.raw.once('close', () => importing.has(request) || held.delete(request));
        done();
      },
      async handler(request, reply) {
        importing.add(request);
        const { status, ...body } = await upload(request, parts).finally(() => {
          importing.delete(request);
          held.delete(request);
        });
        if ('code' in body) request.measured.codes.add(body.code);
        const answer = { ...body, requestId: request.id };
        return reply.code(status).header('cache-control', 'no-store').send(answer);
      },
    });
  });
}

const ZIP = 'application/zip';

/** Why somebody may not import; null where they may. */
function refusalOf({ principal }: FastifyRequest): Refusal | null {
  if (principal === null) {
    return unauthenticated('An import needs a key (expected the header Authorization: Bearer …)');
  }
  if (mayAct(principal, 'ADMIN')) return null;
  return new Refusal(403, 'FORBIDDEN', 'Your role is not enough for an import (expected ADMIN)');
}

/** The answer to an upload, and its status. */
async function upload(request: FastifyRequest, { store, openUnpacked }: UploadParts) {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimline-upload-'));
  try {
    const asked = readQuery(request.query as Readonly<Record<string, unknown>>);
    const zip = request.body as Buffer;
    // Problems name files from this folder on.
    const unpacked = path.join(folder, 'corpus');
    await unpackZip(zip, unpacked);
    const reading = await openUnpacked(unpacked);
    if (reading === null) {
      const expected = 'one corpus.yaml, in its first folder or in one below';
      throw new ZipError('no-corpus', 'holds no corpus, or several', expected);
    }
    const name = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
    const counted = countReads(store, () => (request.measured.statements += 1));
    const by = request.principal!;
    const done = await importOnRequest(counted, { ...asked, name, reading }, { by });
    const status = done.problemCount > 0 ? 422 : 200;
    return { status, corpusId: reading.corpus?.id ?? null, ...done };
  } catch (error) {
    const answer = answerTo(error);
    if (answer === null) throw refuseStoreError(error, request);
    return answer;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The arguments that every correction takes, from the address. */
function readQuery({ clientId, expectedRevision, reason }: Readonly<Record<string, unknown>>) {
  if (typeof expectedRevision !== 'string' || !/^\d{1,15}$/.test(expectedRevision)) {
    const expected = 'the revision of the graph that you looked at';
    throw new InputError('expectedRevision', 'is no number', expected);
  }
  return {
    clientId: readOnce('clientId', clientId),
    reason: readOnce('reason', reason),
    expectedRevision: Number(expectedRevision),
  };
}

function readOnce(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new InputError(name, 'is not given, or given twice', `one ${name} in the address`);
}

/** The answer to an upload that cannot be imported; null where that is no fault of its sender. */
function answerTo(error: unknown) {
  if (error instanceof ZipError) {
    const { message, fault, entry, expected } = error;
    return { status: 400, code: 'BAD_ZIP', message, fault, entry, expected };
  }
  if (error instanceof InputError) {
    const { message, code, argument, expected } = error;
    return { status: 400, code, message, argument, expected };
  }
  if (error instanceof ClientIdTakenError) {
    const { message, code } = error;
    return { status: 400, code, message, argument: 'clientId' };
  }
  if (!(error instanceof ConflictError)) return null;
  return { status: 409, code: error.code, message: error.message, ...error.details };
}
