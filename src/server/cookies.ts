import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The texts that a browser keeps for the server: who has signed in, and a visit to the issuer that is under way. */
export type CookieName = 'session' | 'visit';

/** The value of one of our cookies; null if the browser sends none. */
export function findCookie(
  { headers }: FastifyRequest,
  name: CookieName,
  site: string,
): string | null {
  if (headers.cookie === undefined) return null;
  return parseCookie(headers.cookie)[nameOf(name, site)] || null;
}

/**
 * Has the browser keep a value for so many seconds. Scripts cannot read it, and other sites' pages
 * do not send it.
 */
export function setCookie(
  reply: FastifyReply,
  name: CookieName,
  {
    value,
    seconds,
    site,
  }: { readonly value: string; readonly seconds: number; readonly site: string },
): void {
  const cookie = stringifySetCookie({
    name: nameOf(name, site),
    value,
    maxAge: seconds,
    path: '/',
    httpOnly: true,
    // A link from elsewhere shows a page as the person may see it; a form from elsewhere does nothing.
    sameSite: 'lax',
    secure: isSecure(site),
  });
  void reply.header('set-cookie', cookie);
}

/** Has the browser forget a value. */
export function clearCookie(reply: FastifyReply, name: CookieName, site: string): void {
  setCookie(reply, name, { value: '', seconds: 0, site });
}

/** Browsers take `__Host-` from this very host alone, by HTTPS. */
function nameOf(name: CookieName, site: string): string {
  return `${isSecure(site) ? '__Host-' : ''}claimline-${name}`;
}

function isSecure(site: string): boolean {
  return site.startsWith('https:');
}
