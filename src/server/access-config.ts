import { ALGORITHMS, type OidcClient, type OidcSettings } from '../access/oidc-settings';
import { ROLES, type Role } from '../domain/principal';
import { isLoopback } from './check-host';
import { withoutSecret } from './without-secret';

export type ReadingAccess = (typeof READINGS)[number];

const READINGS = ['open', 'closed'] as const;

type Value = (name: string) => string | null;

/** The settings of who may read and write. */
export interface AccessConfig {
  readonly reading: ReadingAccess;
  readonly oidc: OidcSettings | null;
  /** By which cookies are sealed; null is a random one for as long as the server runs. */
  readonly sessionSecret: string | null;
}

/** Reads CLAIMLINE_READING, CLAIMLINE_SESSION_SECRET and CLAIMLINE_OIDC_…; problems are added to the list. */
export function readAccess(value: Value, problems: string[]): AccessConfig {
  return {
    reading: readReading(value, problems),
    oidc: readOidc(value, problems),
    sessionSecret: readSecret(value('CLAIMLINE_SESSION_SECRET'), problems),
  };
}

function readReading(value: Value, problems: string[]): ReadingAccess {
  const text = value('CLAIMLINE_READING') ?? 'open';
  const known = READINGS.find((one) => one === text);
  if (known === undefined) {
    problems.push(`CLAIMLINE_READING is ${JSON.stringify(text)} (expected open or closed)`);
  }
  // A slip in the setting opens nothing.
  return known ?? 'closed';
}

const SHORTEST_SECRET = 32;

/** The message never repeats an invalid secret. */
function readSecret(secret: string | null, problems: string[]): string | null {
  if (secret !== null && secret.length < SHORTEST_SECRET) {
    problems.push(
      `CLAIMLINE_SESSION_SECRET is too short (expected ${SHORTEST_SECRET} random characters or more)`,
    );
  }
  return secret;
}

const PREFIX = 'CLAIMLINE_OIDC_';
const PARTS = [
  'AUDIENCE',
  'ALGORITHMS',
  'ROLE_CLAIM',
  'ROLES',
  'CLIENT_ID',
  'CLIENT_SECRET',
  'SCOPE',
];

function readOidc(value: Value, problems: string[]): OidcSettings | null {
  const of = (part: string) => value(`${PREFIX}${part}`);
  const issuer = of('ISSUER');
  if (issuer === null) {
    for (const part of PARTS.filter((one) => of(one) !== null)) {
      problems.push(`${PREFIX}${part} is set, but ${PREFIX}ISSUER is not (expected both)`);
    }
    return null;
  }
  if (!isIssuer(issuer)) {
    problems.push(
      `${PREFIX}ISSUER is ${withoutSecret(issuer)} (expected an address such as https://id.example.org/realms/desk; http on this machine alone)`,
    );
  }
  const audience = of('AUDIENCE') ?? of('CLIENT_ID');
  if (audience === null) {
    problems.push(
      `${PREFIX}AUDIENCE is not set, but ${PREFIX}ISSUER is (expected the name of this server in tokens)`,
    );
  }
  return {
    issuer,
    audience: audience ?? '',
    algorithms: readAlgorithms(of('ALGORITHMS'), problems),
    roleClaim: of('ROLE_CLAIM') ?? 'roles',
    roles: readRoles(of('ROLES'), problems),
    client: readClient(of, problems),
  };
}

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isSafe && `${search}${hash}${username}` === '';
}

const USUAL_ALGORITHMS = 'RS256,PS256,ES256,EdDSA';

function readAlgorithms(text: string | null, problems: string[]): string[] {
  const names = partsOf(text ?? USUAL_ALGORITHMS);
  const known: readonly string[] = ALGORITHMS;
  if (names.length === 0 || names.some((name) => !known.includes(name))) {
    problems.push(
      `${PREFIX}ALGORITHMS is ${JSON.stringify(text)} (expected some of ${known.join(', ')} with commas between)`,
    );
  }
  return names;
}

/** Each role by its own name. */
const USUAL_ROLES = ROLES.map((role) => `${role.toLowerCase()}=${role}`).join(',');

function readRoles(text: string | null, problems: string[]): Record<string, Role> {
  const roles: Record<string, Role> = Object.create(null);
  for (const part of partsOf(text ?? USUAL_ROLES)) {
    const [, group = '', name = ''] = /^(.+)=(\w+)$/.exec(part) ?? [];
    const role = ROLES.find((one) => one === name.toUpperCase());
    if (role !== undefined) roles[group.trim()] = role;
    else {
      problems.push(
        `${PREFIX}ROLES has ${JSON.stringify(part)} (expected parts such as claims-desk=curator, with commas between)`,
      );
    }
  }
  return roles;
}

function readClient(of: Value, problems: string[]): OidcClient | null {
  const [id, secret] = [of('CLIENT_ID'), of('CLIENT_SECRET')];
  if (id === null) {
    if (secret !== null) {
      problems.push(`${PREFIX}CLIENT_SECRET is set, but ${PREFIX}CLIENT_ID is not (expected both)`);
    }
    return null;
  }
  return { id, secret, scope: of('SCOPE') ?? 'openid profile' };
}

function partsOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
