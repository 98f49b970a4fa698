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
  return URL.canParse(origin) && isOwnHost(new URL(origin).host, host, site);
}

/** Whether a page's host is this server's, as the request or the public address has it. */
export function isOwnHost(asking: string, host: string, site: string): boolean {
  return [new URL(site).host, host].includes(asking);
}
