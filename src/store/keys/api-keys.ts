import { type Role } from '../../domain/principal';
import type { Store } from '../connection';
import { loadStatement, type None } from '../statement';

/** A key as the graph keeps it. Nobody can read the secret of it: the graph has a hash alone. */
export interface ApiKey {
  readonly id: string;
  /** The principal that asks by it: keys of one name are of one principal. */
  readonly name: string;
  readonly role: Role;
  /** Times are ms since 1970. */
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  /** To a minute or so. */
  readonly lastUsedAt: number | null;
}

/** The parts of a key that stand when it is made. */
export type NewApiKey = Omit<ApiKey, 'revokedAt' | 'lastUsedAt'> & { readonly hash: string };

const ADD = loadStatement<{
  id: string;
  hash: string;
  name: string;
  role: string;
  createdAt: number;
  expiresAt: number | null;
}>(__dirname, 'add-key.cypher');
const FIND = loadStatement<{ id: string }, ApiKey>(__dirname, 'find-key.cypher');
const FIND_BY_HASH = loadStatement<{ hash: string }, ApiKey>(__dirname, 'find-key-by-hash.cypher');
const LIST = loadStatement<None, ApiKey>(__dirname, 'list-keys.cypher');
const NOTE_USE = loadStatement<{ id: string; at: number }>(__dirname, 'note-key-use.cypher');
const REVOKE = loadStatement<{ id: string; at: number }, { revokedAt: number }>(
  __dirname,
  'revoke-key.cypher',
);

/** Adds a key. It is no change of what the graph records, and its revision stays. */
export function addKey(store: Store, key: NewApiKey): Promise<void> {
  return store.write((transaction) => transaction.run(ADD, { ...key }));
}

/** The key with this id; null where there is none. */
export async function findKey(store: Store, id: string): Promise<ApiKey | null> {
  const [key] = await store.read(FIND, { id }, (row) => row);
  return key ?? null;
}

/** The key whose secret has this hash; null where there is none. */
export async function findKeyByHash(store: Store, hash: string): Promise<ApiKey | null> {
  const [key] = await store.read(FIND_BY_HASH, { hash }, (row) => row);
  return key ?? null;
}

/** All keys, the newest first, those that have expired or were revoked among them. */
export function listKeys(store: Store): Promise<ApiKey[]> {
  return store.read(LIST, {}, (row) => row);
}

/** Notes when a key was last used. */
export function noteKeyUse(store: Store, id: string, at: number): Promise<void> {
  return store.write((transaction) => transaction.run(NOTE_USE, { id, at }));
}

/** Revokes a key, and returns the time of its revocation; null if there is no such key. */
export async function revokeKey(store: Store, id: string, at: number): Promise<number | null> {
  const [revokedAt] = await store.write((transaction) =>
    transaction.run(REVOKE, { id, at }, (row) => row.revokedAt),
  );
  return revokedAt ?? null;
}
