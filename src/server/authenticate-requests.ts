import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CredentialError, IssuerError, NoRoleError } from '../access/access-error';
import type { Authenticator } from '../access/authenticator';
import type { Seal } from '../access/seal';
import { openSession, type Session } from '../access/session';
import type { Principal } from '../domain/principal';
import type { ClientLimits } from './client-limits';
import { clientAddress, isFromLoopback, type Trust } from './client-of';
import { findCookie } from './cookies';
import { isPublicFile } from './public-files';
import { Refusal, unauthenticated } from './refusal';
import { refuseStoreError } from './refuse-store-error';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null where nobody has shown a credential. */
    principal: Principal | null;
    /** The session by which they do; null where they have shown a credential. */
    session: Session | null;
  }
}

interface AuthenticationParts {
  readonly authenticator: Authenticator;
  /** Seals the sessions of browsers. */
  readonly seal: Seal;
  readonly site: () => string;
  readonly limits: ClientLimits;
  readonly trust: Trust;
}

/**
 * Finds who sends each request, by `Authorization: Bearer …` or by the cookie of a session. Refuses
 * an invalid credential with 401, even if none is needed, so that its owner learns of it. A session
 * that has ended is none.
 */
export function authenticateRequests(app: FastifyInstance, parts: AuthenticationParts): void {
  const { authenticator, seal, site, limits, trust } = parts;
  app.decorateRequest('principal', null);
  app.decorateRequest('session', null);
  app.addHook('onRequest', (request, _reply, done) => {
    const finding = find(request);
    if (finding === null) return done();
    finding.then(
      () => done(),
      (error: unknown) => done(refusalOf(error, request)),
    );
  });

  /** Null where nobody has to be waited for. */
  function find(request: FastifyRequest): Promise<void> | null {
    const { config, url = '' } = request.routeOptions;
    if (config.isProbe === true || isPublicFile(url)) return null;
    const credential = credentialOf(request);
    if (credential !== null) return findByCredential(request, credential);
    const cookie = findCookie(request, 'session', site());
    return cookie === null ? null : findBySession(request, cookie);
  }

  async function findByCredential(request: FastifyRequest, credential: string): Promise<void> {
    const address = clientAddress(request, trust);
    await limits.checkCredentials(address);
    try {
      request.principal = await authenticator.identify(credential, isFromLoopback(request));
    } catch (error) {
      if (error instanceof CredentialError) await limits.countBadCredential(address);
      throw error;
    }
  }

  async function findBySession(request: FastifyRequest, cookie: string): Promise<void> {
    const session = await openSession(seal, cookie);
    if (session === null) return;
    const isLocal = isFromLoopback(request);
    request.principal = await authenticator.identifySession(session, isLocal);
    request.session = request.principal === null ? null : session;
  }
}

/** Any other scheme is for a proxy that stands before the server. */
function credentialOf({ headers }: FastifyRequest): string | null {
  return /^bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

function refusalOf(error: unknown, request: FastifyRequest): Error {
  if (error instanceof CredentialError) return unauthenticated(error.message);
  if (error instanceof NoRoleError) return new Refusal(403, 'FORBIDDEN', error.message);
  if (error instanceof IssuerError) {
    request.measured.failures.push(firstCauseOf(error));
    return new Refusal(503, 'ISSUER_UNAVAILABLE', error.message, { 'retry-after': '5' });
  }
  return refuseStoreError(error, request) as Error;
}

/** The error that began it all: those around it say less. */
function firstCauseOf(error: Error): Error {
  return error.cause instanceof Error ? firstCauseOf(error.cause) : error;
}
