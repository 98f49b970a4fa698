import path from 'node:path';
import { type AccessConfig, readAccess } from './access-config';
import { type LimitsConfig, readLimits } from './limits-config';
import { isLoopback } from './check-host';
import { withoutSecret } from './without-secret';
import { LOG_LEVELS, type LogLevel } from './log';

/** Where an existing Neo4j listens, and who asks. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

export type OperationsAllowed = (typeof OPERATIONS)[number];

const OPERATIONS = ['any', 'trusted'] as const;

/** The settings from the environment. */
export interface Config extends AccessConfig, LimitsConfig {
  /** Null if it is not set: then the program runs a local Neo4j. */
  readonly neo4j: Neo4jAddress | null;
  readonly host: string;
  /** The names by which the server may be asked for, beside localhost; null where none are set. */
  readonly hostnames: readonly string[] | null;
  /** The public address, without a slash at its end; null is where the server listens. */
  readonly url: string | null;
  /** The sites that may show cards of pages, such as `https://news.example`; `*` is any. */
  readonly embedOrigins: readonly string[];
  /** The operations that GraphQL over HTTP answers: any, or those of the program alone. */
  readonly operations: OperationsAllowed;
  /** 0 takes any free port. */
  readonly port: number;
  /** Memory for answers that have been given, in megabytes; 0 keeps none. */
  readonly cacheMegabytes: number;
  /** Seconds that requests in flight may still take once the server is told to end. */
  readonly graceSeconds: number;
  readonly logLevel: LogLevel;
  /** Whether the text of queries is in the log. */
  readonly logQueries: boolean;
  /** The folder whose corpora admins may import by name; null for none. */
  readonly corpora: string | null;
  /** The folder of the local Neo4j: its jars, data, password and logs. */
  readonly home: string;
}

