import { randomBytes } from 'node:crypto';
import { parseDuration } from '../domain/duration';
import { ROLES, type Role } from '../domain/principal';
import { quote } from '../domain/quote';
import type { Store } from '../store/connection';
import { addKey, type ApiKey } from '../store/keys/api-keys';
import { AccessError } from './access-error';
import { hashSecret, makeSecret } from './key-secret';

/** A key to be made, as a person writes it. */
export interface KeyRequest {
  readonly name: string;
  /** In any case: `curator`. */
  readonly role: string;
  /** How long it is good for, as a length of time in ISO 8601 (`P90D`); null for ever. */
  readonly expires: string | null;
}

/** A new key, and its secret, which nobody can read again. */
export interface CreatedKey {
  readonly key: ApiKey;
  readonly secret: string;
}

const NAME = /^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/;

/** The name that stands for the owner of the machine. */
export const LOCAL_NAME = 'local';

/** Makes a key. Throws an AccessError where its name, role or length of time cannot be used. */
export async function createKey(
  store: Store,
  request: KeyRequest,
  now: number = Date.now(),
): Promise<CreatedKey> {
  const key = {
    id: randomBytes(6).toString('hex'),
    name: readName(request.name),
    role: readRole(request.role),
    createdAt: now,
    expiresAt: readExpiry(request.expires, now),
  };
  const secret = makeSecret();
  await addKey(store, { ...key, hash: hashSecret(secret) });
  return { key: { ...key, revokedAt: null, lastUsedAt: null }, secret };
}

function readName(name: string): string {
  if (NAME.test(name) && name !== LOCAL_NAME) return name;
  throw new AccessError(
    'BAD_KEY_NAME',
    `The name ${quote(name)} cannot be used (expected up to 64 of a-z, 0-9, - and ., such as desk; ${LOCAL_NAME} is taken)`,
  );
}

function readRole(text: string): Role {
  const role = ROLES.find((one) => one === text.toUpperCase());
  if (role !== undefined) return role;
  const roles = ROLES.map((one) => one.toLowerCase()).join(', ');
  throw new AccessError('BAD_ROLE', `There is no role ${quote(text)} (expected one of ${roles})`);
}

function readExpiry(text: string | null, now: number): number | null {
  if (text === null) return null;
  const length = parseDuration(text);
  if (length !== null && length > 0 && Number.isSafeInteger(now + Math.ceil(length))) {
    return now + Math.ceil(length);
  }
  throw new AccessError(
    'BAD_EXPIRY',
    `A key cannot expire after ${quote(text)} (expected a length of time such as P90D or PT12H)`,
  );
}
