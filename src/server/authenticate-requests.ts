import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CredentialError, IssuerError, NoRoleError } from '../access/access-error';
import type { Authenticator } from '../access/authenticator';
import type { Principal } from '../domain/principal';
import { isLoopback } from './check-host';
import { Refusal, unauthenticated } from './refusal';
import { refuseStoreError } from './refuse-store-error';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null where nobody has shown a credential. */
    principal: Principal | null;
  }
}

/**
 * Finds who sends each request, by `Authorization: Bearer …`. Refuses a credential that lets nobody in with 401, also
 * where none is needed: whoever sends it should learn that it is of no use.
 */
export function authenticateRequests(app: FastifyInstance, authenticator: Authenticator): void {
  app.decorateRequest('principal', null);
  app.addHook('onRequest', (request, _reply, done) => {
    const credential = credentialOf(request);
    if (credential === null || request.routeOptions.config.isProbe === true) return done();
    authenticator.identify(credential, isFromLoopback(request)).then(
      (principal) => {
        request.principal = principal;
        done();
      },
      (error: unknown) => done(refusalOf(error, request)),
    );
  });
}

/** Any other scheme is for a proxy that stands before the server. */
function credentialOf({ headers }: FastifyRequest): string | null {
  return /^bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** Headers by which a proxy says that the request came from elsewhere. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Whether a program on this machine sent the request, and for itself. */
function isFromLoopback({ raw, headers }: FastifyRequest): boolean {
  const address = raw.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return isLoopback(address) && FORWARDED.every((name) => headers[name] === undefined);
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
