import type { FastifyInstance } from 'fastify';

/** The names by which a machine calls itself, and no other machine can be called. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Whether a name, or an address, is this machine's own. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/**
 * Refuses with 421 what asks for the server by another name than these or localhost; without names, only where it
 * listens on loopback alone. A page of the web whose name was pointed to this machine (DNS rebinding) could read
 * every answer as its own.
 */
export function checkHost(
  app: FastifyInstance,
  host: string,
  hostnames: readonly string[] | null,
): void {
  if (hostnames === null && !LOOPBACK.test(host)) return;
  const known = new Set(hostnames?.map((name) => name.toLowerCase()));
  const names = [...known, 'localhost'].join(', ');
  app.addHook('onRequest', ({ hostname, routeOptions }, reply, done) => {
    // A supervisor asks by the address that the server has at the time.
    if (routeOptions.config.isProbe === true) return done();
    if (LOOPBACK.test(hostname) || known.has(hostname.toLowerCase())) return done();
    const message = `This server answers as ${names}, not as ${JSON.stringify(hostname)}. A proxy before it must send one of them as Host, or CLAIMLINE_HOSTNAMES must name this one.`;
    void reply.code(421).send({ code: 'WRONG_HOST', message });
  });
}
