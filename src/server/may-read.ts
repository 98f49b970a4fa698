import type { FastifyRequest } from 'fastify';
import { isLoopback } from './check-host';
import { isOwnHost } from './own-origin';

/**
 * Whether the page that asks is this server's, of this machine, or of a site that may embed cards.
 * A page of another site could have a browser read a server that only its reader can reach.
 * Programs, which send no origin, need no permission.
 */
export function mayRead(
  { headers: { origin }, host }: FastifyRequest,
  site: string,
  origins: readonly string[],
): boolean {
  if (origin === undefined) return false;
  if (origins.includes('*') || origins.includes(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const asking = new URL(origin);
  return isLoopback(asking.hostname) || isOwnHost(asking.host, host, site);
}
