import ipaddr from 'ipaddr.js';
import { type ClientLimitSettings, USUAL_LIMITS } from './client-limits';

type Value = (name: string) => string | null;

/** The settings of limits by client. */
export interface LimitsConfig {
  readonly clientLimits: ClientLimitSettings;
  /** Addresses and networks of proxies that tell for whom they ask, beside those of this machine. */
  readonly proxies: readonly string[];
}

/** Reads CLAIMLINE_REQUESTS_PER_MINUTE and the other limits by client; problems are added to the list. */
export function readLimits(value: Value, problems: string[]): LimitsConfig {
  const limit = (name: string, usual: number) => readLimit(name, value(name), usual, problems);
  return {
    clientLimits: {
      requestsPerMinute: limit('CLAIMLINE_REQUESTS_PER_MINUTE', USUAL_LIMITS.requestsPerMinute),
      costPerMinute: limit('CLAIMLINE_COST_PER_MINUTE', USUAL_LIMITS.costPerMinute),
      costlyAtOnce: limit('CLAIMLINE_COSTLY_AT_ONCE', USUAL_LIMITS.costlyAtOnce),
    },
    proxies: readProxies(value('CLAIMLINE_PROXIES'), problems),
  };
}

function readLimit(name: string, text: string | null, usual: number, problems: string[]): number {
  if (text === null) return usual;
  if (!/^\d{1,12}$/.test(text)) {
    problems.push(`${name} is ${JSON.stringify(text)} (expected a whole number; 0 for no limit)`);
  }
  return Number(text);
}

function readProxies(text: string | null, problems: string[]): string[] {
  const list = text?.split(',').map((part) => part.trim()) ?? [];
  if (list.some((one) => !ipaddr.isValid(one) && !ipaddr.isValidCIDR(one))) {
    problems.push(
      `CLAIMLINE_PROXIES is ${JSON.stringify(text)} (expected addresses or networks such as 10.0.0.0/8, with commas between)`,
    );
  }
  return list;
}