/** Environment variables that cannot be used, each by name, with what was expected. */
export class ConfigError extends Error {
  readonly code = 'CONFIG';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const PACKAGE_ROOT = path.resolve(__dirname, '..', '..');
const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/**
 * Reads NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, HOST, CLAIMLINE_HOSTNAMES, CLAIMLINE_URL,
 * CLAIMLINE_EMBED_ORIGINS, CLAIMLINE_OPERATIONS, PORT, CLAIMLINE_CACHE_MB, CLAIMLINE_GRACE_SECONDS, CLAIMLINE_LOG,
 * CLAIMLINE_LOG_QUERIES, CLAIMLINE_READING, CLAIMLINE_OIDC_…, CLAIMLINE_SESSION_SECRET,
 * CLAIMLINE_PLAIN_BOLT, CLAIMLINE_REQUESTS_PER_MINUTE, CLAIMLINE_COST_PER_MINUTE, CLAIMLINE_COSTLY_AT_ONCE, CLAIMLINE_PROXIES, CLAIMLINE_CORPORA and CLAIMLINE_HOME; an empty value counts as not set. Throws a ConfigError that names every wrong one.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const problems: string[] = [];
  const value = (name: string) => environment[name] || null;
  const config = {
    neo4j: readNeo4jAddress(value, problems),
    host: readHost(value('HOST'), problems),
    hostnames: readHostnames(value('CLAIMLINE_HOSTNAMES'), problems),
    url: readUrl(value('CLAIMLINE_URL'), problems),
    embedOrigins: readOrigins(value('CLAIMLINE_EMBED_ORIGINS'), problems),
    operations: readOperations(value('CLAIMLINE_OPERATIONS'), problems),
    port: readPort(value('PORT'), problems),
    cacheMegabytes: readCacheMegabytes(value('CLAIMLINE_CACHE_MB'), problems),
    graceSeconds: readGraceSeconds(value('CLAIMLINE_GRACE_SECONDS'), problems),
    logLevel: readLogLevel(value('CLAIMLINE_LOG'), problems),
    logQueries: readLogQueries(value('CLAIMLINE_LOG_QUERIES'), problems),
    ...readAccess(value, problems),
    ...readLimits(value, problems),
    corpora: readFolder(value('CLAIMLINE_CORPORA')),
    home: path.resolve(value('CLAIMLINE_HOME') ?? path.join(PACKAGE_ROOT, '.claimline')),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function readFolder(folder: string | null): string | null {
  return folder === null ? null : path.resolve(folder);
}

function readNeo4jAddress(
  value: (name: string) => string | null,
  problems: string[],
): Neo4jAddress | null {
  const uri = value('NEO4J_URI');
  const user = value('NEO4J_USER');
  const password = value('NEO4J_PASSWORD');
  if (uri === null) {
    for (const [name, set] of [
      ['NEO4J_USER', user],
      ['NEO4J_PASSWORD', password],
    ]) {
      if (set) {
        problems.push(`${name} is set, but NEO4J_URI is not (expected both, or neither)`);
      }
    }
    return null;
  }
  const scheme = /^([a-z0-9+]+):\/\/[^/\s]+/.exec(uri)?.[1];
  if (/\/\/[^/]*@/.test(uri)) {
    // It would be in messages. This one does not repeat it.
    problems.push(
      'NEO4J_URI holds a user or a password (expected them in NEO4J_USER and NEO4J_PASSWORD)',
    );
  } else if (scheme === undefined || !NEO4J_SCHEMES.includes(scheme)) {
    problems.push(
      `NEO4J_URI is ${JSON.stringify(uri)} (expected an address such as neo4j+s://graph.example.org:7687)`,
    );
  } else if (!scheme.includes('+') && !isLoopback(hostOf(uri)) && !readPlainBolt(value, problems)) {
    problems.push(
      `NEO4J_URI is ${JSON.stringify(uri)}, which sends the password and all else unencrypted to another machine (expected ${scheme}+s://…, or CLAIMLINE_PLAIN_BOLT=1 if only you use the network between)`,
    );
  }
  if (password === null) {
    problems.push(
      'NEO4J_PASSWORD is not set, but NEO4J_URI is (expected the password of that Neo4j)',
    );
  }
  return { uri, user: user ?? 'neo4j', password: password ?? '' };
}

/** The host of an address of Neo4j, without its port. */
function hostOf(uri: string): string {
  return /^[a-z0-9+]+:\/\/(\[[^\]]*\]|[^:/?#\s]*)/.exec(uri)?.[1] ?? '';
}

function readPlainBolt(value: (name: string) => string | null, problems: string[]): boolean {
  const yes = value('CLAIMLINE_PLAIN_BOLT');
  if (yes !== null && !/^[01]$/.test(yes)) {
    problems.push(`CLAIMLINE_PLAIN_BOLT is ${JSON.stringify(yes)} (expected 1 or 0)`);
  }
  return yes === '1';
}

const HOST = /^[A-Za-z0-9.:_-]+$/;

function readHost(host: string | null, problems: string[]): string {
  if (host !== null && !HOST.test(host)) {
    problems.push(`HOST is ${JSON.stringify(host)} (expected a host name or an address)`);
  }
  return host ?? '127.0.0.1';
}

function readHostnames(names: string | null, problems: string[]): readonly string[] | null {
  const list = names?.split(',').map((name) => name.trim()) ?? null;
  if (list?.some((name) => !HOST.test(name))) {
    problems.push(
      `CLAIMLINE_HOSTNAMES is ${JSON.stringify(names)} (expected names without ports, with commas between)`,
    );
  }
  return list;
}

const ORIGIN = /^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?$/;

function readOrigins(origins: string | null, problems: string[]): readonly string[] {
  const list = origins?.split(',').map((origin) => origin.trim()) ?? [];
  if (list.some((origin) => origin !== '*' && !ORIGIN.test(origin))) {
    problems.push(
      `CLAIMLINE_EMBED_ORIGINS is ${withoutSecret(origins!)} (expected sites such as https://news.example with commas between, or *)`,
    );
  }
  return list;
}

function readUrl(url: string | null, problems: string[]): string | null {
  if (url === null) return null;
  const { protocol, search, hash, username } = URL.canParse(url) ? new URL(url) : new URL('a:');
  if (!['http:', 'https:'].includes(protocol) || `${search}${hash}${username}` !== '') {
    problems.push(
      `CLAIMLINE_URL is ${withoutSecret(url)} (expected an address such as https://graph.example.org)`,
    );
  }
  return url.replace(/\/+$/, '');
}

function readOperations(operations: string | null, problems: string[]): OperationsAllowed {
  const known = OPERATIONS.find((one) => one === (operations ?? 'any'));
  if (known === undefined) {
    problems.push(
      `CLAIMLINE_OPERATIONS is ${JSON.stringify(operations)} (expected any or trusted)`,
    );
  }
  return known ?? 'any';
}

function readPort(port: string | null, problems: string[]): number {
  const number = Number(port ?? '4000');
  if (!/^\d+$/.test(port ?? '4000') || number > 65535) {
    problems.push(`PORT is ${JSON.stringify(port)} (expected a whole number from 0 to 65535)`);
  }
  return number;
}

function readCacheMegabytes(megabytes: string | null, problems: string[]): number {
  const text = megabytes ?? '64';
  if (!/^\d{1,6}$/.test(text)) {
    problems.push(
      `CLAIMLINE_CACHE_MB is ${JSON.stringify(megabytes)} (expected a whole number of megabytes; 0 for no cache)`,
    );
  }
  return Number(text);
}

function readGraceSeconds(seconds: string | null, problems: string[]): number {
  const text = seconds ?? '10';
  if (!/^\d{1,4}$/.test(text)) {
    problems.push(
      `CLAIMLINE_GRACE_SECONDS is ${JSON.stringify(seconds)} (expected a whole number of seconds)`,
    );
  }
  return Number(text);
}

function readLogLevel(level: string | null, problems: string[]): LogLevel {
  const known = LOG_LEVELS.find((one) => one === (level ?? 'info'));
  if (known === undefined) {
    problems.push(
      `CLAIMLINE_LOG is ${JSON.stringify(level)} (expected one of ${LOG_LEVELS.join(', ')})`,
    );
  }
  return known ?? 'info';
}

function readLogQueries(yes: string | null, problems: string[]): boolean {
  if (yes !== null && !/^[01]$/.test(yes)) {
    problems.push(`CLAIMLINE_LOG_QUERIES is ${JSON.stringify(yes)} (expected 1 or 0)`);
  }
  return yes === '1';
}
