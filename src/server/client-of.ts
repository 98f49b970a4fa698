import proxyAddress from '@fastify/proxy-addr';
import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { isLoopback } from './check-host';

/** Whether a proxy at this address tells the truth on whom it asks for. */
export type Trust = (address: string, hop: number) => boolean;

/** Trusts proxies of this machine and at these addresses or networks, such as `10.0.0.0/8`. */
export function trustProxies(proxies: readonly string[]): Trust {
  return proxyAddress.compile(['loopback', ...proxies]);
}

/** Headers by which a proxy says that the request came from elsewhere. */
const FORWARDED = [
  ...['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'],
  ...['x-real-ip', 'via'],
];

/** Whether a program on this machine sent the request, and for itself. */
export function isFromLoopback({ raw, headers }: FastifyRequest): boolean {
  const address = raw.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return isLoopback(address) && FORWARDED.every((name) => headers[name] === undefined);
}

/** Groups of an IPv6 address that name a network: one client has all the addresses in it. */
const NETWORK_GROUPS = 4;

/** The address that a request is counted under; null for this machine itself. */
export function clientAddress(request: FastifyRequest, trust: Trust): string | null {
  if (isFromLoopback(request)) return null;
  const told = proxyAddress(request.raw, trust);
  const address = ipaddr.isValid(told) ? told : (request.raw.socket.remoteAddress ?? '');
  if (!ipaddr.isValid(address)) return 'address:unknown';
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return `address:${parsed.toString()}`;
  return `network:${parsed.parts.slice(0, NETWORK_GROUPS).join(':')}`;
}
