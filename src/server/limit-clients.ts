import type { FastifyInstance } from 'fastify';
import { LOCAL_OWNER } from '../domain/principal';
import type { Client, ClientLimits } from './client-limits';
import { clientAddress, type Trust } from './client-of';
import { isPublicFile } from './public-files';

declare module 'fastify' {
  interface FastifyRequest {
    /** The client that the request counts for. */
    client: Client;
  }
}

/** Counts each request for its client, by key or person where there is one, else by address, and refuses too many. */
export function limitClients(app: FastifyInstance, limits: ClientLimits, trust: Trust): void {
  app.decorateRequest('client', null);
  app.addHook('onRequest', (request, _reply, done) => {
    const { principal, routeOptions } = request;
    const isKnown = principal !== null && principal !== LOCAL_OWNER;
    request.client = isKnown ? principal.id : clientAddress(request, trust);
    const isFree = routeOptions.config.isProbe === true || isPublicFile(routeOptions.url ?? '');
    if (isFree || request.client === null) return done();
    limits.countRequest(request.client).then(() => done(), done);
  });
}
