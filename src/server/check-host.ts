import type { FastifyInstance } from 'fastify';

/** The names by which a machine calls itself, and no other machine can be called. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/**
 * Where the server listens on loopback only, refuses with 421 what asks for it by another name: a page of the web
 * whose name was pointed to this machine (DNS rebinding) could read every answer as its own.
 */
export function checkHost(app: FastifyInstance, host: string): void {
  if (!LOOPBACK.test(host)) return;
  app.addHook('onRequest', (request, reply, done) => {
    if (LOOPBACK.test(request.hostname)) return done();
    const message = `This server answers as localhost only, not as ${JSON.stringify(request.hostname)}. A proxy before it must send Host: ${host}.`;
    void reply.code(421).send({ code: 'WRONG_HOST', message });
  });
}
