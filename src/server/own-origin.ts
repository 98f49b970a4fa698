import type { FastifyRequest } from 'fastify';

/**
 * Whether a request comes from a page of this server, or from a program. Browsers say where the page is from; programs
 * say nothing.
 */
export function isOwnOrigin({ headers, host }: FastifyRequest, site: string): boolean {
  const { origin } = headers;
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false;
  if (origin === undefined) return true;
  const own = [new URL(site).host, host];
  return URL.canParse(origin) && own.includes(new URL(origin).host);
}
